import { addMs, type Instant } from '../kernel/instant.ts';
import { fromLocalTime, toLocalTime } from '../kernel/local-time.ts';
import { addDays, type PlainDay } from '../kernel/plain-day.ts';
import { hoursOn, isWorkingDay, type WorkCalendar } from '../rules/work-calendar.ts';

/** How many milliseconds of office hours lie in [from, to); 0 where `to` is not later. */
export function workingMsBetween(from: Instant, to: Instant, calendar: WorkCalendar): number {
  let total = 0;
  const lastDay = toLocalTime(to).day;
  for (let day = toLocalTime(from).day; day <= lastDay; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    for (const [opens, closes] of halfDaysOf(day, calendar)) {
      total += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
    }
  }
  return total;
}

function halfDaysOf(day: PlainDay, calendar: WorkCalendar): readonly (readonly [Instant, Instant])[] {
  const { morningOpens, morningCloses, afternoonOpens, afternoonCloses } = hoursOn(day, calendar);
  const midnight = fromLocalTime({ day, msOfDay: 0 });
  return [
    [addMs(midnight, morningOpens), addMs(midnight, morningCloses)],
    [addMs(midnight, afternoonOpens), addMs(midnight, afternoonCloses)],
  ];
}
