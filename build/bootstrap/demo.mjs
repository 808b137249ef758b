// `npm run demo -- --out DIR [--pages FOLDER] [--procedure CODE]`: the main job, headless, through the real screens.
// `npm run demo -- --month YYYY-MM --out DIR [--dossiers N] [--seed S]`: a month at the counter, without screens.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = { cwd: root, stdio: 'inherit' };

const args = process.argv.slice(2);
const isMonth = args.some((arg) => arg === '--month' || arg.startsWith('--month='));

if (!isMonth) {
  const built = spawnSync('node', ['build/bootstrap/build.mjs'], options);
  if (built.status !== 0) process.exit(built.status ?? 1);
}
const program = isMonth ? 'tests/demo/month/run-month.ts' : 'tests/demo/run-demo.ts';
const demo = spawnSync('node_modules/.bin/tsx', [program, ...args], options);
process.exitCode = demo.status ?? 1;
