import type { Instant } from '../kernel/instant.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** A clock that a time service puts right may step back by a little. */
const SMALL_STEP_MS = 2 * MINUTE_MS;
/** Longer than any holiday closes an office; a counter unused for longer is asked once. */
const LONG_PAUSE_MS = 14 * DAY_MS;

/**
 * Whether a date printed on an official receipt can be taken from this clock:
 * not before the last record of the journal, nor far past it (DESIGN 13).
 */
export function isPlausibleClock(now: Instant, lastRecordAt: Instant | undefined): boolean {
  if (lastRecordAt === undefined) return true;
  return now >= lastRecordAt - SMALL_STEP_MS && now <= lastRecordAt + LONG_PAUSE_MS;
}
