import { isFullySigned, type Dossier } from '../../../shared/domain/dossier.ts';
import { handOverDueAt } from '../../../shared/domain/life/hand-over-due.ts';
import { stageOf } from '../../../shared/domain/life/stage.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import type { WorkCalendar } from '../../../shared/rules/work-calendar.ts';

/** A received dossier that nobody but the counter has. */
export interface DeskRow {
  readonly dossierId: DossierId;
  readonly dossierSeq: number;
  readonly code: string;
  readonly ownerName: string;
  readonly procedureCode: string | null;
  /** By when it should be with whoever settles it. */
  readonly owedAt: Instant;
  readonly isLate: boolean;
  /** An unsigned dossier does not move on (directive 4.1.b). */
  readonly isSigned: boolean;
}

/** What one recipient was given on a day. */
export interface GivenList {
  readonly toVi: string;
  readonly count: number;
  readonly withPaper: number;
}

/** What still lies at the counter, the most urgent first. */
export function onDesk(
  dossiers: readonly Dossier[],
  { now, calendar }: { readonly now: Instant; readonly calendar: WorkCalendar },
): readonly DeskRow[] {
  return dossiers
    .flatMap((dossier) => {
      const { reception, life, draft } = dossier;
      if (reception === undefined || stageOf(life, now) !== 'at-counter') return [];
      const owedAt = handOverDueAt(reception.receivedAt, calendar);
      return [
        {
          dossierId: dossier.dossierId,
          dossierSeq: dossier.dossierSeq,
          code: reception.code,
          ownerName: draft.applicant.fullName,
          procedureCode: draft.procedureCode,
          owedAt,
          isLate: owedAt < now,
          isSigned: isFullySigned(dossier),
        },
      ];
    })
    .sort((left, right) => left.owedAt - right.owedAt);
}

/** The lists of a day, in the order in which their first dossier went. */
export function givenOn(dossiers: readonly Dossier[], day: PlainDay): readonly GivenList[] {
  const given = dossiers
    .flatMap(({ life }) => life.handOvers.filter(({ at }) => toLocalTime(at).day === day))
    .sort((left, right) => left.at - right.at);
  const lists = new Map<string, { count: number; withPaper: number }>();
  for (const { toVi, paper } of given) {
    const list = lists.get(toVi) ?? { count: 0, withPaper: 0 };
    list.count += 1;
    if (paper.kind === 'follows') list.withPaper += 1;
    lists.set(toVi, list);
  }
  return [...lists].map(([toVi, counts]) => ({ toVi, ...counts }));
}

/** Whom dossiers went to before, the latest first: what a clerk would type again. */
export function recipientsOf(dossiers: readonly Dossier[], limit: number): readonly string[] {
  const handOvers = dossiers.flatMap(({ life }) => life.handOvers).sort((left, right) => right.at - left.at);
  return [...new Set(handOvers.map(({ toVi }) => toVi))].slice(0, limit);
}
