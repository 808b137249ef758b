import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemblePdf } from '../../../electron/documents/pdf/assemble-pdf.ts';
import { bytesInMemory } from '../../../electron/signing/pdf/pdf-bytes.ts';
import { assembledBase, signPaperPdf } from '../../../electron/signing/sign-paper-pdf.ts';
import { SigningInterruptedError } from '../../../electron/signing/signer.ts';
import { verifySignedPdf } from '../../../electron/signing/verify/verify-signed-pdf.ts';
import { aJpeg, aPage, aSignedPaper, inOrder, readAll } from './support/papers.ts';
import { hasTools, onDisk, opensslVerifies, pdfsig, run } from './support/real-tools.ts';
import { CLERK_NAME, SIGNED_AT, trialSigner } from './support/trial-signer.ts';

let paper: Buffer;
let root: Uint8Array;

beforeAll(async () => {
  paper = await aSignedPaper();
  root = (await trialSigner()).root;
});

const verify = (pdf: Uint8Array) => verifySignedPdf(bytesInMemory(pdf), { roots: [root] });

describe('a signed paper', () => {
  test('is whole, by the clerk, at the time of signing, under the trial root', async () => {
    expect(await verify(paper)).toMatchObject({
      kind: 'signed',
      integrity: 'intact-whole',
      signatures: [
        {
          type: 'signature',
          level: 'B-B',
          claimedAt: SIGNED_AT,
          signer: { signerName: CLERK_NAME, trial: true, validity: 'valid', chain: 'trusted' },
        },
      ],
    });
  });

  test('starts with the very bytes that the writer made', async () => {
    const pages = [aPage(await aJpeg()), aPage(await aJpeg(), 90)];
    const plain = await readAll(assemblePdf(inOrder(pages)).chunks);

    expect(paper.subarray(0, plain.length).equals(plain)).toBe(true);
  });

  test('tells its own digest and size without being read again', async () => {
    const { cms, appearance } = await trialSigner();
    const base = assembledBase(assemblePdf(inOrder([aPage(await aJpeg())])));
    let told: object | undefined;

    const pdf = await readAll(
      signPaperPdf({ base, appearance, cms, signedAt: SIGNED_AT, onFinished: (file) => (told = file) }),
    );

    expect(told).toEqual({ digest: createHash('sha256').update(pdf).digest('hex'), sizeBytes: pdf.length });
  });

  test('says in its data neither name, nor reason, nor a time inside the container', () => {
    const text = paper.toString('latin1');

    for (const key of ['/Name ', '/Reason', '/Location', '/ContactInfo', '/Info ', '/Author', '/Producer']) {
      expect(text).not.toContain(key);
    }
    const signingTime = Buffer.from('06092a864886f70d010905', 'hex');
    const contents = /\/Contents <([0-9a-f]+)>/.exec(text)?.[1] ?? '';
    expect(Buffer.from(contents, 'hex').includes(signingTime)).toBe(false);
    expect(contents.length).toBeGreaterThan(2000);
  });

  test('is never finished when the key goes away', async () => {
    const { cms, appearance } = await trialSigner();
    const gone = {
      ...cms,
      build: () => Promise.reject(new SigningInterruptedError({ kind: 'token-missing' })),
    };
    const base = assembledBase(assemblePdf(inOrder([aPage(await aJpeg())])));

    const reading = readAll(signPaperPdf({ base, appearance, cms: gone, signedAt: SIGNED_AT }));

    await expect(reading).rejects.toMatchObject({ failure: { kind: 'token-missing' } });
  });
});

describe('a changed byte', () => {
  test('is seen wherever it lies in the signed ranges', async () => {
    const gap = gapOf(paper);
    const step = Math.floor(paper.length / 90);
    const places = Array.from({ length: 90 }, (_, i) => i * step + 7).filter(
      (at) => at < gap.start || at >= gap.end,
    );
    expect(places.length).toBeGreaterThan(50);
    const verdicts = await Promise.all(places.map((at) => verify(flipped(paper, at))));

    const missed = verdicts.filter(
      (verdict) => verdict.kind === 'signed' && verdict.integrity.startsWith('intact'),
    );

    expect(missed).toEqual([]);
  });

  test('in a page’s picture is called broken by its digest', async () => {
    const inPicture = paper.indexOf(await aJpeg()) + 900;

    expect(await verify(flipped(paper, inPicture))).toMatchObject({
      integrity: 'broken',
      signatures: [{ integrity: { kind: 'broken', reason: 'digest' } }],
    });
  });

  test('in the signature value is called broken by that', async () => {
    const gap = gapOf(paper);
    const lastDigit =
      gap.start + [...paper.subarray(gap.start, gap.end - 1)].findLastIndex((byte) => byte !== 0x30);

    const at = lastDigit - 40;
    const digit = paper[at] ?? 0;
    // Another hex digit: a letter that is none is another fault, and not this one.
    const other = digit === 0x31 ? 0x32 : 0x31;

    expect(await verify(flipped(paper, at, digit ^ other))).toMatchObject({ integrity: 'broken' });
  });

  test('in the signature value that leaves no hex digit is never called intact', async () => {
    const gap = gapOf(paper);
    const verdict = await verify(flipped(paper, gap.start + 60, (paper[gap.start + 60] ?? 0) ^ 0x47));

    expect(verdict.kind === 'signed' && verdict.integrity.startsWith('intact')).toBe(false);
  });

  test('appended after the signature is never called whole', async () => {
    const appended = Buffer.concat([paper, Buffer.from('\n% nobody signed this\n')]);

    expect(await verify(appended)).toMatchObject({ kind: 'signed', integrity: 'intact-extended' });
  });
});

describe.skipIf(!hasTools('pdfsig', 'qpdf', 'openssl', 'pdftotext', 'pdffonts'))('other programs', () => {
  test('call the signature valid and the whole document signed', () => {
    expect(pdfsig(paper)).toEqual({ valid: 1, invalid: 0, total: 1 });
  });

  test('verify the container by its certificate, as CAdES', () => {
    expect(opensslVerifies(paper, root)).toBe(true);
  });

  test('see a changed byte too', async () => {
    const picture = paper.indexOf(await aJpeg());
    for (const at of [60, picture + 300, paper.indexOf('/ByteRange') - 40]) {
      const changed = flipped(paper, at);
      expect(pdfsig(changed).valid).toBe(0);
      expect(opensslVerifies(changed, root)).toBe(false);
    }
  });

  test('find no fault in the file', () => {
    expect(run('qpdf', ['--check', onDisk('signed.pdf', paper)])).toMatchObject({ status: 0, stderr: '' });
  });

  test('read the whole mark on a page as narrow as a card', async () => {
    const card = { ...aPage(await aJpeg()), dpi: 250 };
    const text = run('pdftotext', ['-layout', onDisk('card.pdf', await aSignedPaper([card])), '-']).stdout;

    expect(text).toContain(`Người số hóa: ${CLERK_NAME}`);
    expect(text).toContain('KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
  });

  test('read the mark’s Vietnamese out of page 1, in an embedded font', () => {
    const path = onDisk('mark.pdf', paper);

    const text = run('pdftotext', ['-layout', '-l', '1', path, '-']).stdout;

    expect(text).toContain(`Người số hóa: ${CLERK_NAME}`);
    expect(text).toContain('Thời gian: 23-11-2026T09:15:07+07:00');
    expect(text).toContain('CHỨNG THƯ THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ');
  });
});

/** Where the container stands, its `<` and `>` included. */
function gapOf(pdf: Buffer): { readonly start: number; readonly end: number } {
  const start = pdf.indexOf('/Contents <') + '/Contents '.length;
  return { start, end: pdf.indexOf('>', start) + 1 };
}

/** Another digit where a digit stands, so that the file stays readable and only its meaning changes. */
function flipped(bytes: Buffer, at: number, mask = 0x01): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ mask;
  return changed;
}
