import { dueClock, isPaused } from '../../domain/life/due-clock.ts';
import type { Instant } from '../../kernel/instant.ts';
import { cohortOf, idsOf, type Cohort } from '../cohort.ts';
import type { DossierFacts } from '../dossier-facts.ts';
import { isWithin, type Span } from '../period.ts';

/** How a dossier stands to its due time at the moment a period is judged; `undefined`: the period is not about it. */
type Judgement = 'on-time' | 'late' | 'no-due-time';

/**
 * K6: of the dossiers finished in the period, and of those that were due before
 * its end and are not finished, the ones that were in time. One that waits for
 * the citizen is not judged; one withdrawn or stopped only if that came too late.
 */
export function onTime(facts: readonly DossierFacts[], span: Span, judged: Instant): Cohort {
  const judgements = new Map(facts.map((one) => [one, judge(one, span, judged)]));
  const judgedAs = (...kinds: readonly Judgement[]) =>
    facts.filter((one) => kinds.some((kind) => judgements.get(one) === kind));
  const attributed = judgedAs('on-time', 'late');
  return cohortOf(attributed, (one) => judgements.get(one) === 'on-time', {
    excluded: { 'no-due-time': judgedAs('no-due-time') },
    beside: {
      unfinished: attributed.filter(({ finishedAt }) => !isWithin(finishedAt, span)),
      restarted: attributed.filter((one) => isRestarted(one, judged)),
    },
  });
}

/** K6a: the late ones of K6 whose cause the head has not recorded as lying outside the office. */
export function lateByOffice(k6: Cohort, facts: readonly DossierFacts[]): Cohort {
  const inTime = new Set(k6.numerator);
  const late = k6.denominator.filter((id) => !inTime.has(id));
  const outside = new Set(idsOf(facts.filter(({ dossier }) => dossier.life.lateCause === 'outside')));
  return {
    ...k6,
    numerator: late.filter((id) => !outside.has(id)),
    pending: [],
    beside: { outside: late.filter((id) => outside.has(id)) },
  };
}

function judge(one: DossierFacts, span: Span, judged: Instant): Judgement | undefined {
  const over = overAt(one);
  if (over === undefined || over >= judged) return judgeOpen(one, judged);
  return over < span.from ? undefined : judgeOver(one, over);
}

function judgeOpen({ reception, dossier: { life } }: DossierFacts, judged: Instant): 'late' | undefined {
  const isLate = reception.dueAt !== null && dueClock(reception.dueAt, life, judged).dueAt < judged;
  return isLate && !isPaused(life, judged) ? 'late' : undefined;
}

function judgeOver(
  { reception: { dueAt }, dossier: { life }, finishedAt }: DossierFacts,
  over: Instant,
): Judgement | undefined {
  const isFinished = finishedAt === over;
  if (dueAt === null) return isFinished ? 'no-due-time' : undefined;
  if (dueClock(dueAt, life, over).dueAt < over) return 'late';
  return isFinished ? 'on-time' : undefined;
}

/** Finished, or else withdrawn or stopped. */
function overAt({ finishedAt, brokenOffAt }: DossierFacts): Instant | undefined {
  return finishedAt ?? brokenOffAt;
}

function isRestarted({ reception, dossier }: DossierFacts, judged: Instant): boolean {
  return (
    reception.dueAt !== null && dueClock(reception.dueAt, dossier.life, judged).restartedAt !== undefined
  );
}
