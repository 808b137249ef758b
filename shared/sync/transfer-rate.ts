import type { Instant } from '../kernel/instant.ts';

/** Bytes that had gone by a moment, counted from the first one. */
export interface RateSample {
  readonly at: Instant;
  readonly movedBytes: number;
}

/** Older samples say little about the line as it is now. */
const WINDOW_MS = 60_000;
/** A shorter look is a guess: the first seconds of an upload only fill buffers. */
const LEAST_SPAN_MS = 15_000;
/** Silence for this long: nothing is known any more. */
const FRESH_MS = 10_000;
/** Nobody plans by a figure beyond this. */
const LONGEST_MS = 24 * 60 * 60 * 1000;

export function withSample(samples: readonly RateSample[], sample: RateSample): readonly RateSample[] {
  // A clock that was set makes all earlier samples worthless.
  const forward = samples.every(({ at }) => at <= sample.at);
  const kept = forward ? samples.filter(({ at }) => sample.at - at <= WINDOW_MS) : [];
  return [...kept, sample];
}

/** How long `leftBytes` still take, or `undefined` when that cannot be said honestly. */
export function findTimeLeft(
  samples: readonly RateSample[],
  leftBytes: number,
  now: Instant,
): number | undefined {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined || leftBytes <= 0) return undefined;
  const spanMs = last.at - first.at;
  const movedBytes = last.movedBytes - first.movedBytes;
  if (spanMs < LEAST_SPAN_MS || movedBytes <= 0 || Math.abs(now - last.at) > FRESH_MS) return undefined;
  const leftMs = (leftBytes * spanMs) / movedBytes;
  return leftMs <= LONGEST_MS ? leftMs : undefined;
}
