import { addDays, getPlainDay, type PlainDay } from '../kernel/plain-day.ts';
import type { Reporting } from '../rules/directive/rule-file.ts';
import { isWorkingDay, type WorkCalendar } from '../rules/work-calendar.ts';

/** The last day on which the report of a period is sent; a day off moves it to the working day before (KPI, periods). */
export function sendBy(reporting: Reporting, month: PlainDay, calendar: WorkCalendar): PlainDay {
  const day = dayOfMonth(month, reporting.sendDay);
  return workingDayUpTo(reporting.sendBefore ? addDays(day, -1) : day, calendar);
}

/** The last day on which the monthly meeting is held: before the day that the rules name. */
export function meetBy(reporting: Reporting, month: PlainDay, calendar: WorkCalendar): PlainDay {
  return workingDayUpTo(addDays(dayOfMonth(month, reporting.meetingBeforeDay), -1), calendar);
}

function dayOfMonth(month: PlainDay, number: number): PlainDay {
  return getPlainDay(`${month.slice(0, 7)}-${String(number).padStart(2, '0')}`);
}

function workingDayUpTo(day: PlainDay, calendar: WorkCalendar): PlainDay {
  let found = day;
  while (!isWorkingDay(found, calendar)) found = addDays(found, -1);
  return found;
}
