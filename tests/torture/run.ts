import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseTortureOptions } from './options.ts';
import { runMatrix } from './run-matrix.ts';

/*
 * `npm run torture -- --kills N --seed S --out FILE [--lanes N] [--series N]`: kills the running app again and again
 * and compares what comes back with what it had acknowledged. Exit code 1 on any breach.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const options = parseTortureOptions(process.argv.slice(2));
if (!existsSync(resolve(ROOT, 'dist/electron/main.cjs'))) {
  const built = spawnSync(process.execPath, ['build/bootstrap/build.mjs'], { cwd: ROOT, stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
}
const report = await runMatrix({ ...options, progress: (words) => process.stderr.write(`${words}\n`) });
writeFileSync(options.out, `${JSON.stringify(report, undefined, 2)}\n`);
for (const { series, kill, step, breach, what } of report.failures)
  console.log(
    `${breach}: ${what} (series ${series}, kill ${kill}, ${step}; --seed ${options.seed} --series ${series} --kills ${kill})`,
  );
console.log(
  `${report.kills} kills, ${report.checks} checks, ${report.lost} lost, ${report.duplicated} duplicated, seed ${report.seed}`,
);
process.exitCode = report.failures.length === 0 && report.kills > 0 ? 0 : 1;
