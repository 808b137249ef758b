import { dueClock } from '../../domain/life/due-clock.ts';
import { workingMsBetween } from '../../domain/working-time.ts';
import type { WorkCalendar } from '../../rules/work-calendar.ts';
import { excludedOf, idsOf, isCounted, type Cohort } from '../cohort.ts';
import { isOnline, type DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** Office hours that one dossier took, without those it waited for the citizen, beside those that were allowed. */
export interface HoursUsed {
  readonly dossierId: string;
  readonly usedMs: number;
  readonly allowedMs: number;
}

/** K6b: how much of the time allowed was used, for dossiers filed online and for the others. */
export interface HoursComparison {
  readonly cohort: Cohort;
  readonly online: readonly HoursUsed[];
  readonly others: readonly HoursUsed[];
}

export function hoursUsed(
  facts: readonly DossierFacts[],
  span: Span,
  calendar: WorkCalendar,
): HoursComparison {
  const finished = facts.filter(({ finishedAt }) => isWithin(finishedAt, span));
  const counted = finished.filter(isCounted);
  const measured = counted.flatMap((one) => {
    const hours = hoursOf(one, calendar);
    return hours === undefined ? [] : [{ ...hours, isOnline: isOnline(one) }];
  });
  const known = new Set(measured.map(({ dossierId }) => dossierId));
  const online = measured.filter((one) => one.isOnline);
  return {
    cohort: {
      unit: 'dossier',
      numerator: idsOf(online),
      denominator: idsOf(measured),
      excluded: {
        ...excludedOf(finished),
        'no-due-time': idsOf(counted.filter(({ dossierId }) => !known.has(dossierId))),
      },
      pending: [],
      beside: {},
    },
    online: online.map(plain),
    others: measured.filter((one) => !one.isOnline).map(plain),
  };
}

/** The median of used ÷ allowed; `undefined` for none. */
export function medianShare(hours: readonly HoursUsed[]): number | undefined {
  const shares = hours.map(({ usedMs, allowedMs }) => usedMs / allowedMs).toSorted((a, b) => a - b);
  const middle = Math.floor(shares.length / 2);
  const upper = shares[middle];
  if (upper === undefined) return undefined;
  const lower = shares[shares.length - 1 - middle] ?? upper;
  return (lower + upper) / 2;
}

function hoursOf(one: DossierFacts, calendar: WorkCalendar): HoursUsed | undefined {
  const { reception, finishedAt, dossier } = one;
  if (reception.dueAt === null || finishedAt === undefined) return undefined;
  const clock = dueClock(reception.dueAt, dossier.life, finishedAt);
  const waitedMs = clock.pauses.reduce((sum, { from, to }) => sum + workingMsBetween(from, to, calendar), 0);
  const start = clock.restartedAt ?? reception.receivedAt;
  const allowedMs = workingMsBetween(start, clock.firstDueAt, calendar);
  if (allowedMs === 0) return undefined;
  const usedMs = Math.max(0, workingMsBetween(start, finishedAt, calendar) - waitedMs);
  return { dossierId: one.dossierId, usedMs, allowedMs };
}

function plain({ dossierId, usedMs, allowedMs }: HoursUsed): HoursUsed {
  return { dossierId, usedMs, allowedMs };
}
