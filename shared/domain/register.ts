import { findProcedure } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/procedure.ts';
import type { DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { toLocalTime } from '../kernel/local-time.ts';
import type { PlainDay } from '../kernel/plain-day.ts';
import type { Dossier } from './dossier.ts';
import { isOfficial } from './dossier.ts';
import type { ReturnChannel } from './draft.ts';
import type { Life } from './life/life.ts';

/** One line of «Sổ theo dõi hồ sơ» (DOMAIN 2.3); what has not happened yet is left empty, for the pen. */
export interface RegisterRow {
  readonly dossierId: DossierId;
  /** 01…n through the year, without a gap. */
  readonly number: number;
  readonly code: string;
  /** The code is only that of a reserve slip so far. */
  readonly provisional: boolean;
  readonly reserveNumber: string | null;
  readonly procedureCode: string;
  readonly procedureVi: string;
  readonly setCount: number;
  readonly ownerName: string;
  readonly address: string;
  readonly phone: string;
  /** Who decides: the committee or the police of the commune. */
  readonly handledBy: 'ubnd' | 'cong_an';
  readonly receivedAt: Instant;
  readonly dueAt: Instant | null;
  readonly returnBy: ReturnChannel;
  /** When it first went to whoever settles it, when its result came, and when that was given back. */
  readonly handedOverAt: Instant | null;
  readonly finishedAt: Instant | null;
  readonly returnedAt: Instant | null;
}

/** Which lines of a book: of one year, received within these days. */
export interface RegisterPeriod {
  readonly year: number;
  /** ISO days, both included. */
  readonly from: PlainDay;
  readonly to: PlainDay;
}

export interface RegisterPage {
  readonly rows: readonly RegisterRow[];
  /** How many lines the period has. */
  readonly total: number;
  /** Ask on from here; `null` at the end. */
  readonly nextAfter: number | null;
}

/** The line of a received dossier, as the dossier stands now. */
export function registerRow(
  { dossierId, draft, reception, life }: Dossier,
  catalogue: Catalogue,
): RegisterRow {
  if (reception === undefined) throw new TypeError('only a received dossier is in the book');
  const { applicant, setCount, returnBy } = draft;
  const procedure = findProcedure(catalogue, draft.procedureCode ?? '');
  return {
    dossierId,
    number: reception.bookNumber,
    code: reception.code,
    provisional: !isOfficial(reception),
    reserveNumber: reception.reserveNumber,
    procedureCode: draft.procedureCode ?? '',
    procedureVi: procedure?.nameVi ?? '',
    setCount,
    ownerName: applicant.fullName,
    address: applicant.address,
    phone: applicant.phone,
    handledBy: procedure?.handledBy ?? 'ubnd',
    receivedAt: reception.receivedAt,
    dueAt: reception.dueAt,
    returnBy,
    ...stepsOf(life),
  };
}

function stepsOf({
  handOvers,
  finishedAt,
  returned,
}: Life): Pick<RegisterRow, 'handedOverAt' | 'finishedAt' | 'returnedAt'> {
  return {
    handedOverAt: handOvers[0]?.at ?? null,
    finishedAt: finishedAt ?? null,
    returnedAt: returned?.givenAt ?? null,
  };
}

/** One page of a book in its own order, by key: lines that come meanwhile never shift it. */
export function registerPage(
  book: readonly Dossier[],
  period: RegisterPeriod,
  ask: { readonly afterNumber: number; readonly limit: number; readonly catalogue: Catalogue },
): RegisterPage {
  const inside = book.filter(
    ({ reception }) => reception !== undefined && isWithin(reception.receivedAt, period),
  );
  const left = inside.filter(({ reception }) => (reception?.bookNumber ?? 0) > ask.afterNumber);
  const rows = left.slice(0, ask.limit).map((dossier) => registerRow(dossier, ask.catalogue));
  const last = rows.at(-1);
  return {
    rows,
    total: inside.length,
    nextAfter: last !== undefined && left.length > rows.length ? last.number : null,
  };
}

function isWithin(receivedAt: Instant, { from, to }: RegisterPeriod): boolean {
  const { day } = toLocalTime(receivedAt);
  return from <= day && day <= to;
}
