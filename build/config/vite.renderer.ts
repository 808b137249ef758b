import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What pdf.js fetches while it draws; served as `/pdfjs/<folder>/…`. */
const PDFJS_FOLDERS = ['wasm', 'cmaps', 'standard_fonts', 'iccs'] as const;

/** Settings of the person side: one page on `app://counter`, whose policy allows no inline script and no `data:` font. */
export function rendererConfig(outDir: string): InlineConfig {
  return {
    root: `${root}renderer`,
    configFile: false,
    logLevel: 'warn',
    base: '/',
    plugins: [react(), copyPdfjsData(outDir)],
    worker: { format: 'es' },
    build: {
      outDir,
      emptyOutDir: true,
      // The oldest Chromium that must run it is the one npm carries (147); Electron 45 has a newer one.
      target: 'chrome147',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: true,
      chunkSizeWarningLimit: 4_096,
      rolldownOptions: { input: `${root}renderer/index.html` },
    },
  };
}

function copyPdfjsData(outDir: string): Plugin {
  return {
    name: 'copy-pdfjs-data',
    async closeBundle() {
      const source = `${root}node_modules/pdfjs-dist`;
      await Promise.all(
        PDFJS_FOLDERS.map((folder) =>
          cp(`${source}/${folder}`, `${outDir}/pdfjs/${folder}`, { recursive: true }),
        ),
      );
    },
  };
}
