import { createHash } from 'node:crypto';
import { applyEntry, type Dossier } from '../../shared/domain/dossier.ts';
import type { ClerkIntent, DossierAction, HistoryEntry } from '../../shared/domain/history.ts';
import type { EnrolmentFacts, JournalBody, JournalRecord } from '../../shared/domain/journal-body.ts';
import type { Clerk, NumberLease, Office } from '../../shared/domain/office.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { ActionId, ClerkId, DossierId } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../shared/kernel/plain-day.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { VisitBook } from './visit-book.ts';

/** The first answer that an action got; a repeat gets it again, a different body under the same id does not. */
export interface ActionOutcome {
  readonly seq: number;
  readonly dossierSeq: number;
  readonly intentDigest: string;
}

/**
 * What the journal adds up to, in memory. It holds nothing of its own: closing
 * it and folding the journal again gives the same ledger. `Counter` is its only writer.
 */
export class Ledger {
  #office: Office | undefined;
  #enrolment: EnrolmentFacts | undefined;
  readonly #clerks = new Map<ClerkId, Clerk>();
  readonly #dossiers = new Map<DossierId, Dossier>();
  readonly #outcomes = new Map<ActionId, ActionOutcome>();
  readonly #leases = new Map<string, NumberLease>();
  readonly #spent = new Map<string, number>();
  readonly #books = new Map<number, number>();
  readonly #uploads = new Map<Sha256, string>();
  readonly visits = new VisitBook();
  #seq = 0;
  #lastAt: Instant | undefined;

  get seq(): number {
    return this.#seq;
  }

  /** What the clock showed at the last entry of any dossier. */
  get lastAt(): Instant | undefined {
    return this.#lastAt;
  }

  get office(): Office | undefined {
    return this.#office;
  }

  get enrolment(): EnrolmentFacts | undefined {
    return this.#enrolment;
  }

  get dossiers(): Iterable<Dossier> {
    return this.#dossiers.values();
  }

  findClerk(clerkId: ClerkId): Clerk | undefined {
    return this.#clerks.get(clerkId);
  }

  findDossier(dossierId: DossierId): Dossier | undefined {
    return this.#dossiers.get(dossierId);
  }

  findOutcome(actionId: ActionId): ActionOutcome | undefined {
    return this.#outcomes.get(actionId);
  }

  findUpload(digest: Sha256): string | undefined {
    return this.#uploads.get(digest);
  }

  /** The next unspent number of a day, in the order the leases came; `undefined` when they are used up. */
  findNextNumber(day: PlainDay): { readonly lease: NumberLease; readonly number: number } | undefined {
    for (const lease of this.#leases.values()) {
      if (lease.day !== day) continue;
      const number = this.#spent.get(lease.leaseId) ?? lease.first;
      if (number <= lease.last) return { lease, number };
    }
    return undefined;
  }

  holdsLease(day: PlainDay): boolean {
    return [...this.#leases.values()].some((lease) => lease.day === day);
  }

  /** How many numbers are left for a day. */
  numbersLeft(day: PlainDay): number {
    let left = 0;
    for (const lease of this.#leases.values()) {
      if (lease.day === day) left += lease.last - (this.#spent.get(lease.leaseId) ?? lease.first) + 1;
    }
    return left;
  }

  nextBookNumber(year: number): number {
    return (this.#books.get(year) ?? 0) + 1;
  }

  /** Folds one record in. Records come in order, each once. */
  apply(record: JournalRecord): void {
    if (record.seq <= this.#seq) throw new TypeError('journal records come in order, each once');
    this.#applyBody(record.body, record.seq);
    this.#seq = record.seq;
  }

  #applyBody(body: JournalBody, seq: number): void {
    switch (body.kind) {
      case 'action':
        return this.#applyEntry(body.entry, seq);
      case 'visit':
        return this.visits.apply(body.entry);
      case 'office-configured':
        this.#office = body.office;
        return;
      case 'clerk-added':
        this.#clerks.set(body.clerk.clerkId, body.clerk);
        return;
      case 'counter-enrolled':
        this.#enrolment = body.enrolment;
        this.#leases.clear();
        return;
      case 'numbers-granted':
        for (const lease of body.leases) this.#leases.set(lease.leaseId, lease);
        return;
      case 'upload-opened':
        this.#uploads.set(body.file.digest, body.url);
        return;
      default:
        return assertNever(body);
    }
  }

  #applyEntry(entry: HistoryEntry, seq: number): void {
    const dossier = applyEntry(this.#dossiers.get(entry.dossierId), entry);
    this.#dossiers.set(entry.dossierId, dossier);
    const intentDigest = digestOfIntent(intentOf(entry.action));
    this.#outcomes.set(entry.actionId, { seq, dossierSeq: dossier.dossierSeq, intentDigest });
    this.#lastAt = entry.at;
    if (entry.action.kind === 'received') this.#spend(entry.action.reception);
  }

  #spend(reception: Extract<DossierAction, { kind: 'received' }>['reception']): void {
    const number = Number(reception.code.slice(reception.code.lastIndexOf('-') + 1));
    this.#spent.set(reception.leaseId, number + 1);
    this.#books.set(
      reception.bookYear,
      Math.max(reception.bookNumber, this.#books.get(reception.bookYear) ?? 0),
    );
  }
}

/** SHA-256 of the canonical intent: what «the same request again» means. */
export function digestOfIntent(asked: ClerkIntent | DossierAction): string {
  // Confirming the clock does not make another reception of it.
  const intent = asked.kind === 'receive' ? { kind: asked.kind } : asked;
  const json = JSON.parse(JSON.stringify(intent)); // an intent is plain JSON; this drops `undefined` members
  return createHash('sha256').update(canonicalJson(json)).digest('hex');
}

/** The year of the register a reception belongs to. */
export function bookYearOf(reception: { readonly receivedAt: Parameters<typeof toLocalTime>[0] }): number {
  return Number(toLocalTime(reception.receivedAt).day.slice(0, 4));
}

function intentOf(action: DossierAction): ClerkIntent | DossierAction {
  return action.kind === 'received' ? { kind: 'receive' } : action;
}
