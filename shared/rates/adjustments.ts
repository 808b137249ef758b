import type { RateId } from '../rules/directive/rule-file.ts';
import { addDays } from '../kernel/plain-day.ts';
import type { Cohort } from './cohort.ts';
import type { Period, PeriodKind } from './period.ts';
import type { RateFigure } from './rate-figure.ts';

/** How many were counted, and of how many. */
export interface Counted {
  readonly numerator: number;
  readonly denominator: number;
}

/** One figure of a report that was given out, which would be another one today («điều chỉnh kỳ trước»). */
export interface Adjustment {
  /** Of the report that was given out. */
  readonly period: Period;
  readonly rateId: RateId;
  readonly nameVi: string;
  readonly nameEn: string;
  /** Of the figure itself: one rate is told of the month and of the year so far. */
  readonly figureKind: PeriodKind;
  readonly issued: Counted;
  readonly now: Counted;
  /** Who is counted differently: ids of the figure's own lists, sorted. */
  readonly changed: readonly string[];
}

/**
 * What has changed in the figures of a period since its report was given out: by figure, in the report's
 * order. A figure that lists the same ones has not changed, whatever its colour is by now.
 */
export function adjustmentsOf(
  issued: { readonly period: Period; readonly figures: readonly RateFigure[] },
  now: readonly RateFigure[],
): readonly Adjustment[] {
  return issued.figures.flatMap((before) => {
    const after = now.find((figure) => isSameFigure(figure, before));
    const changed = after === undefined ? [] : changedIds(before.cohort, after.cohort);
    if (after === undefined || changed.length === 0) return [];
    const { rateId, nameVi, nameEn } = before;
    return {
      period: issued.period,
      rateId,
      nameVi,
      nameEn,
      figureKind: before.period.kind,
      issued: countedOf(before.cohort),
      now: countedOf(after.cohort),
      changed,
    };
  });
}

/** Longer ago than this, a report is the archive's. */
const ADJUSTED_DAYS = 366;

/** Whether a report of `period` tells what has changed in the report of `earlier`: same kind, before it, within a year. */
export function isAdjustedIn(period: Period, earlier: Period): boolean {
  const isBefore = earlier.kind === period.kind && earlier.to <= period.from;
  return isBefore && earlier.to >= addDays(period.from, -ADJUSTED_DAYS);
}

function isSameFigure(one: RateFigure, other: RateFigure): boolean {
  return one.rateId === other.rateId && one.period.kind === other.period.kind;
}

function countedOf({ numerator, denominator }: Cohort): Counted {
  return { numerator: numerator.length, denominator: denominator.length };
}

function changedIds(before: Cohort, after: Cohort): readonly string[] {
  const moved = [
    ...differenceOf(before.numerator, after.numerator),
    ...differenceOf(before.denominator, after.denominator),
  ];
  return [...new Set(moved)].toSorted();
}

function differenceOf(one: readonly string[], other: readonly string[]): readonly string[] {
  const [left, right] = [new Set(one), new Set(other)];
  return [...one.filter((id) => !right.has(id)), ...other.filter((id) => !left.has(id))];
}
