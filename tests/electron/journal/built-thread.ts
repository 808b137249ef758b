import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Bundles an entry as the app does, into `folder`; returns where it is. */
export async function buildEntry(entry: string, folder: string): Promise<string> {
  const name = entry.replace(/^.*\//, '').replace(/\.ts$/, '.cjs');
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      ssr: join(ROOT, entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { format: 'cjs', entryFileNames: name } },
    },
  });
  return join(folder, name);
}
