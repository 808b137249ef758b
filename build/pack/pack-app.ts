import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ELECTRON_ENTRIES } from '../config/vite.electron.ts';
import { findPackageFaults } from './check-package.ts';
import { readPackedApp } from './read-packed-app.ts';
import { makeStandInDist } from './stand-in-dist.ts';

export interface Packed {
  /** The real program, or one that only shows what would be in it. */
  readonly electron: 'real' | 'stand-in';
  readonly folder: string;
  readonly fileCount: number;
  readonly faults: readonly string[];
}

const PROGRAM = process.platform === 'win32' ? 'quay-mot-cua.exe' : 'quay-mot-cua';
const UNPACKED_FOLDER = /^(linux|win)(-\w+)?-unpacked$/;

/** Packs what is in `dist` for this system and checks the result. Throws when electron-builder fails. */
export function packApp(request: {
  readonly root: string;
  readonly out: string;
  /** Only the program's folder, no installer: installers need tools that electron-builder downloads. */
  readonly folderOnly: boolean;
}): Packed {
  const { root, out } = request;
  const work = mkdtempSync(join(tmpdir(), 'counter-pack-'));
  try {
    removeEarlier(out);
    const real = realDist(root);
    const standIn = join(work, 'electron');
    if (real === undefined) makeStandInDist(standIn, electronVersion(root));
    runBuilder(root, [
      ...(real === undefined || request.folderOnly ? ['--dir'] : []),
      `-c.electronDist=${real ?? standIn}`,
      `-c.directories.output=${out}`,
    ]);
    return { electron: real === undefined ? 'stand-in' : 'real', ...checked(root, out) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function checked(root: string, out: string): Omit<Packed, 'electron'> {
  const name = readdirSync(out).find((entry) => UNPACKED_FOLDER.test(entry));
  if (name === undefined) throw new Error(`electron-builder left no unpacked folder in ${out}`);
  const folder = join(out, name);
  const app = readPackedApp(folder, PROGRAM);
  const faults = findPackageFaults(app, {
    entries: Object.keys(ELECTRON_ENTRIES),
    privatePaths: [root, homedir()].map((path) => `${path.replace(/[/\\]$/, '')}/`),
  });
  return { folder, fileCount: app.files.length, faults };
}

/** A package of another day must not be the one that is checked. */
function removeEarlier(out: string): void {
  if (!existsSync(out)) return;
  for (const name of readdirSync(out).filter((entry) => UNPACKED_FOLDER.test(entry))) {
    rmSync(join(out, name), { recursive: true });
  }
}

/** Electron's own folder, when its binary was fetched. */
function realDist(root: string): string | undefined {
  const electron = join(root, 'node_modules/electron');
  const told = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (told !== undefined && told !== '') return told;
  return existsSync(join(electron, 'path.txt')) ? join(electron, 'dist') : undefined;
}

function electronVersion(root: string): string {
  // Electron's own manifest, which every npm package has.
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    readonly version: string;
  };
  return version;
}

function runBuilder(root: string, options: readonly string[]): void {
  const system = process.platform === 'win32' ? '--win' : '--linux';
  const cli = join(root, 'node_modules/electron-builder/cli.js');
  const config = ['--config', 'electron-builder.yml', '--publish', 'never'];
  const ran = spawnSync(process.execPath, [cli, system, ...config, ...options], {
    cwd: root,
    encoding: 'utf8',
    timeout: 600_000,
  });
  if (ran.status !== 0) throw new Error(`electron-builder failed:\n${ran.stdout}${ran.stderr}`);
}
