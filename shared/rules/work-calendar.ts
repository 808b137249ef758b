import { getPlainDay, weekday, type PlainDay } from '../kernel/plain-day.ts';
import holidays from './holidays.json' with { type: 'json' };

/** Hours of one working day as milliseconds since midnight. */
export interface OfficeHours {
  readonly morningOpens: number;
  readonly morningCloses: number;
  readonly afternoonOpens: number;
  readonly afternoonCloses: number;
}

/** When the office works. Replaceable by an administrator without a release (DOMAIN 8.2). */
export interface WorkCalendar {
  readonly hours: OfficeHours;
  readonly daysOff: ReadonlySet<PlainDay>;
  /** Saturdays the Government swapped for a weekday: whole days. */
  readonly workingSaturdays: ReadonlySet<PlainDay>;
  /** This desk also works on Saturday mornings, as residence desks do. */
  readonly saturdayMornings: boolean;
}

const HOUR_MS = 3_600_000;
const SUNDAY = 0;
const SATURDAY = 6;

/** DOMAIN 8.1: 07:00–11:30 and 13:30–17:00. */
export const DEFAULT_HOURS: OfficeHours = {
  morningOpens: 7 * HOUR_MS,
  morningCloses: 11.5 * HOUR_MS,
  afternoonOpens: 13.5 * HOUR_MS,
  afternoonCloses: 17 * HOUR_MS,
};

/** Jobs of the same day received after this moment belong to the next working day (NĐ 61/2018 Đ18.2); 15:00:00 is in time. */
export const SAME_DAY_CUT_OFF_MS = 15 * HOUR_MS;

/** 2022–2026 as announced; 2027 is predicted. */
export function shippedCalendar(): WorkCalendar {
  return {
    hours: DEFAULT_HOURS,
    daysOff: new Set(holidays.daysOff.map((entry) => getPlainDay(entry.day))),
    workingSaturdays: new Set(holidays.workingSaturdays.map((day) => getPlainDay(day))),
    saturdayMornings: false,
  };
}

/**
 * Mondays to Fridays that are no holidays, swapped Saturdays, and the Saturdays
 * of a desk that works on them. A holiday is off whatever day it falls on.
 *
 * @rule DUE-06
 */
export function isWorkingDay(day: PlainDay, calendar: WorkCalendar): boolean {
  if (calendar.daysOff.has(day)) return false;
  const dayOfWeek = weekday(day);
  if (dayOfWeek === SATURDAY) return calendar.saturdayMornings || calendar.workingSaturdays.has(day);
  return dayOfWeek !== SUNDAY;
}

/**
 * The hours of one working day. A Saturday morning counts as a day of its own
 * that closes at the end of the morning.
 *
 * @rule DUE-07
 */
export function hoursOn(day: PlainDay, calendar: WorkCalendar): OfficeHours {
  const { hours } = calendar;
  if (weekday(day) !== SATURDAY || calendar.workingSaturdays.has(day)) return hours;
  return { ...hours, afternoonOpens: hours.morningCloses, afternoonCloses: hours.morningCloses };
}
