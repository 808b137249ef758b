import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { addDays, getPlainDay, type PlainDay } from '../../../shared/kernel/plain-day.ts';
import { lastDayOf, type Period } from '../../../shared/rates/period.ts';

/** A day in the period before this one; months have different lengths, so no number of days would do. */
export function dayBefore({ kind, from }: Period): PlainDay {
  if (kind === 'luy_ke_nam') return getPlainDay(`${Number(from.slice(0, 4)) - 1}-12-31`);
  return addDays(from, -1);
}

/** A day in the period after this one. */
export function dayAfter(period: Period, now: Instant): PlainDay {
  const { kind, to, from } = period;
  if (kind === 'tuan_cao_diem') return addDays(getPlainDay(`${from.slice(0, 7)}-01`), 31);
  if (kind !== 'luy_ke_nam') return to;
  const next = getPlainDay(`${Number(lastDayOf(period).slice(0, 4)) + 1}-12-31`);
  const today = toLocalTime(now).day;
  return next < today ? next : today;
}

/** Whether the period after this one has begun. */
export function hasNext(period: Period, now: Instant): boolean {
  return dayAfter(period, now) <= toLocalTime(now).day && period.to <= toLocalTime(now).day;
}
