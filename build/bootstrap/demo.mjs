// `npm run demo -- --out DIR [--pages FOLDER] [--procedure CODE]`: the main job, headless, through the real screens.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = { cwd: root, stdio: 'inherit' };

const built = spawnSync('node', ['build/bootstrap/build.mjs'], options);
if (built.status !== 0) process.exit(built.status ?? 1);
const demo = spawnSync(
  'node_modules/.bin/tsx',
  ['tests/demo/run-demo.ts', ...process.argv.slice(2)],
  options,
);
process.exitCode = demo.status ?? 1;
