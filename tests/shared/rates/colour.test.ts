import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../shared/rules/directive/rule-file.ts';
import { colourOf, meetsTarget } from '../../../shared/rates/colour.ts';
import { toGreen } from '../../../shared/rates/to-green.ts';

const BANDS = { yellowFromPercent: 90, orangeFromPercent: 70 };
const AT_LEAST_80: Target = { kind: 'share', op: '>=', percent: 80 };
const MORE_THAN_50: Target = { kind: 'share', op: '>', percent: 50 };
const ALL: Target = { kind: 'share', op: '=', percent: 100 };
const NONE: Target = { kind: 'none-of-it' };

const count = (numerator: number, denominator: number) => ({ numerator, denominator });

const counts = fc
  .tuple(fc.nat({ max: 2_000 }), fc.nat({ max: 2_000 }))
  .map(([one, other]) => count(Math.min(one, other), Math.max(one, other)));

describe('RATE-01: a colour', () => {
  test.each([
    [count(8, 10), AT_LEAST_80, 'xanh'],
    // 79.96 % is printed as 80 % and is not green.
    [count(1_999, 2_500), AT_LEAST_80, 'vang'],
    [count(72, 100), AT_LEAST_80, 'vang'],
    [count(71, 100), AT_LEAST_80, 'cam'],
    [count(56, 100), AT_LEAST_80, 'cam'],
    [count(55, 100), AT_LEAST_80, 'do'],
    [count(50, 100), MORE_THAN_50, 'vang'],
    [count(51, 100), MORE_THAN_50, 'xanh'],
    [count(45, 100), MORE_THAN_50, 'vang'],
    [count(44, 100), MORE_THAN_50, 'cam'],
    [count(34, 100), MORE_THAN_50, 'do'],
    [count(999, 1_000), ALL, 'vang'],
    [count(1_000, 1_000), ALL, 'xanh'],
    [count(0, 12), NONE, 'xanh'],
    [count(1, 12), NONE, 'do'],
  ] as const)('of %o', (some, target, colour) => {
    expect(colourOf(some, target, BANDS)).toBe(colour);
  });

  test('never gets worse when one more counts', () => {
    const ORDER = ['do', 'cam', 'vang', 'xanh'];
    const rank = (numerator: number, denominator: number, target: Target) =>
      ORDER.indexOf(colourOf(count(numerator, denominator), target, BANDS));

    fc.assert(
      fc.property(counts, fc.constantFrom(AT_LEAST_80, MORE_THAN_50, ALL), (some, target) => {
        fc.pre(some.numerator < some.denominator);
        expect(rank(some.numerator + 1, some.denominator, target)).toBeGreaterThanOrEqual(
          rank(some.numerator, some.denominator, target),
        );
      }),
    );
  });
});

describe('RATE-02: what is missing to green', () => {
  test('is the smallest number that makes it so', () => {
    fc.assert(
      fc.property(
        counts,
        fc.constantFrom(AT_LEAST_80, MORE_THAN_50),
        ({ numerator, denominator }, target) => {
          const missing = toGreen(count(numerator, denominator), target, 'grows')?.count ?? 0;
          const after = (more: number) => meetsTarget(count(numerator + more, denominator + more), target);

          expect(after(missing)).toBe(true);
          expect(missing === 0 || !after(missing - 1)).toBe(true);
        },
      ),
    );
  });

  test('for more than half is d − 2n + 1', () => {
    expect(toGreen(count(3, 10), MORE_THAN_50, 'grows')).toEqual({ kind: 'more', count: 5 });
    expect(toGreen(count(5, 10), MORE_THAN_50, 'grows')).toEqual({ kind: 'more', count: 1 });
    expect(toGreen(count(6, 10), MORE_THAN_50, 'grows')).toBeUndefined();
  });

  test('for services is those that are there already', () => {
    expect(toGreen(count(5, 9), AT_LEAST_80, 'stays')).toEqual({ kind: 'missing', count: 3 });
  });

  test('for all of them is out of reach once one is lost', () => {
    expect(toGreen(count(97, 100), ALL, 'grows')).toEqual({ kind: 'out-of-reach', count: 3 });
  });

  test('is nothing for what must not happen', () => {
    expect(toGreen(count(2, 10), NONE, 'grows')).toBeUndefined();
  });
});
