import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { assemblePdf } from '../../../electron/documents/pdf/assemble-pdf.ts';
import { openFileVault } from '../../../electron/files/file-vault.ts';
import type { BenchCase, Measures, Tool } from '../bench-case.ts';
import { fromBench, openBenchPage, type Route } from '../browser/open-bench-page.ts';
import { isInstalled, pageFiles, pagesOf, runProgram, writeChunks } from '../workshop.ts';

const OURS = 'our page view, decrypted';
const PDF_JS = 'pdf.js from memory';
const ANCHOR = 'mutool draw (process)';
const PAGE = '/page.jpg';
const PDF = '/paper.pdf';
const WIDTH_PX = 1_240;
const KEY_BYTES = 32;

/** G15: the first page of a paper of ours, until it is on the canvas. */
export const firstPageCase: BenchCase = {
  id: 'first-page',
  title: `First page at ${WIDTH_PX} px`,
  async prepare({ directory, pageCount }) {
    const files = await pageFiles(join(directory, 'pages'), pageCount);
    const paper = join(directory, 'paper.pdf');
    await writeChunks(paper, assemblePdf(pagesOf(files)).chunks, 1);
    const vault = await openFileVault({
      directory: join(directory, 'vault'),
      fileKey: randomBytes(KEY_BYTES),
      namesKey: randomBytes(KEY_BYTES),
      keyId: '0'.repeat(KEY_BYTES),
      freeBytesFloor: 0,
    });
    const kept = await vault.put(createReadStream(files[0]?.path ?? ''));
    const { page, close } = await openBenchPage(
      directory,
      new Map<string, Route>([
        [PAGE, { type: 'image/jpeg', open: () => vault.open(kept) }],
        [PDF, { type: 'application/pdf', open: () => createReadStream(paper) }],
      ]),
    );
    const draw = (how: 'drawPage' | 'drawPdf', url: string): Promise<Measures> =>
      page
        .evaluate(([name, from, width]) => window.bench?.[name](from, width), [how, url, WIDTH_PX] as const)
        .then(fromBench);
    const hasAnchor = isInstalled('mutool', '-v');
    const picture = join(directory, 'first.png');
    const anchor: Tool = {
      name: ANCHOR,
      async run() {
        const started = performance.now();
        await runProgram('mutool', ['draw', '-w', String(WIDTH_PX), '-o', picture, paper, '1']);
        return { drawnMs: performance.now() - started };
      },
    };
    return {
      tools: [
        { name: OURS, run: () => draw('drawPage', PAGE) },
        { name: PDF_JS, run: () => draw('drawPdf', PDF) },
        ...(hasAnchor ? [anchor] : []),
      ],
      peers: [ANCHOR, PDF_JS],
      goals: [
        { kind: 'ratio', id: 'G15', tool: OURS, peer: ANCHOR, measure: 'drawnMs', atMost: 1 },
        { kind: 'ratio', id: 'G15 (pdf.js)', tool: OURS, peer: PDF_JS, measure: 'drawnMs', atMost: 0.3 },
      ],
      missing: hasAnchor
        ? []
        : ['mutool is not installed (Debian: mupdf-tools): the anchor of G15 did not run'],
      close,
    };
  },
};
