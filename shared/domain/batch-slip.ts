import type { DossierId } from '../kernel/id.ts';
import { toLocalTime, type LocalTime } from '../kernel/local-time.ts';
import type { Dossier } from './dossier.ts';
import { personAtCounter } from './draft-people.ts';
import type { FilerPerson } from './filer.ts';
import type { Reception } from './history.ts';
import type { Clerk, Office } from './office.ts';

/** One owner on the list. */
export interface BatchRow {
  readonly ordinal: number;
  readonly code: string;
  readonly ownerName: string;
  readonly procedureNameVi: string;
  /** `null`: told by the office later. */
  readonly dueAt: LocalTime | null;
}

/** The one sheet that goes home with whoever handed in dossiers for many owners (danh sách nộp thay). */
export interface BatchSlip {
  readonly office: Office;
  readonly clerkName: string;
  readonly filer: FilerPerson;
  readonly rows: readonly BatchRow[];
  /** When the last of them was received. */
  readonly receivedAt: LocalTime;
  readonly receivedMs: number;
}

export interface BatchSlipRequest {
  readonly batchOf: DossierId;
  readonly dossiers: Iterable<Dossier>;
  readonly procedureName: (code: string | null) => string;
  readonly office: Office;
  readonly clerk: Clerk;
}

/** What was received of a list so far, in the order of reception; `undefined` while nothing was. */
export function batchSlipOf(request: BatchSlipRequest): BatchSlip | undefined {
  const received = [...request.dossiers]
    .filter(({ draft }) => draft.batchOf === request.batchOf)
    .flatMap(({ draft, reception }) => (reception === undefined ? [] : [{ draft, reception }]))
    .sort((left, right) => orderOf(left.reception) - orderOf(right.reception));
  const last = received.at(-1);
  if (last === undefined) return undefined;
  return {
    office: request.office,
    clerkName: request.clerk.name,
    filer: personAtCounter(last.draft),
    rows: received.map(({ draft, reception }, index) => ({
      ordinal: index + 1,
      code: reception.code,
      ownerName: draft.applicant.fullName,
      procedureNameVi: request.procedureName(draft.procedureCode),
      dueAt: reception.dueAt === null ? null : toLocalTime(reception.dueAt),
    })),
    receivedAt: toLocalTime(last.reception.receivedAt),
    receivedMs: last.reception.receivedAt,
  };
}

/** Book numbers grow with each reception, also where the clock was set back. */
function orderOf({ bookYear, bookNumber }: Reception): number {
  return bookYear * 1_000_000 + bookNumber;
}
