import type { Brand } from './brand.ts';

/** A moment, in milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = Brand<number, 'Instant'>;

export function parseInstant(value: unknown): Instant | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
    ? (value as Instant) // a safe, non-negative integer is the brand
    : undefined;
}

/** For clock readings and sums of our own; a wrong one is a bug. */
export function getInstant(epochMs: number): Instant {
  const instant = parseInstant(epochMs);
  if (instant === undefined) throw new TypeError('not an instant');
  return instant;
}

export function addMs(instant: Instant, durationMs: number): Instant {
  return getInstant(instant + durationMs);
}
