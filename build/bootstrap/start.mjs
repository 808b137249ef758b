// `npm start`: builds, starts the trial province, opens the counter. Electron if its binary is
// here or can be fetched, else a Chromium window; without a display the demo runs instead.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const options = { cwd: root, stdio: 'inherit' };
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

if (!hasDisplay) {
  console.log(
    'There is no display here, so no window can open: running the demo instead (results in demo-out/).',
  );
  const demo = spawnSync('node', ['build/bootstrap/demo.mjs', '--out', 'demo-out'], options);
  process.exit(demo.status ?? 1);
}

const built = spawnSync('node', ['build/bootstrap/build.mjs'], options);
if (built.status !== 0) process.exit(built.status ?? 1);
fetchElectron();
const app = spawnSync('node_modules/.bin/tsx', ['tests/support/start-app.ts'], {
  ...options,
  shell: process.platform === 'win32',
});
process.exitCode = app.status ?? 1;

/** Electron ≥ 42 brings its binary at first launch; where it cannot be reached, Chromium stands in. */
function fetchElectron() {
  const electron = join(root, 'node_modules/electron');
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || existsSync(join(electron, 'path.txt'))) return;
  console.log("Fetching Electron's binary (first start only)…");
  const fetched = spawnSync('node', [join(electron, 'install.js')], { stdio: 'ignore', timeout: 600_000 });
  if (fetched.status !== 0)
    console.log('It cannot be reached from here: a Chromium window stands in for it.');
}
