import { createHash } from 'node:crypto';
import { applyEntry, type Dossier } from '../../../shared/domain/dossier.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { HistoryEntry } from '../../../shared/domain/history.ts';
import type { JournalRecord } from '../../../shared/journal/journal-body.ts';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import type { Json } from '../../../shared/kernel/wire.ts';

/** A dossier as its records make it, and where they stand in the journal. */
export interface FoldedDossier {
  readonly dossier: Dossier;
  readonly entries: readonly HistoryEntry[];
  readonly openedSeq: number;
  readonly lastSeq: number;
}

export interface Folded {
  readonly dossiers: ReadonlyMap<string, FoldedDossier>;
  /** Records that cannot come where they stand, e.g. a look at a page of no dossier. */
  readonly misplaced: readonly number[];
}

/** All dossiers of a journal, folded as the screens do it. */
export function foldRecords(records: readonly JournalRecord[]): Folded {
  const dossiers = new Map<string, FoldedDossier>();
  const misplaced: number[] = [];
  for (const { seq, body } of records) {
    if (body.kind !== 'action') continue;
    const before = dossiers.get(body.entry.dossierId);
    const after = folded(before, body.entry, seq);
    if (after === undefined) misplaced.push(seq);
    else dossiers.set(body.entry.dossierId, after);
  }
  return { dossiers, misplaced };
}

function folded(
  before: FoldedDossier | undefined,
  entry: HistoryEntry,
  seq: number,
): FoldedDossier | undefined {
  try {
    return {
      dossier: applyEntry(before?.dossier, entry),
      entries: [...(before?.entries ?? []), entry],
      openedSeq: before?.openedSeq ?? seq,
      lastSeq: seq,
    };
  } catch {
    return undefined; // the fold refuses what makes no sense; the caller names the record
  }
}

/** SHA-256 of a record's body, whatever the order of its keys. */
export function digestOf({ body }: JournalRecord): string {
  return createHash('sha256')
    .update(canonicalJson(body as unknown as Json)) // it came as JSON
    .digest('hex');
}

/** Every file a dossier speaks of as it stands now: pages, signed papers, its receipt. */
export function filesOf({ draft, signed, form01 }: Dossier): readonly FileRef[] {
  const pages = draft.components.flatMap(({ pages: inPaper, shelf }) =>
    [...inPaper, ...shelf.map(({ page }) => page)].map(({ file }) => file),
  );
  const papers = [...signed.values()].map(({ file }) => file);
  return [...pages, ...papers, ...(form01 === undefined ? [] : [form01])];
}
