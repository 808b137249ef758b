import type { Instant } from '../kernel/instant.ts';
import { toLocalTime, type LocalTime } from '../kernel/local-time.ts';
import type { PlainDay } from '../kernel/plain-day.ts';
import type { Dossier } from './dossier.ts';
import type { HandOver } from './life/hand-over.ts';
import type { Office } from './office.ts';

/** One dossier on the list. */
export interface HandOverRow {
  readonly ordinal: number;
  readonly code: string;
  readonly ownerName: string;
  readonly procedureNameVi: string;
  /** `null`: told by the office later. */
  readonly dueAt: LocalTime | null;
  readonly handedAt: LocalTime;
  /** Why paper goes along; `null` where none does, as the directive wants it (4.1.b). */
  readonly paperGroundVi: string | null;
}

/** What one side gave to the other on one day; both sign it (DOMAIN 0.2, step 9). */
export interface HandOverList {
  readonly office: Office;
  readonly day: PlainDay;
  readonly toVi: string;
  readonly clerkName: string;
  readonly rows: readonly HandOverRow[];
  /** The last of them, so that the same list is the same file. */
  readonly lastAt: Instant;
}

/** Which list: everything that went to one recipient on one day. */
export interface HandOverQuery {
  readonly day: PlainDay;
  readonly toVi: string;
}

/** The hand-overs of a day to one recipient in the order in which they happened; `undefined` while there is none. */
export function handOverListOf(
  { day, toVi }: HandOverQuery,
  source: {
    readonly dossiers: Iterable<Dossier>;
    readonly procedureName: (code: string | null) => string;
    readonly office: Office;
    readonly clerkName: string;
  },
): HandOverList | undefined {
  const handed = [...source.dossiers]
    .flatMap((dossier) =>
      dossier.life.handOvers.filter(isOf({ day, toVi })).map((handOver) => ({ dossier, handOver })),
    )
    .sort((left, right) => left.handOver.at - right.handOver.at);
  const last = handed.at(-1);
  if (last === undefined) return undefined;
  return {
    office: source.office,
    day,
    toVi,
    clerkName: source.clerkName,
    lastAt: last.handOver.at,
    rows: handed.map(({ dossier: { draft, reception }, handOver }, index) => ({
      ordinal: index + 1,
      code: reception?.code ?? '',
      ownerName: draft.applicant.fullName,
      procedureNameVi: source.procedureName(draft.procedureCode),
      dueAt: reception === undefined || reception.dueAt === null ? null : toLocalTime(reception.dueAt),
      handedAt: toLocalTime(handOver.at),
      paperGroundVi: handOver.paper.kind === 'follows' ? handOver.paper.groundVi : null,
    })),
  };
}

function isOf({ day, toVi }: HandOverQuery): (handOver: HandOver) => boolean {
  return (handOver) => handOver.toVi === toVi && toLocalTime(handOver.at).day === day;
}
