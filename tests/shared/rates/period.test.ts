import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import {
  calendarMonth,
  isWithin,
  lastDayOf,
  peakWeek,
  reportingMonth,
  spanOf,
  weekFrom,
  yearSoFar,
} from '../../../shared/rates/period.ts';
import { at } from '../domain/life/life-builders.ts';

const day = getPlainDay;

describe('a period', () => {
  test('is a calendar month, whole', () => {
    expect(calendarMonth(day('2026-02-17'))).toMatchObject({ from: '2026-02-01', to: '2026-03-01' });
    expect(calendarMonth(day('2026-12-31'))).toMatchObject({ from: '2026-12-01', to: '2027-01-01' });
    expect(lastDayOf(calendarMonth(day('2028-02-01')))).toBe('2028-02-29');
  });

  test('of reporting goes from the fifteenth to the fourteenth', () => {
    expect(reportingMonth(day('2026-11-20'), 14)).toMatchObject({ from: '2026-10-15', to: '2026-11-15' });
    expect(reportingMonth(day('2026-01-02'), 14)).toMatchObject({ from: '2025-12-15', to: '2026-01-15' });
  });

  test('of the year so far begins on the first of January of its last day', () => {
    expect(yearSoFar(reportingMonth(day('2026-01-02'), 14))).toMatchObject({
      from: '2026-01-01',
      to: '2026-01-15',
    });
    expect(yearSoFar(calendarMonth(day('2026-12-05')))).toMatchObject({
      from: '2026-01-01',
      to: '2027-01-01',
    });
  });

  test('of the peak is the first seven days of a month', () => {
    expect(peakWeek(day('2026-11-26'))).toMatchObject({ from: '2026-11-01', to: '2026-11-08' });
    expect(weekFrom(day('2026-11-23'))).toMatchObject({ from: '2026-11-23', to: '2026-11-30' });
  });

  test('holds its first moment and not the one after its last', () => {
    const november = spanOf(calendarMonth(day('2026-11-01')));

    expect(isWithin(at('2026-11-01 00:00'), november)).toBe(true);
    expect(isWithin(at('2026-11-30 23:59'), november)).toBe(true);
    expect(isWithin(at('2026-12-01 00:00'), november)).toBe(false);
    expect(isWithin(undefined, november)).toBe(false);
  });
});
