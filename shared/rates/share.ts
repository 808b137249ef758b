import type { Cohort } from './cohort.ts';

const HUNDREDTHS = 10_000;

/**
 * The share of a cohort in hundredths of a per cent, rounded half up from whole
 * numbers; `undefined` for nothing by nothing. For reading only: colours compare
 * the whole numbers themselves.
 */
export function hundredthsOf({ numerator, denominator }: Cohort): number | undefined {
  const part = numerator.length;
  const whole = denominator.length;
  return whole === 0 ? undefined : Math.floor((2 * part * HUNDREDTHS + whole) / (2 * whole));
}
