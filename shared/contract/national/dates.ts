import type { Instant } from '../../kernel/instant.ts';
import { formatClock, toLocalTime } from '../../kernel/local-time.ts';

/*
 * The other trap of the two generations: both write local time of
 * Asia/Ho_Chi_Minh, and neither reads the other's form (DOMAIN 6.1, 6.3).
 */

/** `yyyyMMddHHmmss`; empty for a moment that has not come. */
export function date1(instant: Instant | null | undefined): string {
  return date2(instant).replace(/\D/g, '');
}

/** `yyyy-MM-dd HH:mm:ss`; empty for a moment that has not come. */
export function date2(instant: Instant | null | undefined): string {
  if (instant === null || instant === undefined) return '';
  const { day, msOfDay } = toLocalTime(instant);
  return `${day} ${formatClock(msOfDay)}`;
}
