import { findOn, valueOn } from '../rules/directive/rules-on.ts';
import type { RateId, RuleFile, Target } from '../rules/directive/rule-file.ts';
import type { Cohort } from './cohort.ts';
import { colourOf, type Count } from './colour.ts';
import { lastDayOf, type Period } from './period.ts';
import type { NoColour, RateFigure, RateReading } from './rate-figure.ts';
import { toGreen } from './to-green.ts';

/** A cohort with what has been counted, before the rules have been asked. */
export interface Measured {
  readonly rateId: RateId;
  readonly period: Period;
  readonly cohort: Cohort;
  readonly reading: RateReading;
  /** Shown and not judged, whatever the target says. */
  readonly informative: boolean;
}

type Judged = Omit<RateFigure, 'asOf' | 'coverage'>;

/** Holds what was counted against the target in force on the last day of its period. */
export function judgeRate(
  { rateId, period, cohort, reading, informative }: Measured,
  rules: RuleFile,
): Judged {
  const rule = rules.rates[rateId];
  const day = lastDayOf(period);
  const inForce = findOn(rule.targets, day);
  const target = inForce?.value ?? undefined;
  const count = { numerator: cohort.numerator.length, denominator: cohort.denominator.length };
  const noColour = inForce === undefined ? 'not-in-force' : whyNoColour({ count, target, informative });
  return {
    rateId,
    nameVi: rule.nameVi,
    nameEn: rule.nameEn,
    clause: rule.clause,
    period,
    ruleVersion: rules.version,
    cohort,
    reading,
    baselinePercent: rule.baselinePercent,
    target:
      inForce === undefined || target === undefined
        ? undefined
        : { value: target, provenance: inForce.provenance },
    ...(target === undefined || noColour !== undefined
      ? { verdict: { noColour: noColour ?? 'no-target' }, toGreen: undefined }
      : {
          verdict: { colour: colourOf(count, target, valueOn(rules.colours, day)) },
          toGreen: toGreen(count, target, cohort.unit === 'procedure' ? 'stays' : 'grows'),
        }),
  };
}

function whyNoColour(figure: {
  readonly count: Count;
  readonly target: Target | undefined;
  readonly informative: boolean;
}): NoColour | undefined {
  const { count, target, informative } = figure;
  if (informative) return 'informative';
  if (target === undefined) return 'no-target';
  return target.kind === 'share' && count.denominator === 0 ? 'nothing-happened' : undefined;
}
