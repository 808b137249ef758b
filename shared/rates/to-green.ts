import type { Target } from '../rules/directive/rule-file.ts';
import { meetsTarget, type Count } from './colour.ts';

/** What is still missing to green. */
export type ToGreen =
  /** So many more that count, each of which also enlarges the whole: «k hồ sơ nữa thì xanh». */
  | { readonly kind: 'more'; readonly count: number }
  /** So many of those that are there already: procedures without an online dossier. */
  | { readonly kind: 'missing'; readonly count: number }
  /** All of them was the target, and some are lost for this period: «không thể đạt trong kỳ này, còn m hồ sơ». */
  | { readonly kind: 'out-of-reach'; readonly count: number };

/**
 * The smallest number that would make a count green; `undefined` when it is, or
 * where nothing can be added. `whole` says whether another one enlarges it.
 *
 * @rule RATE-02
 */
export function toGreen(count: Count, target: Target, whole: 'grows' | 'stays'): ToGreen | undefined {
  if (target.kind === 'none-of-it' || meetsTarget(count, target)) return undefined;
  const { numerator, denominator } = count;
  const shortBy = target.percent * denominator - 100 * numerator;
  if (whole === 'stays') return { kind: 'missing', count: least(shortBy, 100, target.op) };
  if (target.percent === 100) return { kind: 'out-of-reach', count: denominator - numerator };
  return { kind: 'more', count: least(shortBy, 100 - target.percent, target.op) };
}

/** The smallest whole k with `k × gain` reaching (or, for «more than», passing) what is short. */
function least(shortBy: number, gain: number, op: '>=' | '>' | '='): number {
  return op === '>' ? Math.floor(shortBy / gain) + 1 : Math.ceil(shortBy / gain);
}
