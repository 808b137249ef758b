import type { Brand } from './brand.ts';

/** A day of the calendar without a clock or a zone, `yyyy-MM-dd`; compares correctly as text. */
export type PlainDay = Brand<string, 'PlainDay'>;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function parsePlainDay(value: unknown): PlainDay | undefined {
  if (typeof value !== 'string') return undefined;
  const parts = DAY.exec(value);
  if (parts === null) return undefined;
  const number = daysFromCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  return dayFromNumber(number) === value ? (value as PlainDay) : undefined; // a day that exists is the brand
}

/** For days our own code has made; a wrong one is a bug. */
export function getPlainDay(text: string): PlainDay {
  const day = parsePlainDay(text);
  if (day === undefined) throw new TypeError('not a day');
  return day;
}

/** Days since 1970-01-01; negative before. */
export function dayNumber(day: PlainDay): number {
  return daysFromCivil(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

export function dayFromNumber(number: number): PlainDay {
  // Howard Hinnant's civil-from-days, exact for the whole Gregorian calendar.
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as PlainDay; // built from the calendar itself
}

export function addDays(day: PlainDay, count: number): PlainDay {
  return dayFromNumber(dayNumber(day) + count);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: PlainDay): number {
  return (((dayNumber(day) + 4) % 7) + 7) % 7;
}

function daysFromCivil(year: number, month: number, day: number): number {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
