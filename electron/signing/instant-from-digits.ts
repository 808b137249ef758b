import { parseInstant, type Instant } from '../../shared/kernel/instant.ts';

const MINUTE_MS = 60 * 1000;
/** Where each part of `YYYYMMDDHHmmss` starts; what is left out is the first of its kind. */
const PARTS = [
  { start: 4, absent: 1 },
  { start: 6, absent: 1 },
  { start: 8, absent: 0 },
  { start: 10, absent: 0 },
  { start: 12, absent: 0 },
] as const;

/**
 * A time as certificates and PDFs write it: `YYYY` to `YYYYMMDDHHmmss`, in a zone `aheadMinutes` ahead of UTC.
 * `undefined` for other text, and for what lies before 1970.
 */
export function instantFromDigits(digits: string, aheadMinutes = 0): Instant | undefined {
  if (!/^\d{4}(?:\d{2}){0,5}$/.test(digits)) return undefined;
  const [month = 1, day = 1, hour = 0, minute = 0, second = 0] = PARTS.map(({ start, absent }) =>
    digits.length > start ? Number(digits.slice(start, start + 2)) : absent,
  );
  const utcMs = Date.UTC(Number(digits.slice(0, 4)), month - 1, day, hour, minute, second);
  return parseInstant(utcMs - aheadMinutes * MINUTE_MS);
}
