import { adjustmentsOf, isAdjustedIn } from '../../shared/rates/adjustments.ts';
import { computePeakWeek, computeRates, refusedAtDesk } from '../../shared/rates/compute-rates.ts';
import type { CountedReport } from '../../shared/rates/issued-report.ts';
import { lastDayOf, type PeriodKind } from '../../shared/rates/period.ts';
import type { PlainDay } from '../../shared/kernel/plain-day.ts';
import { valueOn } from '../../shared/rules/directive/rules-on.ts';
import type { Counter } from './counter.ts';
import { ratesFrame } from './rates.ts';

/** What a report of the period would say as things are now, with what has changed in those given out before. */
export function countReport(counter: Counter, kind: PeriodKind, day: PlainDay): CountedReport {
  const { ledger, parts } = counter;
  const { world, period, frame } = ratesFrame(counter, kind, day);
  const earlier = [...ledger.sides.reports.all].filter((report) => isAdjustedIn(period, report.period));
  return {
    period,
    figures: computeRates(world, period, frame),
    peakWeek: computePeakWeek(world, period.from, frame),
    refusedAtDesk: refusedAtDesk(world, period),
    tiersNameVi: valueOn(ledger.rules.tiers, lastDayOf(period)).nameVi,
    journalHeadHash: parts.journal.headHash,
    adjustments: earlier.flatMap((report) =>
      adjustmentsOf(report, computeRates(world, report.period, frame)),
    ),
  };
}
