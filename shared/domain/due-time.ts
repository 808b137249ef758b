import type { TimeLimit } from '../catalogue/procedure.ts';
import { assertNever } from '../kernel/assert-never.ts';
import type { Instant } from '../kernel/instant.ts';
import { fromLocalTime, toLocalTime, type LocalTime } from '../kernel/local-time.ts';
import { addDays, type PlainDay } from '../kernel/plain-day.ts';
import { hoursOn, isWorkingDay, SAME_DAY_CUT_OFF_MS, type WorkCalendar } from '../rules/work-calendar.ts';

const HOUR_MS = 3_600_000;
const SECOND_MS = 1000;

/**
 * When the office owes the applicant a result; `null` where the procedure has
 * no limit that can be computed (it is then told by the specialist).
 */
export function dueAt(request: {
  readonly receivedAt: Instant;
  readonly limit: Pick<TimeLimit, 'value' | 'unit'> | null;
  readonly calendar: WorkCalendar;
}): Instant | null {
  const { limit, calendar } = request;
  if (limit === null) return null;
  const start = clockStart(toLocalTime(request.receivedAt), calendar);
  return fromLocalTime(dueFrom(start, limit, calendar));
}

/**
 * Where the clock starts: now, or the next opening.
 *
 * @rule DUE-04
 */
export function clockStart(time: LocalTime, calendar: WorkCalendar): LocalTime {
  if (!isWorkingDay(time.day, calendar)) return openingAfter(time.day, calendar);
  const hours = hoursOn(time.day, calendar);
  if (time.msOfDay >= hours.afternoonCloses) return openingAfter(time.day, calendar);
  if (time.msOfDay < hours.morningOpens) return { day: time.day, msOfDay: hours.morningOpens };
  if (time.msOfDay >= hours.morningCloses && time.msOfDay < hours.afternoonOpens) {
    return { day: time.day, msOfDay: hours.afternoonOpens };
  }
  return time;
}

function openingAfter(day: PlainDay, calendar: WorkCalendar): LocalTime {
  const next = nextWorkingDay(day, calendar);
  return { day: next, msOfDay: hoursOn(next, calendar).morningOpens };
}

function dueFrom(
  start: LocalTime,
  limit: Pick<TimeLimit, 'value' | 'unit'>,
  calendar: WorkCalendar,
): LocalTime {
  switch (limit.unit) {
    case 'working-days':
      return whileOpen({ ...start, day: afterWorkingDays(start.day, limit.value, calendar) }, calendar);
    case 'calendar-days':
      return whileOpen({ ...start, day: afterCalendarDays(start.day, limit.value, calendar) }, calendar);
    case 'hours':
      return afterWorkingHours(start, limit.value * HOUR_MS, calendar);
    case 'same-day':
      return closeOfSameDay(start, calendar);
    default:
      return assertNever(limit.unit);
  }
}

/** An afternoon's clock time on a Saturday is that morning's closing: nobody can fetch a result later. */
function whileOpen(time: LocalTime, calendar: WorkCalendar): LocalTime {
  return { ...time, msOfDay: Math.min(time.msOfDay, hoursOn(time.day, calendar).afternoonCloses) };
}

/** @rule DUE-01 */
export function afterWorkingDays(day: PlainDay, count: number, calendar: WorkCalendar): PlainDay {
  let reached = day;
  for (let counted = 0; counted < count; counted += 1) reached = nextWorkingDay(reached, calendar);
  return reached;
}

/** @rule DUE-02 */
function afterCalendarDays(day: PlainDay, count: number, calendar: WorkCalendar): PlainDay {
  const reached = addDays(day, count);
  return isWorkingDay(reached, calendar) ? reached : nextWorkingDay(reached, calendar);
}

/** @rule DUE-03 */
function afterWorkingHours(start: LocalTime, durationMs: number, calendar: WorkCalendar): LocalTime {
  let place = start;
  let remaining = durationMs;
  for (;;) {
    const closes = closingOfHalfDay(place, calendar);
    const available = closes - place.msOfDay;
    if (remaining <= available) return { day: place.day, msOfDay: place.msOfDay + remaining };
    remaining -= available;
    place = clockStart({ day: place.day, msOfDay: closes }, calendar);
  }
}

function closingOfHalfDay({ day, msOfDay }: LocalTime, calendar: WorkCalendar): number {
  const hours = hoursOn(day, calendar);
  return msOfDay < hours.morningCloses ? hours.morningCloses : hours.afternoonCloses;
}

/** @rule DUE-05 */
function closeOfSameDay(start: LocalTime, calendar: WorkCalendar): LocalTime {
  const lateSeconds = Math.floor(start.msOfDay / SECOND_MS) > SAME_DAY_CUT_OFF_MS / SECOND_MS;
  const day = lateSeconds ? nextWorkingDay(start.day, calendar) : start.day;
  return { day, msOfDay: hoursOn(day, calendar).afternoonCloses };
}

export function nextWorkingDay(day: PlainDay, calendar: WorkCalendar): PlainDay {
  let next = addDays(day, 1);
  while (!isWorkingDay(next, calendar)) next = addDays(next, 1);
  return next;
}
