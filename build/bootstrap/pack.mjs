// `npm run pack [-- --out DIR] [--dir]`: builds, packs for this system, and refuses a package that holds too much or too little.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { tsImport } from 'tsx/esm/api';

// Before Vite is loaded: anything else makes it build for development, with paths of this machine inside.
process.env.NODE_ENV = 'production';
const root = resolve(fileURLToPath(new URL('../..', import.meta.url)));
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'release') },
    dir: { type: 'boolean', default: false },
  },
});

const { buildApp } = await import('./build.mjs');
await buildApp();
const { packApp } = await tsImport('../pack/pack-app.ts', import.meta.url);
const packed = packApp({ root, out: resolve(values.out), folderOnly: values.dir });
if (packed.electron === 'stand-in') {
  console.log(
    "Electron's binary is not here, so nothing was made that can be installed: a stand-in shows what would be in it.",
  );
}
console.log(`pack: ${packed.fileCount} files in the archive of ${packed.folder}`);
for (const fault of packed.faults) console.error(`pack: ${fault}`);
console.log(packed.faults.length === 0 ? 'pack: checked, no fault' : `pack: ${packed.faults.length} faults`);
process.exitCode = packed.faults.length === 0 ? 0 : 1;
