import type { ColourBands, Target } from '../rules/directive/rule-file.ts';

/** Green, yellow, orange, red, by the names that the directive uses (KPI, colours). */
export const COLOURS = ['xanh', 'vang', 'cam', 'do'] as const;

export type Colour = (typeof COLOURS)[number];

/** Two whole numbers; a share is never computed before it is compared. */
export interface Count {
  readonly numerator: number;
  readonly denominator: number;
}

/** Whether a count meets its target, in exact integers: 80 % is «at least», 50 % strictly «more», 100 % is «all». */
export function meetsTarget({ numerator, denominator }: Count, target: Target): boolean {
  if (target.kind === 'none-of-it') return numerator === 0;
  const have = numerator * 100;
  const want = target.percent * denominator;
  switch (target.op) {
    case '>=':
      return have >= want;
    case '>':
      return have > want;
    case '=':
      return have === want;
  }
}

/**
 * The colour of a count: how much of its target it has attained. What must not
 * happen at all has nothing between green and red.
 *
 * @rule RATE-01
 */
export function colourOf(count: Count, target: Target, bands: ColourBands): Colour {
  if (meetsTarget(count, target)) return 'xanh';
  if (target.kind === 'none-of-it') return 'do';
  const attained = (bandPercent: number) =>
    count.numerator * 10_000 >= bandPercent * target.percent * count.denominator;
  if (attained(bands.yellowFromPercent)) return 'vang';
  return attained(bands.orangeFromPercent) ? 'cam' : 'do';
}
