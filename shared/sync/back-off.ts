import { addMs, type Instant } from '../kernel/instant.ts';
import type { WaitReason } from './outbox-item.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** No item waits longer than this while there is a line: a clerk can promise it to the citizen. */
export const CEILING_MS = 15 * MINUTE_MS;

/** The first doubling step of a failed send: a dropped line is often back within seconds. */
export const SEND_BASE_MS = 4 * SECOND_MS;

/** The first doubling step of asking for the register entry: a person at the province does it, not a machine. */
export const COLLECT_BASE_MS = 20 * SECOND_MS;

/** Full jitter may draw zero; two tries within a second help nobody. */
export const FLOOR_MS = SECOND_MS;

/** Numbers last for weeks; this often is for the citizen who waits for what the province decides. One small request. */
export const PULL_EVERY_MS = 5 * MINUTE_MS;

/** How often the machine looks up even if nothing is due: it notices sleep and a corrected clock. */
export const HEARTBEAT_MS = MINUTE_MS;

/** A try without an answer or progress for this long is given up; the transport's own limits are shorter. */
export const STALL_MS = 5 * MINUTE_MS;

/** Progress is written at most this often: each write costs the disk a flush. */
export const PROGRESS_EVERY_MS = SECOND_MS;

/** A clock this much earlier than the last event was set back; less is measuring noise. */
export const JUMP_TOLERANCE_MS = 2 * SECOND_MS;

/** Doubling beyond this many steps is past the ceiling anyway, and would overflow. */
const MOST_DOUBLINGS = 20;

/** Why the line, not the item, was at fault: when the line or the session is back these are tried at once. */
export const LINE_REASONS = [
  'unreachable',
  'locked',
  'not-enrolled',
  'credential-refused',
  'counter-revoked',
] as const satisfies readonly WaitReason[];

/**
 * When to try again after `attempts` tries: full jitter below a doubling limit,
 * so that the counters of a province do not come back in step after an outage.
 * `random` is in [0, 1).
 */
export function nextTryAt(request: {
  readonly at: Instant;
  readonly attempts: number;
  readonly baseMs: number;
  readonly random: number;
}): Instant {
  const doublings = Math.min(Math.max(request.attempts - 1, 0), MOST_DOUBLINGS);
  const limitMs = Math.min(CEILING_MS, request.baseMs * 2 ** doublings);
  return addMs(request.at, Math.max(FLOOR_MS, Math.floor(limitMs * request.random)));
}

/** The server's own Retry-After wins over our jitter, within the promise of the ceiling. */
export function retryAfter(at: Instant, retryAfterMs: number): Instant {
  return addMs(at, Math.min(CEILING_MS, Math.max(FLOOR_MS, Math.floor(retryAfterMs))));
}
