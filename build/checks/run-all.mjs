// `npm run check`: everything that judges the code without running the product.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

const STEPS = [
  [
    'format',
    'prettier',
    '--config',
    'build/config/prettier.json',
    '--ignore-path',
    'build/config/prettierignore',
    '--cache',
    '--cache-location',
    'node_modules/.cache/format-check',
    '--check',
    '--log-level',
    'warn',
    '.',
  ],
  ['types shared', 'tsc', '-p', 'shared'],
  ['types electron', 'tsc', '-p', 'electron'],
  ['types renderer', 'tsc', '-p', 'renderer'],
  ['types build and tests', 'tsc', '-p', '.'],
  [
    'lint',
    'oxlint',
    '-c',
    'build/config/oxlint.json',
    '--type-aware',
    '--deny-warnings',
    '--ignore-pattern',
    'tests/architecture/rejected',
    '.',
  ],
  ['unused code', 'knip', '--config', 'build/config/knip.json'],
  ['tree', 'tsx', 'build/checks/check-tree.ts'],
  [
    'wrong samples',
    'vitest',
    'run',
    '--config',
    'build/config/vitest.config.ts',
    '--project',
    'unit',
    'tests/architecture',
  ],
];

/** Two at a time: the counters have two cores and so has the build machine. */
const PARALLEL = 2;

const queue = [...STEPS];
const failed = [];
await Promise.all(Array.from({ length: PARALLEL }, worker));
console.log(failed.length === 0 ? 'check: all good' : `check: failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;

async function worker() {
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) await run(step);
}

function run([name, command, ...args]) {
  const started = process.hrtime.bigint();
  return new Promise((resolve) => {
    const child = spawn(`node_modules/.bin/${command}`, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = Number((process.hrtime.bigint() - started) / 100_000_000n) / 10;
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      if (code !== 0) {
        failed.push(name);
        process.stdout.write(Buffer.concat(output));
      } else if (name === 'tree') process.stdout.write(Buffer.concat(output));
      resolve();
    });
  });
}
