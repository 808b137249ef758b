import { formatIso } from '../../../shared/kernel/local-time.ts';
import { hundredthsOf } from '../../../shared/rates/share.ts';
import type { RateFigure } from '../../../shared/rates/rate-figure.ts';

const HUNDREDTHS = 10_000;

/** One figure as `kpi.json` has it; the README of this folder explains every field. */
export function figureJson(figure: RateFigure): object {
  const { cohort, reading, target, verdict, toGreen } = figure;
  return {
    rate: figure.rateId,
    name: figure.nameVi,
    clause: figure.clause,
    ruleVersion: figure.ruleVersion,
    period: figure.period,
    asOf: formatIso(figure.asOf),
    coverage: figure.coverage,
    unit: cohort.unit,
    numerator: list(cohort.numerator),
    denominator: list(cohort.denominator),
    excluded: counts(cohort.excluded),
    excludedIds: cohort.excluded,
    pending: list(cohort.pending),
    beside: Object.fromEntries(Object.entries(cohort.beside).map(([name, ids]) => [name, list(ids)])),
    reading: reading.kind,
    value: valueOf(figure),
    ...(reading.kind === 'medians' ? { medians: medians(reading) } : {}),
    baselinePercent: figure.baselinePercent,
    target: target === undefined ? null : { ...target.value, provenance: target.provenance },
    colour: 'colour' in verdict ? verdict.colour : null,
    noColour: 'noColour' in verdict ? verdict.noColour : null,
    toGreen: toGreen ?? null,
  };
}

/** In per cent to two decimals, rounded half up from whole numbers; the count itself where that is the figure; `null` for nothing by nothing. */
function valueOf({ cohort, reading }: RateFigure): number | null {
  if (reading.kind === 'count') return cohort.numerator.length;
  const hundredths = reading.kind === 'share' ? hundredthsOf(cohort) : undefined;
  return hundredths === undefined ? null : hundredths / 100;
}

/** Four decimals are far beyond what an hour of a day can tell. */
function medians({
  online,
  others,
}: {
  readonly online: number | undefined;
  readonly others: number | undefined;
}) {
  const rounded = (value: number | undefined) =>
    value === undefined ? null : Math.round(value * HUNDREDTHS) / HUNDREDTHS;
  return { online: rounded(online), others: rounded(others) };
}

function list(ids: readonly string[]): { readonly count: number; readonly ids: readonly string[] } {
  return { count: ids.length, ids };
}

function counts(lists: Readonly<Record<string, readonly string[]>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(lists).map(([reason, ids]) => [reason, ids.length]));
}
