import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { mayMount } from '../../tests/support/small-volume.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A disk of a size of its own has to be mounted; where that is forbidden `npm test` says so at its head. */
const NEED_A_MOUNT = ['tests/e2e/full-disk.test.ts'];

/**
 * `unit` runs beside itself; `journey` owns browsers, servers and the clock's patience, so one file at a time;
 * `torture` kills what it starts and is told apart, so that it can run when `unit` has left the machine to the journeys.
 */
export default defineConfig({
  root,
  test: {
    reporters: ['default'],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          // Of the kill matrix only its judges: `tests/torture/check`.
          exclude: [
            'tests/e2e/**',
            'tests/province/**',
            'tests/upgrade/**',
            'tests/torture/*.test.ts',
            'tests/architecture/rejected/**',
          ],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        root,
        test: {
          name: 'journey',
          include: ['tests/e2e/**/*.test.ts', 'tests/province/**/*.test.ts', 'tests/upgrade/**/*.test.ts'],
          exclude: mayMount() ? [] : NEED_A_MOUNT,
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        root,
        test: {
          name: 'torture',
          include: ['tests/torture/*.test.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
