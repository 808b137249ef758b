import { spawnSync } from 'node:child_process';

/**
 * Whether a real part of this machine answers. Outside CI its suite skips where
 * it is missing; in CI (`CI` is set) a skipped test fails the whole run.
 */
export function hasCommand(command: string): boolean {
  return spawnSync(command, ['--version']).error === undefined;
}
