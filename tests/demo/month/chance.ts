/** Draws that a seed decides: the same seed lives the same month. */
export interface Chance {
  /** 0 ≤ x < 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  inHundred(cases: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** One of the values, each as often as its weight says. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value;
}

const INCREMENT = 0x6d2b79f5;

/** Mulberry32: 32 bits of state, far more than a month of draws needs. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + INCREMENT) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new TypeError('nothing to pick from');
    return value;
  };
  return {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    inHundred: (cases) => next() * 100 < cases,
    pick,
    weighted(values) {
      let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of values) {
        left -= weight;
        if (left < 0) return value;
      }
      return pick(values)[0];
    },
  };
}
