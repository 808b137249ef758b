import { getInstant, type Instant } from './instant.ts';
import { dayFromNumber, dayNumber, type PlainDay } from './plain-day.ts';

/** Vietnam keeps UTC+7 all year and has no summer time, so local time is arithmetic and needs no zone database. */
const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** What the clock on the wall shows. */
export interface LocalTime {
  readonly day: PlainDay;
  /** 0 ≤ x < 86 400 000, since local midnight. */
  readonly msOfDay: number;
}

export function toLocalTime(instant: Instant): LocalTime {
  const local = instant + OFFSET_MS;
  const number = Math.floor(local / DAY_MS);
  return { day: dayFromNumber(number), msOfDay: local - number * DAY_MS };
}

export function fromLocalTime({ day, msOfDay }: LocalTime): Instant {
  return getInstant(dayNumber(day) * DAY_MS + msOfDay - OFFSET_MS);
}

/** ISO 8601 with the Vietnam offset, to the second: `2026-11-23T09:15:07+07:00`. */
export function formatIso(instant: Instant): string {
  const { day, msOfDay } = toLocalTime(instant);
  return `${day}T${formatClock(msOfDay)}+07:00`;
}

/** `HH:mm:ss`. */
export function formatClock(msOfDay: number): string {
  const seconds = Math.floor(msOfDay / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}
