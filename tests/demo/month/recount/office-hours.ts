import { localDay, midnight, nextDay, type Calendar } from './files.ts';

const SUNDAY = 0;
const SATURDAY = 6;

/** Milliseconds of office hours between two moments. */
export function officeMs(from: number, to: number, calendar: Calendar): number {
  const { morningOpens, morningCloses, afternoonOpens, afternoonCloses } = calendar.hours;
  let sum = 0;
  for (let day = localDay(from); day <= localDay(to); day = nextDay(day)) {
    if (!isOpen(day, calendar)) continue;
    for (const [opens, closes] of [
      [morningOpens, morningCloses],
      [afternoonOpens, afternoonCloses],
    ] as const) {
      sum += Math.max(0, Math.min(to, midnight(day) + closes) - Math.max(from, midnight(day) + opens));
    }
  }
  return sum;
}

function isOpen(day: string, { daysOff, workingSaturdays }: Calendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (daysOff.includes(day)) return false;
  return weekday === SATURDAY ? workingSaturdays.includes(day) : weekday !== SUNDAY;
}

/** The middle one, or the mean of the two in the middle; four decimals. */
export function median(shares: readonly number[]): number | null {
  const sorted = shares.toSorted((left, right) => left - right);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : Math.round(((low + high) / 2) * 10_000) / 10_000;
}
