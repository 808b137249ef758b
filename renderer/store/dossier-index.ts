import type { Dossier, DossierState } from '../../shared/domain/dossier.ts';
import { foldVietnamese } from '../../shared/kernel/fold-vietnamese.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { summaryOf, type DossierSummary } from './dossier-summary.ts';
import type { Projection } from './dossier-row.ts';
import { LetterIndex } from './letter-index.ts';

/** Dossiers kept whole; older ones are kept in short once the province has registered them, or they were discarded. */
const WHOLE_LIMIT = 2_000;

/** Beyond so many changes at once, sorting anew is quicker. */
const PLACED_ONE_BY_ONE = 8;

const FINISHED: readonly DossierState['kind'][] = ['registered', 'discarded'];

/**
 * All dossiers in short, the recent and the open ones whole, in memory: lists and searches never touch the disk,
 * and nothing searchable lies on it (DESIGN 6). Emptied at lock; whoever
 * subscribes unsubscribes.
 */
export class DossierIndex {
  readonly #byId = new Map<DossierId, DossierSummary>();
  readonly #letters = new LetterIndex<DossierId>();
  readonly #listeners = new Set<() => void>();
  readonly #whole = new Map<DossierId, Dossier>();
  #newestFirst: readonly DossierSummary[] | undefined;
  #newestWhole: readonly Dossier[] | undefined;
  #version = 0;

  /** Grows with each change; equal numbers mean equal contents. Bound, as React wants it. */
  readonly readVersion = (): number => this.#version;

  /** Returns its own unsubscribe. Bound, as React wants it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  put(projections: readonly Projection[]): void {
    const summaries = projections.map(summaryOf);
    for (const [index, summary] of summaries.entries()) {
      const { dossierId, searchText } = summary;
      if (this.#byId.get(dossierId)?.searchText !== searchText) this.#letters.add(dossierId, searchText);
      this.#byId.set(dossierId, summary);
      const dossier = projections[index]?.dossier;
      if (dossier !== undefined) this.#whole.set(dossierId, dossier);
    }
    const sorted = this.#newestFirst;
    // A change of one dossier must not cost the sorting of all.
    this.#newestFirst =
      sorted === undefined || summaries.length > PLACED_ONE_BY_ONE
        ? undefined
        : summaries.reduce(placed, sorted);
    this.#changed();
    if (this.#whole.size > 2 * WHOLE_LIMIT) this.#shorten();
  }

  clear(): void {
    this.#byId.clear();
    this.#letters.clear();
    this.#whole.clear();
    this.#newestFirst = undefined;
    this.#changed();
  }

  /** Newest first; all states when none is named. */
  list(states?: readonly DossierState['kind'][]): readonly DossierSummary[] {
    const all = this.#sorted();
    return states === undefined ? all : all.filter((summary) => states.includes(summary.state.kind));
  }

  /** The dossiers that are kept whole, newest first: all that is open, and what was finished lately. */
  listWhole(): readonly Dossier[] {
    this.#newestWhole ??= this.#sorted().flatMap(({ dossierId }) => this.#whole.get(dossierId) ?? []);
    return this.#newestWhole;
  }

  findWhole(dossierId: DossierId): Dossier | undefined {
    return this.#whole.get(dossierId);
  }

  /**
   * Dossiers in which every word of the query occurs: in the name, identity
   * number, phone or code, accents and case aside. Those where all words begin
   * a word come first, newest first within.
   */
  search(query: string, limit: number): readonly DossierSummary[] {
    const words = foldVietnamese(query)
      .split(' ')
      .filter((word) => word !== '');
    if (words.length === 0) return [];
    const hits = this.#hits(words);
    const begins = ({ searchText }: DossierSummary): boolean =>
      words.every((word) => searchText.includes(` ${word}`));
    const first = hits.filter(begins);
    if (first.length >= limit) return first.slice(0, limit);
    return [...first, ...hits.filter((hit) => !begins(hit))].slice(0, limit);
  }

  /** Newest first. What the letters leave is looked at before it is put in order: the order costs more. */
  #hits(words: readonly string[]): readonly DossierSummary[] {
    const holds = ({ searchText }: DossierSummary): boolean =>
      words.every((word) => searchText.includes(word));
    const narrowed = this.#letters.narrow(words, this.#byId.size);
    if (narrowed === undefined) return this.#sorted().filter(holds);
    const found = new Set<DossierSummary>();
    for (const dossierId of narrowed) {
      const summary = this.#byId.get(dossierId);
      if (summary !== undefined && holds(summary)) found.add(summary);
    }
    return newestFirst([...found]);
  }

  #sorted(): readonly DossierSummary[] {
    this.#newestFirst ??= newestFirst([...this.#byId.values()]);
    return this.#newestFirst;
  }

  #shorten(): void {
    const finished = this.#sorted().filter(
      ({ dossierId, state }) => this.#whole.has(dossierId) && FINISHED.includes(state.kind),
    );
    for (const { dossierId } of finished.slice(WHOLE_LIMIT)) this.#whole.delete(dossierId);
    this.#newestWhole = undefined;
  }

  #changed(): void {
    this.#newestWhole = undefined;
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

function newestFirst(summaries: readonly DossierSummary[]): readonly DossierSummary[] {
  return summaries.toSorted((left, right) => right.openedSeq - left.openedSeq);
}

/** The same list with one summary in its place: instead of its own earlier one, or where its opening puts it. */
function placed(sorted: readonly DossierSummary[], summary: DossierSummary): readonly DossierSummary[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.openedSeq ?? 0) > summary.openedSeq) low = middle + 1;
    else high = middle;
  }
  const isThere = sorted[low]?.dossierId === summary.dossierId;
  return sorted.toSpliced(low, isThere ? 1 : 0, summary);
}
