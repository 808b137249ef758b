import { expect, test } from 'vitest';
import { STEPS } from './steps.ts';
import { runMatrix } from './run-matrix.ts';

/** Moonshot 1: acknowledged means durable. What CI can afford of it; `RESULTS.md` has the large run. */
const KILLS = 50;
const SEED = 1;
/** Two offices: while one waits for its screen, the other has the machine. */
const LANES = 2;
/** Twice what a loaded two-core machine needs (`RESULTS.md`). */
const PATIENCE_MS = 900_000;

test(
  `moonshot 1: ${KILLS} kills at named steps and random moments lose nothing and double nothing`,
  async () => {
    const report = await runMatrix({
      kills: KILLS,
      seed: SEED,
      lanes: LANES,
      progress: (words) => process.stdout.write(`${words}\n`),
    });

    expect(report.failures).toEqual([]);
    expect(report).toMatchObject({ kills: KILLS, lost: 0, duplicated: 0, halfVisible: 0 });
    // Not every seed comes to every step in fifty kills, but most steps must have been hit, and each hit looked at.
    expect(Object.keys(report.steps).length).toBeGreaterThan(STEPS.length / 2);
    expect(report.checks).toBeGreaterThan(KILLS * 10);
  },
  PATIENCE_MS,
);
