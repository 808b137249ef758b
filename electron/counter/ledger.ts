import { applyEntry, type Dossier } from '../../shared/domain/dossier.ts';
import type { HistoryEntry } from '../../shared/domain/history.ts';
import type { LifeAction } from '../../shared/domain/life/life-action.ts';
import type {
  EnrolmentFacts,
  JournalBody,
  JournalKind,
  JournalRecord,
  RuleAdoption,
} from '../../shared/journal/journal-body.ts';
import type { Clerk, Office } from '../../shared/domain/office.ts';
import type { Role } from '../../shared/domain/roles.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { ActionId, ClerkId, DossierId } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import type { RuleFile } from '../../shared/rules/directive/rule-file.ts';
import { shippedRules } from '../../shared/rules/directive/rules-on.ts';
import { LifeTelling } from './life-telling.ts';
import { isNumbersBody, NumberBook } from './number-book.ts';
import { SerialBook } from './serial-book.ts';
import { isSideBody, SideBooks } from './side-books.ts';
import type { VisitBook } from './visit-book.ts';

/** The first answer that an action got, and the record that it stands in; see `repeated-intent.ts`. */
export interface ActionOutcome {
  readonly seq: number;
  readonly dossierSeq: number;
}

const EXCHANGE_KINDS = ['words-read', 'life-told', 'upload-opened'] as const satisfies readonly JournalKind[];

type ExchangeBody = Extract<JournalBody, { kind: (typeof EXCHANGE_KINDS)[number] }>;

function isExchangeBody(body: JournalBody): body is ExchangeBody {
  return EXCHANGE_KINDS.some((kind) => kind === body.kind);
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
  readonly numbers = new NumberBook();
  readonly #books = new Map<number, number>();
  /** Received dossiers by book year, in the order of their numbers. */
  readonly #registered = new Map<number, DossierId[]>();
  readonly #reserveNumbers = new Set<string>();
  /** Received on a reserve slip and waiting for a code, in the order of reception. */
  readonly #waiting = new Set<DossierId>();
  readonly #uploads = new Map<Sha256, string>();
  readonly #bySubmission = new Map<ActionId, DossierId>();
  #wordsReadThrough = 0;
  readonly sides = new SideBooks();
  readonly serials = new SerialBook();
  readonly telling = new LifeTelling();
  #rules = shippedRules();
  #adoption: RuleAdoption | undefined;
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

  /** What the office works by now. */
  get rules(): RuleFile {
    return this.#rules;
  }

  /** Who took them over; `undefined` while they are those that came with the program. */
  get adoption(): RuleAdoption | undefined {
    return this.#adoption;
  }

  get visits(): VisitBook {
    return this.sides.visits;
  }

  /** Everybody who ever had a slot here, in the order in which they came. */
  get clerks(): readonly Clerk[] {
    return [...this.#clerks.values()];
  }

  rolesOf(clerkId: ClerkId): readonly Role[] {
    const [founder] = this.#clerks.keys();
    return this.sides.access.rolesOf(clerkId, clerkId === founder);
  }

  findClerk(clerkId: ClerkId): Clerk | undefined {
    return this.#clerks.get(clerkId);
  }

  findClerkNamed(name: string): Clerk | undefined {
    return this.clerks.find((clerk) => clerk.name === name.normalize('NFC'));
  }

  findDossier(dossierId: DossierId): Dossier | undefined {
    return this.#dossiers.get(dossierId);
  }

  findOutcome(actionId: ActionId): ActionOutcome | undefined {
    return this.#outcomes.get(actionId);
  }

  /** The dossier that was sent under this action, by its reception or anew after a refusal: how the province names it. */
  findReceivedBy(actionId: ActionId): Dossier | undefined {
    const dossierId = this.#bySubmission.get(actionId);
    return dossierId === undefined ? undefined : this.#dossiers.get(dossierId);
  }

  /** The last serial of the province's words that is in the journal. */
  get wordsReadThrough(): number {
    return this.#wordsReadThrough;
  }

  findUpload(digest: Sha256): string | undefined {
    return this.#uploads.get(digest);
  }

  isReserveNumberUsed(number: string): boolean {
    return this.#reserveNumbers.has(number);
  }

  /** Dossiers on a reserve slip, the first received first. */
  get waitingForCode(): readonly Dossier[] {
    return [...this.#waiting].flatMap((dossierId) => this.#dossiers.get(dossierId) ?? []);
  }

  /** Everything received in the book of a year, 01 first. */
  bookOf(year: number): readonly Dossier[] {
    return (this.#registered.get(year) ?? []).flatMap((dossierId) => this.#dossiers.get(dossierId) ?? []);
  }

  /** The years that have a book, the newest first. */
  get bookYears(): readonly number[] {
    return [...this.#registered.keys()].toSorted((one, other) => other - one);
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
    if (isNumbersBody(body)) return this.numbers.apply(body);
    if (isSideBody(body)) return this.sides.apply(body);
    if (isExchangeBody(body)) return this.#exchange(body);
    switch (body.kind) {
      case 'action':
        return this.#applyEntry(body.entry, seq);
      case 'rules-adopted':
        this.#rules = body.rules;
        this.#adoption = body;
        return;
      case 'office-configured':
        this.#office = body.office;
        return;
      case 'clerk-added':
        this.#clerks.set(body.clerk.clerkId, body.clerk);
        return;
      case 'counter-enrolled':
        this.#enrolment = body.enrolment;
        this.numbers.clear();
        // Another counter of the province has words of its own.
        this.#wordsReadThrough = 0;
        this.telling.toldThrough(0);
        return;
      default:
        return assertNever(body);
    }
  }

  /** How far this counter and the province have come with each other. */
  #exchange(body: ExchangeBody): void {
    switch (body.kind) {
      case 'words-read':
        this.#wordsReadThrough = body.through;
        return;
      case 'life-told':
        this.telling.toldThrough(body.through);
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
    if (dossier.reception !== undefined) {
      this.#bySubmission.set(dossier.submissionId, entry.dossierId);
    }
    this.#outcomes.set(entry.actionId, { seq, dossierSeq: dossier.dossierSeq });
    this.#lastAt = entry.at;
    if (entry.action.kind === 'life') this.#live(entry, entry.action.life, seq);
    this.#takeNumbers(entry);
  }

  /** What the province said itself it is not told of. */
  #live({ clerkId, dossierId }: HistoryEntry, life: LifeAction, seq: number): void {
    this.serials.apply(life);
    if (clerkId !== 'province') this.telling.note({ seq, dossierId });
  }

  #takeNumbers({ action, dossierId }: HistoryEntry): void {
    if (action.kind === 'code-assigned') {
      this.numbers.spend(action);
      this.#waiting.delete(dossierId);
    }
    if (action.kind !== 'received') return;
    const { code, leaseId, reserveNumber, bookYear, bookNumber } = action.reception;
    if (reserveNumber !== null) this.#reserveNumbers.add(reserveNumber);
    if (leaseId === null) this.#waiting.add(dossierId);
    else this.numbers.spend({ code, leaseId });
    const book = this.#registered.get(bookYear) ?? [];
    book.push(dossierId);
    this.#registered.set(bookYear, book);
    this.#books.set(bookYear, Math.max(bookNumber, this.#books.get(bookYear) ?? 0));
  }
}

/** The year of the register a reception belongs to. */
export function bookYearOf(reception: { readonly receivedAt: Parameters<typeof toLocalTime>[0] }): number {
  return Number(toLocalTime(reception.receivedAt).day.slice(0, 4));
}
