import { describe, expect, test } from 'vitest';
import { chanceFrom } from '../../demo/month/chance.ts';
import { drawStart, drawStrike, stepsAhead } from '../plan-strikes.ts';
import { STEPS, type StepName } from '../steps.ts';
import { foldRecords } from './journal-view.ts';
import { recordsOf, TRUE_ENTRIES } from './sample-truth.ts';

const DRAWS = 600;

function dossierNamed(name: string) {
  return foldRecords(recordsOf(TRUE_ENTRIES)).dossiers.get(name)?.dossier;
}

describe('the steps ahead', () => {
  test('are all of them for a citizen who just came', () => {
    expect(stepsAhead(undefined, true).map(({ name }) => name)).toEqual(
      STEPS.map(({ name }) => name).filter((name) => name !== 'sending'),
    );
  });

  test('leave the scanner out where there is none', () => {
    expect(stepsAhead(undefined, false).map(({ name }) => name)).not.toContain('pages-scanned');
  });

  test('look at the pages again when one is still to be added', () => {
    expect(stepsAhead(dossierNamed('three'), true).map(({ name }) => name)).toEqual([
      'pages-scanned',
      'pages-seen',
      'signed',
      'received',
      'delivered',
      'registered',
    ]);
  });

  test('are those of the line once it is received', () => {
    expect(stepsAhead(dossierNamed('one'), false).map(({ name }) => name)).toEqual([
      'pages-seen',
      'signed',
      'received',
      'delivered',
      'registered',
    ]);
  });
});

describe('a seed', () => {
  test('decides every draw', () => {
    const drawn = (seed: number) => {
      const chance = chanceFrom(seed);
      return Array.from({ length: 20 }, () => {
        const { step, insideMs, province } = drawStrike(chance, stepsAhead(undefined, true), new Map());
        return [step.name, insideMs, province, drawStart(chance)];
      });
    };

    expect(drawn(7)).toEqual(drawn(7));
    expect(drawn(7)).not.toEqual(drawn(8));
  });

  test('comes to every step, inside it and at its end, and to both halves of a start', () => {
    const chance = chanceFrom(1);
    const met = new Set<string>();
    const hits = new Map<StepName, number>();
    const all = stepsAhead(undefined, true);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const { step, insideMs } = drawStrike(chance, all.slice(draw % all.length), hits);
      met.add(`${step.name} ${insideMs === undefined ? 'end' : 'inside'}`);
      const start = drawStart(chance);
      if (start.kind === 'hit') met.add(`${start.step} ${start.insideMs === undefined ? 'end' : 'inside'}`);
    }

    const names = [...STEPS.map(({ name }) => name), 'started', 'unlocked'];
    expect([...met].toSorted()).toEqual(
      names.flatMap((name) => [`${name} end`, `${name} inside`]).toSorted(),
    );
  });
});
