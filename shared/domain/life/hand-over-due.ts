import { fromLocalTime, toLocalTime } from '../../kernel/local-time.ts';
import type { Instant } from '../../kernel/instant.ts';
import { nextWorkingDay } from '../due-time.ts';
import { hoursOn, isWorkingDay, SAME_DAY_CUT_OFF_MS, type WorkCalendar } from '../../rules/work-calendar.ts';

const SECOND_MS = 1_000;

/**
 * By when a received dossier is with whoever settles it: the close of its day, or the end of the next working
 * morning where it came after 15:00 or on a day off (Nghị định 61/2018, Điều 18). 15:00:00 is in time.
 *
 * @rule HAND-02
 */
export function handOverDueAt(receivedAt: Instant, calendar: WorkCalendar): Instant {
  const { day, msOfDay } = toLocalTime(receivedAt);
  const isLate = Math.floor(msOfDay / SECOND_MS) > SAME_DAY_CUT_OFF_MS / SECOND_MS;
  if (!isLate && isWorkingDay(day, calendar)) {
    return fromLocalTime({ day, msOfDay: hoursOn(day, calendar).afternoonCloses });
  }
  const next = nextWorkingDay(day, calendar);
  return fromLocalTime({ day: next, msOfDay: hoursOn(next, calendar).morningCloses });
}
