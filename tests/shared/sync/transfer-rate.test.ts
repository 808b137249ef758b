import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMs } from '../../../shared/kernel/instant.ts';
import { findTimeLeft, withSample, type RateSample } from '../../../shared/sync/transfer-rate.ts';
import { NOON } from './outbox-builders.ts';

function steady(bytesPerSecond: number, seconds: number): readonly RateSample[] {
  const samples = Array.from({ length: seconds + 1 }, (_, second) => ({
    at: addMs(NOON, second * 1_000),
    movedBytes: second * bytesPerSecond,
  }));
  return samples.reduce<readonly RateSample[]>(withSample, []);
}

describe('how long sending still takes', () => {
  test('follows the line as it was in the last minute', () => {
    const samples = steady(50_000, 120);

    expect(findTimeLeft(samples, 3_000_000, addMs(NOON, 120_000))).toBe(60_000);
    expect(samples.length).toBeLessThanOrEqual(61);
  });

  test.each([
    ['the look was short', steady(50_000, 10), 10_000],
    ['the line is silent', steady(50_000, 60), 80_000],
    ['nothing moved', steady(0, 60), 60_000],
    ['it would be days', steady(1, 60), 60_000],
    ['nothing was seen', [], 0],
  ])('is not said when %s', (_why, samples, afterMs) => {
    expect(findTimeLeft(samples, 3_000_000, addMs(NOON, afterMs))).toBeUndefined();
  });

  test('is not said over a clock that was set back', () => {
    const samples = withSample(steady(50_000, 60), { at: addMs(NOON, -3_600_000), movedBytes: 9_000_000 });

    expect(samples).toHaveLength(1);
    expect(findTimeLeft(samples, 1_000, addMs(NOON, -3_600_000))).toBeUndefined();
  });

  test('is never negative and never endless', () => {
    const sample = fc.record({ ms: fc.nat(100_000), moved: fc.nat(10_000_000) });
    fc.assert(
      fc.property(fc.array(sample), fc.nat(1_000_000_000), fc.nat(100_000), (facts, left, ms) => {
        const samples = facts
          .map(({ ms: at, moved }) => ({ at: addMs(NOON, at), movedBytes: moved }))
          .reduce<readonly RateSample[]>(withSample, []);
        const time = findTimeLeft(samples, left, addMs(NOON, ms)) ?? 1;

        expect(time).toBeGreaterThan(0);
        expect(time).toBeLessThanOrEqual(86_400_000);
      }),
    );
  });
});
