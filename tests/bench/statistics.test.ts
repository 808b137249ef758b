import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRounds } from './compare-rounds.ts';
import { runRounds } from './run-rounds.ts';
import { median, percentile, ratioOf, spreadOf } from './statistics.ts';

describe('the median', () => {
  test('is the middle value, or the mean of the two in the middle, in any order', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 10])).toBe(3.5);
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a percentile', () => {
  test('is a value that was measured, and the largest one at 99 % of few', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);

    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([3, 1, 2], 0.99)).toBe(3);
  });
});

describe('a ratio', () => {
  test('is taken inside each round, so a slow round of both says nothing', () => {
    const peer = [1, 10, 2];
    const tool = [0.5, 5, 1];

    expect(ratioOf(tool, peer)).toEqual({ median: 0.5, min: 0.5, max: 0.5 });
  });

  test('is the median of the rounds’ ratios, not the ratio of the medians', () => {
    const peer = [1, 2, 100];
    const tool = [3, 2, 50];

    expect(ratioOf(tool, peer).median).toBe(1);
    expect(median(tool) / median(peer)).toBe(1.5);
  });

  test('does not change when all rounds slow down alike, each by its own factor', () => {
    const time = fc.double({ min: 0.1, max: 10, noNaN: true });
    const times = fc.tuple(time, time);
    const rounds = fc.array(fc.tuple(times, fc.integer({ min: 1, max: 64 })), { minLength: 1, maxLength: 9 });

    fc.assert(
      fc.property(rounds, (list) => {
        const quiet = ratioOf(
          list.map(([[tool]]) => tool),
          list.map(([[, peer]]) => peer),
        );
        const noisy = ratioOf(
          list.map(([[tool], factor]) => tool * factor),
          list.map(([[, peer], factor]) => peer * factor),
        );
        expect(noisy.median).toBeCloseTo(quiet.median, 9);
      }),
    );
  });

  test('is refused when the two did not run in the same rounds', () => {
    expect(() => ratioOf([1, 2], [1])).toThrow(RangeError);
  });
});

describe('rounds', () => {
  test('take turns, begin with another tool each time, and leave the warm-up out', async () => {
    const order: string[] = [];
    const tool = (name: string) => ({
      name,
      run: () => {
        order.push(name);
        return Promise.resolve({ seconds: order.length });
      },
    });

    const measured = await runRounds([tool('a'), tool('b'), tool('c')], 2);

    expect(order.join('')).toBe('abc' + 'abc' + 'bca');
    expect(measured.get('a')).toEqual([{ seconds: 4 }, { seconds: 9 }]);
  });

  test('are compared with every peer, but never a peer with itself', () => {
    const measured = new Map([
      ['ours', [{ seconds: 1 }, { seconds: 3 }]],
      ['peer', [{ seconds: 2 }, { seconds: 2 }]],
    ]);

    expect(compareRounds(measured, ['peer', 'not installed'])).toEqual([
      { tool: 'ours', peer: 'peer', measure: 'seconds', ...spreadOf([0.5, 1.5]) },
    ]);
  });
});
