// Builds dist/electron and dist/renderer; does nothing when no source changed since the last build.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';

// Before Vite is loaded: started from a test run it would build React for development, under a valid stamp.
process.env.NODE_ENV = 'production';
const { build } = await import('vite');

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'dist');
const STAMP = join(out, 'build-stamp.txt');
const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'build/config',
  'build/resources/samples',
  'build/bootstrap/build.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** Builds when needed; answers whether it did. */
export async function buildApp({ force = false } = {}) {
  const stamp = await hashOf(SOURCES);
  if (!force && (await readStamp()) === stamp) return { built: false };
  const began = Date.now();
  await rm(STAMP, { force: true });
  await rm(join(out, 'electron'), { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await Promise.all([...(await electronBuilds()), rendererBuild(), copyAssets()]);
  await writeFile(STAMP, stamp);
  return { built: true, seconds: (Date.now() - began) / 1_000 };
}

async function electronBuilds() {
  const { ELECTRON_ENTRIES, electronConfig } = await tsImport('../config/vite.electron.ts', import.meta.url);
  return Object.entries(ELECTRON_ENTRIES).map(([name, source]) =>
    build(electronConfig({ name, source, outDir: join(out, 'electron') })),
  );
}

async function rendererBuild() {
  const { rendererConfig } = await tsImport('../config/vite.renderer.ts', import.meta.url);
  return build(rendererConfig(join(out, 'renderer')));
}

/** What main reads at run time lies beside its bundles: the fonts of forms and marks, and the built-in sample pages. */
async function copyAssets() {
  const assets = join(out, 'electron/assets');
  const fonts = join(root, 'node_modules/@expo-google-fonts/tinos');
  const samples = join(root, 'build/resources/samples');
  await Promise.all([
    mkdir(join(assets, 'fonts'), { recursive: true }),
    mkdir(join(assets, 'samples'), { recursive: true }),
  ]);
  const faces = ['400Regular', '700Bold', '400Regular_Italic'];
  await Promise.all([
    ...faces.map((face) =>
      copyFile(join(fonts, face, `Tinos_${face}.ttf`), join(assets, `fonts/Tinos_${face}.ttf`)),
    ),
    ...(await readdir(samples))
      .filter((name) => name.endsWith('.jpg'))
      .map((name) => copyFile(join(samples, name), join(assets, 'samples', name))),
  ]);
}

async function readStamp() {
  return existsSync(STAMP) ? readFile(STAMP, 'utf8') : undefined;
}

async function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      hash
        .update(`${file}\0`)
        .update(await readFile(join(root, file)))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(path) {
  const entries = await readdir(join(root, path), { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return undefined; // a single file
    throw error;
  });
  if (entries === undefined) return [path];
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}

if (process.argv[1] !== undefined && pathToFileURL(process.argv[1]).href === import.meta.url) {
  const outcome = await buildApp({ force: process.argv.includes('--force') });
  console.log(outcome.built ? `build: done in ${outcome.seconds.toFixed(1)} s` : 'build: nothing changed');
}
