import { spawnSync } from 'node:child_process';

/** Whether a command of poppler runs here. In CI its absence is an error, not a reason to skip. */
export function hasTool(name: string): boolean {
  const found = spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined;
  if (!found && process.env['CI'] === 'true') throw new Error(`${name} is missing in CI`);
  if (!found) process.stdout.write(`${name} is not installed: its checks are left out\n`);
  return found;
}
