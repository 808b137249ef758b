import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FormFonts } from '../documents/forms/form-sheet.ts';

/** Fonts and sample pages lie beside the bundles (`build/bootstrap/build.mjs` copies them there). */
export async function readFonts(assetsDirectory: string): Promise<FormFonts> {
  const read = (name: string) => readFile(join(assetsDirectory, 'fonts', name));
  const [regular, bold, italic] = await Promise.all([
    read('Tinos_400Regular.ttf'),
    read('Tinos_700Bold.ttf'),
    read('Tinos_400Regular_Italic.ttf'),
  ]);
  return { regular, bold, italic };
}
