import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { assemblePdf } from '../../../electron/documents/pdf/assemble-pdf.ts';
import type { BenchCase, Tool } from '../bench-case.ts';
import { judgedAt, notJudgedAt } from '../goal-size.ts';
import { timed } from '../run-rounds.ts';
import {
  isInstalled,
  mustHave,
  pageFiles,
  pagesOf,
  runProgram,
  writeChunks,
  writeWhole,
  type PageFile,
} from '../workshop.ts';

const OURS = 'our writer';
const LIBRARY = '@cantoo/pdf-lib';
const ANCHOR = 'img2pdf (process)';

/** G1: JPEG pages on the disk become one lossless PDF on the disk. */
export const assembleCase: BenchCase = {
  id: 'assemble',
  title: 'JPEG pages into one PDF',
  async prepare({ directory, pageCount }) {
    const files = await pageFiles(join(directory, 'pages'), pageCount);
    const content = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const out = (name: string) => join(directory, `${name}.pdf`);
    const hasAnchor = isInstalled('img2pdf', '--version');
    const tools: Tool[] = [
      {
        name: OURS,
        run: () => timed(() => writeChunks(out('ours'), assemblePdf(pagesOf(files)).chunks, content)),
      },
      {
        name: LIBRARY,
        run: () => timed(async () => writeWhole(out('library'), await byLibrary(files), content)),
      },
    ];
    if (hasAnchor) {
      const args = ['--pagesize', 'A4', '-o', out('anchor'), ...files.map(({ path }) => path)];
      tools.push({
        name: ANCHOR,
        run: () => timed(() => runProgram('img2pdf', args).then(() => mustHave(out('anchor'), content))),
      });
    }
    return {
      tools,
      peers: [ANCHOR, LIBRARY],
      goals: judgedAt(pageCount, [
        { kind: 'ratio', id: 'G1', tool: OURS, peer: ANCHOR, measure: 'seconds', atMost: 0.25 },
      ]),
      missing: [
        ...notJudgedAt(pageCount, 'G1'),
        ...(hasAnchor ? [] : ['img2pdf is not installed (Debian: img2pdf): the anchor of G1 did not run']),
      ],
      close: () => Promise.resolve(),
    };
  },
};

async function byLibrary(files: readonly PageFile[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const { path } of files) {
    const image = await pdf.embedJpg(await readFile(path));
    pdf.addPage([image.width, image.height]).drawImage(image);
  }
  return pdf.save();
}
