import type { PlainDay } from '../kernel/plain-day.ts';
import type { RateId } from '../rules/directive/rule-file.ts';
import { idsOf, type Cohort } from './cohort.ts';
import { askedAgain } from './cohorts/asked-again.ts';
import { bodiesOnline } from './cohorts/bodies-online.ts';
import { receivedByPost, returnedByPost } from './cohorts/by-post.ts';
import { complaintsReceived } from './cohorts/complaints.ts';
import { hoursUsed, medianShare } from './cohorts/hours-used.ts';
import { integratedOnline } from './cohorts/integrated-online.ts';
import { lateByOffice, onTime } from './cohorts/on-time.ts';
import { paidOnline } from './cohorts/paid-online.ts';
import { papersDigitised } from './cohorts/papers-digitised.ts';
import { papersReused } from './cohorts/papers-reused.ts';
import { resultsDigitised } from './cohorts/results-digitised.ts';
import { servicesInUse } from './cohorts/services-in-use.ts';
import { servicesProvided } from './cohorts/services-provided.ts';
import { settledOnline } from './cohorts/settled-online.ts';
import { visitorsGuided } from './cohorts/visitors-guided.ts';
import { factsOf } from './dossier-facts.ts';
import { judgeRate, type Measured } from './judge-rate.ts';
import { isWithin, lastDayOf, peakWeek, spanOf, yearSoFar, type Period } from './period.ts';
import type { RateFigure, RateReading } from './rate-figure.ts';
import type { RateFrame } from './rate-input.ts';
import { judgedAt, type RateWorld } from './rate-world.ts';

/** The figures that the directive wants watched in its peak week, days 1 to 7 (K15). */
const PEAK_WEEK_RATES: readonly RateId[] = ['K2', 'K3', 'K4', 'K5', 'K10'];

/**
 * Every figure of KPI.md for a period, from what was known at `world.asOf`, in
 * the order of that text. K2 comes twice: for the year so far, which is judged,
 * and for the period itself, which informs. Pure: the same histories give the
 * same figures anywhere.
 */
export function computeRates(world: RateWorld, period: Period, frame: RateFrame): readonly RateFigure[] {
  return measureAll(world, period, frame).map((measured) => ({
    ...judgeRate(measured, frame.rules),
    asOf: world.asOf,
    coverage: frame.coverage,
  }));
}

/** The figures of the peak week of the month that a day lies in; how many were guided is the numerator of K10 (K15). */
export function computePeakWeek(world: RateWorld, day: PlainDay, frame: RateFrame): readonly RateFigure[] {
  return computeRates(world, peakWeek(day), frame).filter(({ rateId }) => PEAK_WEEK_RATES.includes(rateId));
}

/** What was refused at the desk in a period (status 3): in no rate, with a count of its own. */
export function refusedAtDesk({ dossiers }: RateWorld, period: Period): readonly string[] {
  const span = spanOf(period);
  return idsOf(dossiers.filter(({ life }) => isWithin(life.refusedAtDesk?.at, span)));
}

function measureAll(world: RateWorld, period: Period, frame: RateFrame): readonly Measured[] {
  const { catalogue, calendar, rules } = frame;
  const { visits, complaints } = world;
  const facts = world.dossiers.flatMap((dossier) => factsOf(dossier, catalogue) ?? []);
  const year = yearSoFar(period);
  const span = spanOf(period);
  const judged = judgedAt(span, world.asOf);
  const read = (reading: RateReading) => (rateId: RateId, cohort: Cohort) => ({
    rateId,
    period,
    cohort,
    reading,
    informative: false,
  });
  const share = read({ kind: 'share' });
  const count = read({ kind: 'count' });
  const k6 = onTime(facts, span, judged);
  const hours = hoursUsed(facts, span, calendar);
  const medians = read({
    kind: 'medians',
    online: medianShare(hours.online),
    others: medianShare(hours.others),
  });
  return [
    share('K1', servicesProvided(catalogue.procedures, lastDayOf(period))),
    { ...share('K2', servicesInUse(facts, spanOf(year))), period: year },
    { ...share('K2', servicesInUse(facts, span)), informative: true },
    share('K3', settledOnline(facts, span)),
    share(
      'K3-online-provided',
      settledOnline(
        facts.filter((one) => one.mayBeOnline),
        span,
      ),
    ),
    share('K4', integratedOnline(facts, span)),
    share('K5', paidOnline(facts, span, judged)),
    share('K6', k6),
    count('K6a', lateByOffice(k6, facts)),
    medians('K6b', hours.cohort),
    share('K7', papersDigitised(facts, { span, judged, rules })),
    share('K8', resultsDigitised(facts, span, judged)),
    share('K9', papersReused(facts, span)),
    share('K10', visitorsGuided(visits, facts, span)),
    count('K11', askedAgain(facts, span)),
    share('K12', bodiesOnline(facts, span)),
    share('K13-received', receivedByPost(facts, span)),
    share('K13-returned', returnedByPost(facts, span)),
    count('K14', complaintsReceived(complaints, span)),
  ];
}
