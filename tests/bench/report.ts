import type { BenchCase, GoalWithLimit, PreparedCase } from './bench-case.ts';
import { compareRounds, spreadsOf, type Ratio, type ToolSpread } from './compare-rounds.ts';
import type { Measured } from './run-rounds.ts';

export interface CaseReport {
  readonly id: string;
  readonly title: string;
  readonly values: readonly ToolSpread[];
  readonly ratios: readonly Ratio[];
  readonly goals: readonly (GoalWithLimit & { readonly measured: number; readonly reached: boolean })[];
  readonly missing: readonly string[];
}

export function reportOf(
  { id, title }: BenchCase,
  { peers, goals, missing }: PreparedCase,
  measured: Measured,
): CaseReport {
  const values = spreadsOf(measured);
  const ratios = compareRounds(measured, peers);
  const judged = goals.flatMap((goal) => {
    const found = findMeasured(goal, values, ratios);
    return found === undefined ? [] : [{ ...goal, measured: found, reached: found <= goal.atMost }];
  });
  return { id, title, values, ratios, goals: judged, missing };
}

/** A table for people; the figures are in the JSON too. */
export function tableOf({ title, values, ratios, goals, missing }: CaseReport): string {
  const name = Math.max(...values.map(({ tool }) => tool.length));
  const lines = values.map(({ tool, measure, median, min, max }) => {
    const compared = ratios
      .filter((ratio) => ratio.tool === tool && ratio.measure === measure)
      .map((ratio) => `${shown(ratio.median)} x ${ratio.peer}`);
    const spread = `${shown(median)} (${shown(min)}-${shown(max)})`;
    return `  ${tool.padEnd(name)}  ${measure.padEnd(14)}  ${spread.padEnd(26)}  ${compared.join(', ')}`;
  });
  const verdicts = goals.map(
    ({ id, measured, atMost, reached }) =>
      `  goal ${id}: at most ${atMost}, measured ${shown(measured)}: ${reached ? 'reached' : 'not reached'}`,
  );
  return [
    title,
    ...lines.map((line) => line.trimEnd()),
    ...verdicts,
    ...missing.map((line) => `  ${line}`),
  ].join('\n');
}

function findMeasured(
  goal: GoalWithLimit,
  values: readonly ToolSpread[],
  ratios: readonly Ratio[],
): number | undefined {
  const mine = (entry: { readonly tool: string; readonly measure: string }) =>
    entry.tool === goal.tool && entry.measure === goal.measure;
  if (goal.kind === 'absolute') return values.find(mine)?.median;
  return ratios.find((ratio) => mine(ratio) && ratio.peer === goal.peer)?.median;
}

const DIGITS = 3;

function shown(value: number): string {
  return String(Number(value.toPrecision(DIGITS)));
}
