import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveredFuseWire } from './fuse-wire.ts';

/**
 * A folder that electron-builder takes for Electron's own on Linux: the names it renames and trims, a program
 * that is none but has fuses, and no `default_app.asar`.
 */
export function makeStandInDist(directory: string, electronVersion: string): void {
  mkdirSync(join(directory, 'locales'), { recursive: true });
  mkdirSync(join(directory, 'resources'), { recursive: true });
  const program = Buffer.concat([
    Buffer.from('#!/bin/sh\necho "a stand-in without Electron" >&2\nexit 1\n'),
    deliveredFuseWire(),
  ]);
  writeFileSync(join(directory, 'electron'), program, { mode: 0o755 });
  writeFileSync(join(directory, 'version'), electronVersion);
  for (const name of ['resources.pak', 'locales/vi.pak', 'locales/en-US.pak', 'locales/fr.pak']) {
    writeFileSync(join(directory, name), 'stand-in');
  }
}
