import type { Instant } from '../kernel/instant.ts';
import { fromLocalTime } from '../kernel/local-time.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { addDays, getPlainDay, weekday, type PlainDay } from '../kernel/plain-day.ts';

/** The kinds of period of the directive, by the names that files and reports use. */
export const PERIOD_KINDS = ['thang_lich', 'ky_bao_cao', 'luy_ke_nam', 'tuan_cao_diem', 'tuan'] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Whole local days, half-open: [from, to). */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: PlainDay;
  readonly to: PlainDay;
}

/** The moments of a period, half-open, in the office's own time zone. */
export interface Span {
  readonly from: Instant;
  readonly to: Instant;
}

const PEAK_DAYS = 7;
const WEEK_DAYS = 7;
/** Weeks begin on Monday; days are counted from Sunday. */
const MONDAY_SHIFT = 6;

/** The calendar month that a day lies in. */
export function calendarMonth(day: PlainDay): Period {
  const from = firstOfMonth(day);
  return { kind: 'thang_lich', from, to: firstOfNextMonth(from) };
}

/**
 * The reporting month that ends in the month of `day`: the day after `closesOnDay`
 * of the month before, through `closesOnDay` (NĐ 09/2019 Đ12: 15th to 14th).
 */
export function reportingMonth(day: PlainDay, closesOnDay: number): Period {
  const first = firstOfMonth(day);
  const monthBefore = firstOfMonth(addDays(first, -1));
  return { kind: 'ky_bao_cao', from: addDays(monthBefore, closesOnDay), to: addDays(first, closesOnDay) };
}

/** From the first of January to the end of another period: the year its last day lies in. */
export function yearSoFar({ to }: Pick<Period, 'to'>): Period {
  const lastDay = addDays(to, -1);
  return { kind: 'luy_ke_nam', from: getPlainDay(`${lastDay.slice(0, 4)}-01-01`), to };
}

/** Days 1 to 7 of the month that a day lies in (directive 1). */
export function peakWeek(day: PlainDay): Period {
  const from = firstOfMonth(day);
  return { kind: 'tuan_cao_diem', from, to: addDays(from, PEAK_DAYS) };
}

/** Seven days that begin on a day: what an office looks at on a Friday. */
export function weekFrom(day: PlainDay): Period {
  return { kind: 'tuan', from: day, to: addDays(day, WEEK_DAYS) };
}

/** The period of a kind that a day lies in. The reporting month after `closesOnDay` is the next one. */
export function periodAround(kind: PeriodKind, day: PlainDay, closesOnDay: number): Period {
  switch (kind) {
    case 'thang_lich':
      return calendarMonth(day);
    case 'ky_bao_cao':
      return reportingMonth(Number(day.slice(8)) > closesOnDay ? calendarMonth(day).to : day, closesOnDay);
    case 'luy_ke_nam':
      return yearSoFar({ to: addDays(day, 1) });
    case 'tuan_cao_diem':
      return peakWeek(day);
    case 'tuan':
      return weekFrom(addDays(day, -((weekday(day) + MONDAY_SHIFT) % WEEK_DAYS)));
    default:
      return assertNever(kind);
  }
}

export function lastDayOf({ to }: Period): PlainDay {
  return addDays(to, -1);
}

export function spanOf({ from, to }: Period): Span {
  return { from: fromLocalTime({ day: from, msOfDay: 0 }), to: fromLocalTime({ day: to, msOfDay: 0 }) };
}

export function isWithin(moment: Instant | undefined, { from, to }: Span): boolean {
  return moment !== undefined && from <= moment && moment < to;
}

function firstOfMonth(day: PlainDay): PlainDay {
  return getPlainDay(`${day.slice(0, 7)}-01`);
}

function firstOfNextMonth(first: PlainDay): PlainDay {
  const DAYS_PAST_ANY_MONTH = 31;
  return firstOfMonth(addDays(first, DAYS_PAST_ANY_MONTH));
}
