import type { Instant } from '../../../shared/kernel/instant.ts';
import { fromLocalTime } from '../../../shared/kernel/local-time.ts';
import { parsePlainDay } from '../../../shared/kernel/plain-day.ts';

const CLOCK = /^(\d{1,2})[:h.]?(\d{2})$/;
const MINUTE_MS = 60_000;

/** The moment on a post stamp, `15:30` or `1530` of a day; `undefined` for what is none, and for one that is still to come. */
export function stampOf(day: string, clock: string, now: Instant): Instant | undefined {
  const plainDay = parsePlainDay(day);
  const parts = CLOCK.exec(clock.trim());
  if (plainDay === undefined || parts === null) return undefined;
  const [hours, minutes] = [Number(parts[1]), Number(parts[2])];
  if (hours > 23 || minutes > 59) return undefined;
  const stamped = fromLocalTime({ day: plainDay, msOfDay: (hours * 60 + minutes) * MINUTE_MS });
  return stamped > now ? undefined : stamped;
}
