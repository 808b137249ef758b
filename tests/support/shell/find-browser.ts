import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A Chromium that the stand-in can start. */
export interface FoundBrowser {
  readonly path: string;
  readonly source: 'CHROMIUM_PATH' | 'system' | 'npm';
  readonly env: Record<string, string>;
}

const SYSTEM_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Electron's own binary, or `undefined` when it was never fetched (it has no install script since 42). */
export function findElectron(): string | undefined {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folder =
    override ?? join(dirname(createRequire(import.meta.url).resolve('electron/package.json')), 'dist');
  return [join(folder, 'electron'), join(folder, 'electron.exe')].find((path) => existsSync(path));
}

/** The first Chromium there is: named, the system's, then the one that npm carries. */
export async function findBrowser(): Promise<FoundBrowser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '')
    return { path: named, source: 'CHROMIUM_PATH', env: environment() };
  const installed = SYSTEM_PATHS.find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, source: 'system', env: environment() };
  return unpackFromNpm();
}

/** One line for test output: which shell the same specs ran in. */
export async function describeShell(): Promise<string> {
  const electron = findElectron();
  if (electron !== undefined) return `shell: Electron (${electron})`;
  const { path, source } = await findBrowser();
  return `shell: Chromium stand-in (${path}, ${source})`;
}

/** The package unpacks itself into TMPDIR, and its own libraries only for a machine it takes for Amazon's. */
async function unpackFromNpm(): Promise<FoundBrowser> {
  const folder = join(tmpdir(), 'quay-mot-cua-chromium');
  mkdirSync(folder, { recursive: true });
  const before = {
    tmp: process.env['TMPDIR'],
    aws: process.env['AWS_EXECUTION_ENV'],
    ld: process.env['LD_LIBRARY_PATH'],
  };
  process.env['TMPDIR'] = folder;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
  try {
    const { default: carried } = await import('@sparticuz/chromium');
    return { path: await carried.executablePath(), source: 'npm', env: environment() };
  } finally {
    restore('TMPDIR', before.tmp);
    restore('AWS_EXECUTION_ENV', before.aws);
    restore('LD_LIBRARY_PATH', before.ld);
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
