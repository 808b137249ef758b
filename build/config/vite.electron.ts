import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { InlineConfig } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One self-contained CommonJS file each: a thread or a child has no module graph to find, inside an asar or out. */
export const ELECTRON_ENTRIES = {
  main: 'electron/main.ts',
  preload: 'electron/preload.ts',
  'journal-thread': 'electron/journal/journal-thread.ts',
  'argon-thread': 'electron/vault/argon-thread.ts',
  'token-child': 'electron/signing/token/token-child.ts',
  'image-child': 'electron/documents/import/image-child.ts',
} as const;

/** `electron` is the runtime's own; `sharp` has native parts; `pkcs11js` is optional. Everything else goes into the file. */
const EXTERNALS = ['electron', 'sharp', 'pkcs11js'];
const BUILTINS = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Settings for one entry of the machine side. */
export function electronConfig(entry: {
  readonly name: string;
  readonly source: string;
  readonly outDir: string;
}): InlineConfig {
  return {
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { target: 'node', noExternal: true, external: EXTERNALS },
    // pdfkit, fontkit and tus-js-client pick their Node halves by these.
    resolve: { conditions: ['node', 'module', 'import', 'default'], mainFields: ['module', 'main'] },
    build: {
      ssr: entry.source,
      outDir: entry.outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        external: [...EXTERNALS, ...BUILTINS],
        output: {
          format: 'cjs',
          entryFileNames: `${entry.name}.cjs`,
          codeSplitting: false,
        },
      },
    },
  };
}
