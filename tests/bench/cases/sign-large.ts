import { join } from 'node:path';
import { stat } from 'node:fs/promises';
import { assemblePdf } from '../../../electron/documents/pdf/assemble-pdf.ts';
import { trialSigner } from '../../electron/signing/support/trial-signer.ts';
import type { BenchCase } from '../bench-case.ts';
import { timed } from '../run-rounds.ts';
import { OPENSSL, OPENSSL_MISSING, opensslSigner, signedChunks, withFileBase } from '../signing-kit.ts';
import { pageFiles, pagesOf, runProgram, writeChunks } from '../workshop.ts';

const OURS = 'our signer, PDF written';
/** Sample pages have about 240 KB, so this is the 25 MB of the goal. */
const PAGES = 105;

/** G2: one large PDF on the disk becomes a signed one; `openssl` makes the container only. */
export const signLargeCase: BenchCase = {
  id: 'sign-large',
  title: 'Signature of one PDF of 25 MB',
  async prepare({ directory }) {
    const files = await pageFiles(join(directory, 'large-pages'), PAGES);
    const paper = join(directory, 'large.pdf');
    await writeChunks(paper, assemblePdf(pagesOf(files)).chunks, 1);
    const { size } = await stat(paper);
    const signer = await trialSigner();
    const openssl = await opensslSigner(directory);
    const ours = {
      name: OURS,
      run: () =>
        timed(() =>
          withFileBase(paper, (base) =>
            writeChunks(join(directory, 'large-signed.pdf'), signedChunks(base, signer), size + 1),
          ),
        ),
    };
    const container = join(directory, 'large.der');
    const peer = openssl && {
      name: OPENSSL,
      run: () => timed(() => runProgram('openssl', [...openssl, '-in', paper, '-out', container])),
    };
    return {
      tools: peer === undefined ? [ours] : [ours, peer],
      peers: [OPENSSL],
      goals: [{ kind: 'ratio', id: 'G2', tool: OURS, peer: OPENSSL, measure: 'seconds', atMost: 1 }],
      missing: openssl === undefined ? [OPENSSL_MISSING] : [],
      close: () => Promise.resolve(),
    };
  },
};
