import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedApp } from './check-package.ts';
import { readFuses } from './fuse-wire.ts';
import { readAsar } from './read-asar.ts';

const TEXT = /\.(c?js|mjs|json|html|css|txt|svg)$/;

/** What electron-builder left in an unpacked folder. `program`: name of its executable. */
export function readPackedApp(folder: string, program: string): PackedApp {
  return {
    files: readAsar(join(folder, 'resources/app.asar')).map(({ path, unpacked, read }) => ({
      path,
      unpacked,
      text: TEXT.test(path) ? read().toString('utf8') : undefined,
    })),
    resources: readdirSync(join(folder, 'resources')),
    locales: existsSync(join(folder, 'locales')) ? readdirSync(join(folder, 'locales')) : [],
    fuses: readFuses(readFileSync(join(folder, program))),
  };
}
