import type { Measures } from './bench-case.ts';
import type { Measured } from './run-rounds.ts';
import { ratioOf, spreadOf, type Spread } from './statistics.ts';

export interface Ratio extends Spread {
  readonly tool: string;
  readonly peer: string;
  readonly measure: string;
}

export interface ToolSpread extends Spread {
  readonly tool: string;
  readonly measure: string;
}

/** Every tool against every peer that ran, for each measure that both have. */
export function compareRounds(measured: Measured, peers: readonly string[]): readonly Ratio[] {
  return [...measured].flatMap(([tool, rounds]) =>
    peers
      .filter((peer) => peer !== tool)
      .flatMap((peer) => ratiosOf({ tool, rounds, peer, peerRounds: measured.get(peer) ?? [] })),
  );
}

export function spreadsOf(measured: Measured): readonly ToolSpread[] {
  return [...measured].flatMap(([tool, rounds]) =>
    measuresOf(rounds).map((measure) => ({ tool, measure, ...spreadOf(valuesOf(rounds, measure)) })),
  );
}

function ratiosOf(pair: {
  readonly tool: string;
  readonly rounds: readonly Measures[];
  readonly peer: string;
  readonly peerRounds: readonly Measures[];
}): readonly Ratio[] {
  const { tool, rounds, peer, peerRounds } = pair;
  return measuresOf(rounds)
    .filter((measure) => peerRounds.length > 0 && peerRounds.every((round) => measure in round))
    .map((measure) => ({
      tool,
      peer,
      measure,
      ...ratioOf(valuesOf(rounds, measure), valuesOf(peerRounds, measure)),
    }));
}

function measuresOf(rounds: readonly Measures[]): readonly string[] {
  return Object.keys(rounds[0] ?? {});
}

function valuesOf(rounds: readonly Measures[], measure: string): readonly number[] {
  return rounds.map((round) => round[measure] ?? Number.NaN);
}
