import type { RegisterPeriod } from '../../../shared/domain/register.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { parsePlainDay } from '../../../shared/kernel/plain-day.ts';
import { parseTypedDay } from '../../i18n/format.ts';

/** What stands in the fields above the book. An empty day means the first or the last of the year. */
export interface TypedPeriod {
  readonly year: number;
  readonly from: string;
  readonly to: string;
}

export function bookYearAt(now: Instant): number {
  return Number(toLocalTime(now).day.slice(0, 4));
}

/** `undefined` while a day is not one of that year, or the days are the wrong way round. */
export function periodOf({ year, from, to }: TypedPeriod): RegisterPeriod | undefined {
  const first = dayOf(from, `${year}-01-01`);
  const last = dayOf(to, `${year}-12-31`);
  if (first === undefined || last === undefined || first > last) return undefined;
  return [first, last].every((day) => day.startsWith(`${year}-`))
    ? { year, from: first, to: last }
    : undefined;
}

function dayOf(typed: string, fallback: string) {
  return parsePlainDay(typed.trim() === '' ? fallback : parseTypedDay(typed));
}
