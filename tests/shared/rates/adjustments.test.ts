import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { adjustmentsOf, isAdjustedIn } from '../../../shared/rates/adjustments.ts';
import { isIssuable } from '../../../shared/rates/issued-report.ts';
import { calendarMonth, reportingMonth, weekFrom } from '../../../shared/rates/period.ts';
import { NOVEMBER, ratesOf, worldOf } from './office-builders.ts';

const FINISHED = { kind: 'finished' } as const;
const BEFORE = worldOf({
  one: { life: [['2026-11-05 10:00', FINISHED]] },
  two: { life: [['2026-11-09 10:00', FINISHED]] },
});
const AFTER = worldOf({
  one: { life: [['2026-11-05 10:00', FINISHED]] },
  two: { life: [['2026-11-09 10:00', FINISHED]] },
  three: { life: [['2026-11-05 10:00', FINISHED]] },
});

describe('what has changed in a report', () => {
  test('is nothing while the same ones are counted', () => {
    expect(adjustmentsOf({ period: NOVEMBER, figures: ratesOf(BEFORE) }, ratesOf(BEFORE))).toEqual([]);
  });

  test('is told by figure, with both counts and who is counted differently', () => {
    const adjustments = adjustmentsOf({ period: NOVEMBER, figures: ratesOf(BEFORE) }, ratesOf(AFTER));
    const onTime = adjustments.find(({ rateId }) => rateId === 'K6');

    expect(onTime).toMatchObject({
      period: NOVEMBER,
      figureKind: 'thang_lich',
      issued: { numerator: 1, denominator: 2 },
      now: { numerator: 2, denominator: 3 },
      changed: ['three'],
    });
    expect(adjustments.map(({ rateId }) => rateId)).not.toContain('K1');
  });

  test('is told also when one came in for another and the counts are the same', () => {
    const figures = ratesOf(BEFORE);
    const swapped = figures.map((figure) =>
      figure.rateId === 'K6' ? { ...figure, cohort: { ...figure.cohort, numerator: ['x'] } } : figure,
    );

    expect(adjustmentsOf({ period: NOVEMBER, figures }, swapped)).toMatchObject([
      { rateId: 'K6', issued: { numerator: 1 }, now: { numerator: 1 }, changed: ['one', 'x'] },
    ]);
  });
});

describe('the report that tells it', () => {
  const december = calendarMonth(getPlainDay('2026-12-10'));

  test.each([
    ['the month before', calendarMonth(getPlainDay('2026-11-10')), true],
    ['a month of last year', calendarMonth(getPlainDay('2025-12-10')), true],
    ['the archive', calendarMonth(getPlainDay('2025-10-10')), false],
    ['itself', december, false],
    ['a later one', calendarMonth(getPlainDay('2027-01-10')), false],
    ['another kind', reportingMonth(getPlainDay('2026-11-10'), 14), false],
  ])('tells of %s: %s', (_, earlier, told) => {
    expect(isAdjustedIn(december, earlier)).toBe(told);
  });
});

describe('a report is given out', () => {
  test.each([
    ['2026-11-30', false],
    ['2026-12-01', true],
  ])('of November on %s: %s', (today, may) => {
    expect(isIssuable(NOVEMBER, getPlainDay(today))).toBe(may);
  });

  test('of months alone', () => {
    expect(isIssuable(weekFrom(getPlainDay('2026-11-02')), getPlainDay('2026-12-01'))).toBe(false);
  });
});
