import type { Procedure } from '../../../shared/catalogue/procedure.ts';
import type { Applicant } from '../../../shared/domain/applicant.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { addMs, getInstant, type Instant } from '../../../shared/kernel/instant.ts';
import { fromLocalTime, toLocalTime } from '../../../shared/kernel/local-time.ts';
import { addDays, type PlainDay } from '../../../shared/kernel/plain-day.ts';
import { nextWorkingDay } from '../../../shared/domain/due-time.ts';
import { isWorkingDay, type WorkCalendar } from '../../../shared/rules/work-calendar.ts';
import type { Chance } from './chance.ts';
import type { Desk } from './desk.ts';
import type { MonthOffice } from './month-office.ts';
import type { Timeline } from './timeline.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Somebody whose signed paper the office has since this month. */
export interface KnownPaper {
  readonly applicant: Partial<Applicant>;
  readonly procedure: Procedure;
  readonly dossierId: DossierId;
}

/** All that a story of the month plays with. */
export interface MonthStage {
  readonly office: MonthOffice;
  readonly desk: Desk;
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly calendar: WorkCalendar;
  /** In force on each day of the month, each as often as its weight says. */
  readonly procedures: readonly (readonly [Procedure, number])[];
  readonly sheet: FileRef;
  readonly known: KnownPaper[];
}

/** A moment of a day's office hours, on the minute. */
export function inOfficeHours(chance: Chance, day: PlainDay): Instant {
  const minutes = chance.inHundred(60)
    ? chance.whole(7 * 60, 11 * 60 + 20)
    : chance.whole(13 * 60 + 30, 16 * 60 + 50);
  return fromLocalTime({ day, msOfDay: minutes * MINUTE_MS });
}

/** So many working days later, at some moment of that day's hours. */
export function afterWorkingDays(stage: MonthStage, moment: Instant, count: number): Instant {
  let day = toLocalTime(moment).day;
  for (let counted = 0; counted < count; counted += 1) day = nextWorkingDay(day, stage.calendar);
  const there = inOfficeHours(stage.chance, day);
  return there > moment ? there : addMs(moment, MINUTE_MS);
}

/** The same day, or the next morning for what came after three in the afternoon (NĐ 61/2018 Đ18.2). */
export function atHandOver(stage: MonthStage, moment: Instant): Instant {
  const { day, msOfDay } = toLocalTime(moment);
  if (msOfDay <= 15 * HOUR_MS && isWorkingDay(day, stage.calendar)) {
    return getInstant(Math.max(addMs(moment, MINUTE_MS), fromLocalTime({ day, msOfDay: 16.75 * HOUR_MS })));
  }
  return fromLocalTime({ day: nextWorkingDay(day, stage.calendar), msOfDay: 7.5 * HOUR_MS });
}

/** A moment between two others, in whole minutes, nearer to the second. */
export function between(chance: Chance, from: Instant, to: Instant): Instant {
  const share = 0.25 + 0.7 * chance.next();
  const minutes = Math.floor(((to - from) * share) / MINUTE_MS);
  return addMs(from, Math.max(1, minutes) * MINUTE_MS);
}

export function workingDaysOf(month: PlainDay, calendar: WorkCalendar): readonly PlainDay[] {
  const days: PlainDay[] = [];
  for (let day = month; day.slice(0, 7) === month.slice(0, 7); day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) days.push(day);
  }
  return days;
}
