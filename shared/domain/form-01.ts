import { feeOfChannel } from './fee-by-channel.ts';
import type { Procedure, TimeLimit } from '../catalogue/procedure.ts';
import type { Instant } from '../kernel/instant.ts';
import { toLocalTime, type LocalTime } from '../kernel/local-time.ts';
import { fail, succeed, type Result } from '../kernel/result.ts';
import type { Applicant, Person } from './applicant.ts';
import { isOfficial } from './dossier.ts';
import type { Draft, DraftComponent, PaperCounts, ReturnChannel } from './draft.ts';
import { isHandedIn } from './draft-papers.ts';
import { personAtCounter } from './draft-people.ts';
import type { Filer, FilerPerson } from './filer.ts';
import type { FormSet } from './form-set.ts';
import type { Reception } from './history.ts';
import type { ReceiptPrint } from './printing.ts';
import type { Clerk, Office } from './office.ts';

/** One row of «Thành phần hồ sơ nộp gồm». */
export interface Form01Row {
  readonly ordinal: number;
  readonly nameVi: string;
  readonly presentOnly: boolean;
  readonly counts: PaperCounts;
  /** The clerk has compared a copy with its original. */
  readonly compared: boolean;
}

/** What is asked for the procedure at the counter; whole đồng. */
export type Form01Fee =
  | { readonly kind: 'none' }
  | { readonly kind: 'amount'; readonly vnd: number; readonly noteVi: string | null }
  | { readonly kind: 'set-by-council'; readonly noteVi: string | null };

/** Every fact of «Giấy tiếp nhận hồ sơ và hẹn trả kết quả» (DOMAIN 2.3), without a word of its print. */
export interface Form01 {
  readonly formSet: FormSet;
  readonly office: Office;
  readonly clerkName: string;
  /** The official code, or on a provisional slip the number of the slip. */
  readonly code: string;
  /** Made while there is no official code: the paper says that its number will be exchanged. */
  readonly provisional: boolean;
  /** The reserve slip that this form takes the place of. */
  readonly replaces: string | null;
  readonly applicant: Applicant;
  readonly coOwners: readonly Person[];
  readonly filer: Filer;
  /** Who hands the papers over, under whatever title. */
  readonly atCounter: FilerPerson;
  readonly procedure: { readonly code: string; readonly nameVi: string };
  readonly rows: readonly Form01Row[];
  readonly setCount: number;
  readonly timeLimit: TimeLimit | null;
  readonly timeNoteVi: string | null;
  readonly receivedAt: LocalTime;
  /** `null`: told by the office later. */
  readonly dueAt: LocalTime | null;
  readonly returnBy: ReturnChannel;
  readonly book: { readonly year: number; readonly number: number };
  readonly fee: Form01Fee;
}

export interface Form01Request {
  readonly draft: Draft;
  readonly reception: Reception;
  readonly procedure: Procedure;
  readonly office: Office;
  readonly clerk: Clerk;
  readonly print: ReceiptPrint;
  /** The administrator allows a receipt without hotline or switchboard. */
  readonly mayLackHotline: boolean;
}

/** A receipt without the numbers that a citizen complains to is not printed. */
export type Form01Failure = { readonly kind: 'hotline-missing' } | { readonly kind: 'switchboard-missing' };

/**
 * The facts of Form 01, as the dossier stood when it was received.
 *
 * @rule FORM-02
 */
export function form01Of(request: Form01Request): Result<Form01, Form01Failure> {
  const { draft, reception, procedure, office, clerk } = request;
  const needed = !request.mayLackHotline;
  if (needed && office.hotlineVi.trim() === '') return fail({ kind: 'hotline-missing' });
  if (needed && office.switchboard.trim() === '') return fail({ kind: 'switchboard-missing' });
  return succeed({
    formSet: reception.formSet,
    office,
    clerkName: clerk.name,
    code: reception.code,
    provisional: !isOfficial(reception),
    replaces: isOfficial(reception) ? reception.reserveNumber : null,
    applicant: draft.applicant,
    coOwners: draft.coOwners.filter(({ fullName }) => fullName.trim() !== ''),
    filer: draft.filer,
    atCounter: personAtCounter(draft),
    procedure: { code: procedure.code, nameVi: procedure.nameVi },
    rows: rowsOf(draft.components),
    setCount: draft.setCount,
    timeLimit: procedure.timeLimit,
    timeNoteVi: procedure.timeNoteVi,
    receivedAt: toLocalTime(reception.receivedAt),
    dueAt: toLocalTimeOrNull(reception.dueAt),
    returnBy: draft.returnBy,
    book: { year: reception.bookYear, number: reception.bookNumber },
    // A confirmation of the account comes after the receipt: what is charged then is settled with the fee.
    fee: feeOf(procedure.fee, feeOfChannel(procedure.fee, { arrival: draft.arrival, account: undefined })),
  });
}

/** What the QR code of a form says (TT 01/2023): code, procedure, person, paper. A bar inside a part would shift the others. */
export function formQrText(form: Form01, paperNameVi: string): string {
  return [form.code, form.procedure.code, form.applicant.identityNumber, paperNameVi]
    .map((part) => part.replaceAll('|', ' ').trim())
    .join('|');
}

function rowsOf(components: readonly DraftComponent[]): readonly Form01Row[] {
  return components.filter(isHandedIn).map((component, index) => ({
    ordinal: index + 1,
    nameVi: component.nameVi,
    presentOnly: component.presentOnly,
    counts: component.counts,
    compared: component.compared !== null,
  }));
}

function toLocalTimeOrNull(instant: Instant | null): LocalTime | null {
  return instant === null ? null : toLocalTime(instant);
}

function feeOf({ noteVi }: Procedure['fee'], vnd: number | null): Form01Fee {
  if (vnd === null) return { kind: 'set-by-council', noteVi };
  return vnd === 0 ? { kind: 'none' } : { kind: 'amount', vnd, noteVi };
}
