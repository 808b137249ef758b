import { join } from 'node:path';
import { assemblePdf } from '../../../electron/documents/pdf/assemble-pdf.ts';
import { trialSigner } from '../../electron/signing/support/trial-signer.ts';
import type { BenchCase, Measures } from '../bench-case.ts';
import { timed } from '../run-rounds.ts';
import { OPENSSL, OPENSSL_MISSING, opensslSigner, signedChunks, withFileBase } from '../signing-kit.ts';
import { pageFiles, pagesOf, runProgram, writeChunks } from '../workshop.ts';

const OURS = 'our signer, PDFs written';
const PAPERS = 200;
const GOAL_PER_SECOND = 1_000;
const MS_PER_SECOND = 1_000;

/** G4: a batch of one-page papers; the anchor is a shell loop of `openssl` processes. */
export const signManyCase: BenchCase = {
  id: 'sign-many',
  title: `Signatures of ${PAPERS} one-page PDFs`,
  async prepare({ directory }) {
    const pages = await pageFiles(join(directory, 'small-pages'), PAPERS);
    const papers: string[] = [];
    for (const [index, page] of pages.entries()) {
      const path = join(directory, `small-${index}.pdf`);
      await writeChunks(path, assemblePdf(pagesOf([page])).chunks, page.sizeBytes);
      papers.push(path);
    }
    const signer = await trialSigner();
    const openssl = await opensslSigner(directory);
    const signAll = async () => {
      for (const path of papers) {
        await withFileBase(path, (base) => writeChunks(`${path}.signed`, signedChunks(base, signer), 1));
      }
    };
    const ours = { name: OURS, run: () => timed(signAll).then(perSignature) };
    const peer = openssl && {
      name: OPENSSL,
      run: () => timed(() => loopOf(openssl, papers)).then(perSignature),
    };
    return {
      tools: peer === undefined ? [ours] : [ours, peer],
      peers: [OPENSSL],
      goals: [
        { kind: 'ratio', id: 'G4', tool: OURS, peer: OPENSSL, measure: 'seconds', atMost: 0.12 },
        {
          kind: 'absolute',
          id: 'G4 (1,000 signatures a second)',
          tool: OURS,
          measure: 'msPerSignature',
          atMost: MS_PER_SECOND / GOAL_PER_SECOND,
        },
      ],
      missing: openssl === undefined ? [OPENSSL_MISSING] : [],
      close: () => Promise.resolve(),
    };
  },
};

function perSignature({ seconds = 0 }: Measures): Measures {
  return { seconds, msPerSignature: (seconds * MS_PER_SECOND) / PAPERS };
}

function loopOf(openssl: readonly string[], papers: readonly string[]): Promise<void> {
  const loop =
    'signer="$1"; shift; for paper; do openssl cms -sign -binary -outform DER -signer "$signer" -inkey "$signer" -in "$paper" -out "$paper.der" || exit 1; done';
  return runProgram('sh', ['-c', loop, 'sh', openssl.at(-1) ?? '', ...papers]);
}
