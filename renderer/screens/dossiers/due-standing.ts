import type { Instant } from '../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { addDays, type PlainDay } from '../../../shared/kernel/plain-day.ts';
import { isWorkingDay, type WorkCalendar } from '../../../shared/rules/work-calendar.ts';

/** How near the promised time is. Late is a matter of minutes, the rest of days. */
export type DueStanding = 'late' | 'today' | 'soon' | 'later' | 'none';

/** What is due within so many working days can still be hurried. */
const SOON_WORKING_DAYS = 2;

export interface DueDays {
  readonly at: Instant;
  readonly today: PlainDay;
  /** The last day that counts as soon. */
  readonly soonUntil: PlainDay;
}

/** The days that «today» and «soon» mean at a moment; computed once for a whole list. */
export function dueDaysAt(at: Instant, calendar: WorkCalendar): DueDays {
  const today = toLocalTime(at).day;
  let soonUntil = today;
  for (let counted = 0; counted < SOON_WORKING_DAYS;) {
    soonUntil = addDays(soonUntil, 1);
    if (isWorkingDay(soonUntil, calendar)) counted += 1;
  }
  return { at, today, soonUntil };
}

export function dueStanding(dueAt: Instant | null, { at, today, soonUntil }: DueDays): DueStanding {
  if (dueAt === null) return 'none';
  if (dueAt < at) return 'late';
  const { day } = toLocalTime(dueAt);
  if (day <= today) return 'today';
  return day <= soonUntil ? 'soon' : 'later';
}
