import { join } from 'node:path';
import { assemblePdf } from '../../../electron/documents/pdf/assemble-pdf.ts';
import { assembledBase } from '../../../electron/signing/sign-paper-pdf.ts';
import { trialSigner } from '../../electron/signing/support/trial-signer.ts';
import type { BenchCase } from '../bench-case.ts';
import { judgedAt, notJudgedAt } from '../goal-size.ts';
import { timed } from '../run-rounds.ts';
import { signedChunks, withFileBase } from '../signing-kit.ts';
import { pageFiles, pagesOf, writeChunks } from '../workshop.ts';

const ALONE = 'assembly alone';
const ONE_PASS = 'assembly and signature in one pass';

/** G3: what the signature adds when its digest is taken while the pages are written. */
export const onePassCase: BenchCase = {
  id: 'one-pass',
  title: 'JPEG pages into one signed PDF',
  async prepare({ directory, pageCount }) {
    const files = await pageFiles(join(directory, 'pages'), pageCount);
    const content = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    const signer = await trialSigner();
    const out = (name: string) => join(directory, `${name}.pdf`);
    const assembly = () => assemblePdf(pagesOf(files));
    return {
      tools: [
        { name: ALONE, run: () => timed(() => writeChunks(out('alone'), assembly().chunks, content)) },
        {
          name: ONE_PASS,
          run: () =>
            timed(() => writeChunks(out('one'), signedChunks(assembledBase(assembly()), signer), content)),
        },
        {
          name: 'assembly, then signature of the file',
          run: () =>
            timed(async () => {
              await writeChunks(out('first'), assembly().chunks, content);
              await withFileBase(out('first'), (base) =>
                writeChunks(out('second'), signedChunks(base, signer), content),
              );
            }),
        },
      ],
      peers: [ALONE],
      goals: judgedAt(pageCount, [
        { kind: 'ratio', id: 'G3', tool: ONE_PASS, peer: ALONE, measure: 'seconds', atMost: 1.25 },
      ]),
      missing: notJudgedAt(pageCount, 'G3'),
      close: () => Promise.resolve(),
    };
  },
};
