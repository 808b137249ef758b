import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgeKeptPdf } from '../../../electron/signing/kept-signature.ts';
import { bytesInMemory } from '../../../electron/signing/pdf/pdf-bytes.ts';
import { aSignedPaper } from './support/papers.ts';
import { CORPUS, hasCorpus } from './support/real-tools.ts';
import { CLERK_NAME, SIGNED_AT } from './support/trial-signer.ts';

const judge = (pdf: Uint8Array) => judgeKeptPdf(bytesInMemory(pdf));

describe('a PDF that came signed', () => {
  test('names its signer and the time, and is whole', async () => {
    expect(await judge(await aSignedPaper())).toMatchObject({
      ok: true,
      value: {
        kept: { covers: 'whole', signers: [{ name: CLERK_NAME, trial: true, signedAt: SIGNED_AT }] },
        signature: { kind: 'kept', level: 'B-B', signerName: CLERK_NAME },
      },
    });
  });

  test('with one byte changed is refused', async () => {
    const pdf = await aSignedPaper();
    pdf.writeUInt8(pdf.readUInt8(1500) ^ 1, 1500);

    expect(await judge(pdf)).toEqual({ ok: false, failure: 'broken' });
  });

  test('with something after its end says that something was added', async () => {
    const pdf = Buffer.concat([await aSignedPaper(), Buffer.from('% more')]);

    expect(await judge(pdf)).toMatchObject({ ok: true, value: { kept: { covers: 'extended' } } });
  });
});

describe.skipIf(!hasCorpus())('a signed PDF from outside', () => {
  test.each([
    ['pades-bes.pdf', 'whole'],
    ['doc-firmado-T.pdf', 'whole'],
    // Genuine in its first signature, and changed before the second: never called unchanged.
    ['form-update-override-appearance-stream-sneaky.pdf', 'extended'],
    ['hide.pdf', 'extended'],
    ['replace.pdf', 'extended'],
    ['pdf-removed-pages.pdf', 'extended'],
  ])('%s is %s', async (name, covers) => {
    const judged = await judge(readFileSync(join(CORPUS, 'signed', name)));

    expect(judged).toMatchObject({ ok: true, value: { kept: { covers } } });
  });

  test.each([
    'malformed-pades.pdf',
    'weird-byterange.pdf',
    'tail-uncovered.pdf',
    'pdf-byterange-overlap.pdf',
  ])('%s is refused as changed', async (name) => {
    const judged = await judge(readFileSync(join(CORPUS, 'signed', name)));

    expect(judged).toEqual({ ok: false, failure: 'broken' });
  });

  test.each(['pades-bes-no-certificates.pdf', 'pades-unsupported-signature-algorithm.pdf'])(
    '%s is refused as unknown',
    async (name) => {
      const judged = await judge(readFileSync(join(CORPUS, 'signed', name)));

      expect(judged).toEqual({ ok: false, failure: 'unknown' });
    },
  );
});
