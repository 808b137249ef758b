import type { Dossier } from '../../shared/domain/dossier.ts';
import type { Chance } from '../demo/month/chance.ts';
import { STEPS, type Step, type StepName } from './steps.ts';

/** When the power goes, and whether the province goes down with it. */
export interface Strike {
  /** Done whole before the step that is hit. */
  readonly before: readonly Step[];
  readonly step: Step;
  /** Milliseconds into the step; `undefined` is at its end, right after what it acknowledged. */
  readonly insideMs: number | undefined;
  /** Whether main is asked for its records before the kill: one question more is a moment later. */
  readonly readsFirst: boolean;
  readonly province: 'stays' | 'falls-first' | 'falls-with-it';
}

/** How a start goes: whole, or hit while it comes up or while the clerk unlocks. */
export type Start =
  | { readonly kind: 'whole' }
  | { readonly kind: 'hit'; readonly step: 'started' | 'unlocked'; readonly insideMs: number | undefined };

/** About how long a start takes until the lock screen, and an unlock until the first screen. */
const START_MS = 2_600;
const UNLOCK_MS = 1_100;
/** How far ahead of the work the power may go: with every step hit, a dossier would be killed eleven times. */
const STEPS_AHEAD = 3;

/**
 * What is still to do on a dossier, in order; all of it when there is none. What comes after something undone is to
 * do as well: a page that is added later was not seen. `scans`: whether this one has a scanned paper.
 */
export function stepsAhead(dossier: Dossier | undefined, scans: boolean): readonly Step[] {
  const path = STEPS.filter(({ name }) => name !== 'sending' && (scans || name !== 'pages-scanned'));
  const first = path.findIndex(({ isDone }) => dossier === undefined || !isDone(dossier));
  return first === -1 ? [] : path.slice(first);
}

/** Of the next few steps the one that was hit least so far, more often than not. */
export function drawStrike(
  chance: Chance,
  ahead: readonly Step[],
  hits: ReadonlyMap<StepName, number>,
): Strike {
  const near = ahead.slice(0, STEPS_AHEAD);
  const least = Math.min(...near.map(({ name }) => hits.get(name) ?? 0));
  const rare = near.filter(({ name }) => (hits.get(name) ?? 0) === least);
  const chosen = chance.pick(chance.inHundred(70) ? rare : near);
  const step = chosen.name === 'received' && chance.inHundred(50) ? stepNamed('sending') : chosen;
  return {
    before: near.slice(0, near.indexOf(chosen)),
    step,
    insideMs: chance.inHundred(55) ? Math.floor(chance.next() * step.lastsMs) : undefined,
    readsFirst: chance.inHundred(50),
    province: chance.weighted([
      ['stays', 88],
      ['falls-first', 6],
      ['falls-with-it', 6],
    ]),
  };
}

export function drawStart(chance: Chance): Start {
  const step = chance.weighted([
    [undefined, 84],
    ['started' as const, 8],
    ['unlocked' as const, 8],
  ]);
  if (step === undefined) return { kind: 'whole' };
  const lastsMs = step === 'started' ? START_MS : UNLOCK_MS;
  return {
    kind: 'hit',
    step,
    insideMs: chance.inHundred(80) ? Math.floor(chance.next() * lastsMs) : undefined,
  };
}

function stepNamed(wanted: StepName): Step {
  const found = STEPS.find(({ name }) => name === wanted);
  if (found === undefined) throw new TypeError('a step that the table does not have');
  return found;
}
