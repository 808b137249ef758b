import { applyVisitEntry, isFullyGuided, type Visit, type VisitEntry } from '../../shared/domain/visit.ts';
import { parseVisitId, type ActionId, type VisitId } from '../../shared/kernel/id.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../shared/kernel/plain-day.ts';

/** The visits that the journal adds up to; a part of the ledger, which is its only writer. */
export class VisitBook {
  readonly #visits = new Map<VisitId, Visit>();
  readonly #byDay = new Map<PlainDay, VisitId[]>();
  readonly #actions = new Set<ActionId>();
  #newest: VisitId | undefined;

  apply(entry: VisitEntry): void {
    this.#visits.set(entry.visitId, applyVisitEntry(this.#visits.get(entry.visitId), entry));
    this.#actions.add(entry.actionId);
    if (entry.action.kind === 'visit-opened') this.#open(entry);
  }

  /** Whether an action was already written: a repeat changes nothing. */
  knows(actionId: ActionId): boolean {
    return this.#actions.has(actionId);
  }

  /** The visit opened last, whether or not it is over. */
  get newest(): Visit | undefined {
    return this.#newest === undefined ? undefined : this.#visits.get(this.#newest);
  }

  /** Whose turn it is now; `undefined` between two visitors. */
  get current(): Visit | undefined {
    return this.newest?.closedAt === undefined ? this.newest : undefined;
  }

  get all(): Iterable<Visit> {
    return this.#visits.values();
  }

  find(visitId: string): Visit | undefined {
    const parsed = parseVisitId(visitId);
    return parsed === undefined ? undefined : this.#visits.get(parsed);
  }

  /** Visits begun on a day, and how many of them were told of both ways. */
  countOn(day: PlainDay): { readonly visits: number; readonly guided: number } {
    const counted = (this.#byDay.get(day) ?? []).flatMap((visitId) => {
      const visit = this.#visits.get(visitId);
      return visit === undefined || visit.voided ? [] : [visit];
    });
    return { visits: counted.length, guided: counted.filter(isFullyGuided).length };
  }

  #open({ visitId, at }: VisitEntry): void {
    const { day } = toLocalTime(at);
    this.#byDay.set(day, [...(this.#byDay.get(day) ?? []), visitId]);
    this.#newest = visitId;
  }
}
