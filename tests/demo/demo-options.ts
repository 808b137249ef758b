import { readdirSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface DemoOptions {
  readonly out: string;
  /** Files in name order that become one component; `undefined` for the built-in samples. */
  readonly files: readonly string[] | undefined;
  readonly procedure: string;
  readonly samplePages: number;
}

const PAGE_FILES = new Set(['.jpg', '.jpeg', '.png', '.tif', '.tiff', '.webp', '.pdf']);
/** What the time goal of the demo speaks of. */
const SAMPLE_PAGES = 20;
const BIRTH_REGISTRATION = '1.001193';

/** `--out DIR [--pages FOLDER] [--procedure CODE] [--sample-pages N]`; throws with what is wrong in words. */
export function parseDemoOptions(args: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      out: { type: 'string' },
      pages: { type: 'string' },
      procedure: { type: 'string', default: BIRTH_REGISTRATION },
      'sample-pages': { type: 'string', default: String(SAMPLE_PAGES) },
    },
  });
  if (values.out === undefined) throw new Error('--out DIR is missing: say where the demo may write');
  return {
    out: resolve(values.out),
    files: values.pages === undefined ? undefined : pageFilesIn(resolve(values.pages)),
    procedure: values.procedure,
    samplePages: Number(values['sample-pages']),
  };
}

function pageFilesIn(folder: string): readonly string[] {
  const names = readdirSync(folder)
    .filter((name) => PAGE_FILES.has(extname(name).toLowerCase()))
    .sort();
  if (names.length === 0) throw new Error(`no image or PDF in ${folder}`);
  return names.map((name) => join(folder, name));
}
