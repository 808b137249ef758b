import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSignedPaper } from '../electron/signing/support/papers.ts';
import { checkPdfSignature, holdsKeptSignature } from './pdf-signature.ts';
import { openTestSigner, type TestSigner } from './testing/signed-pdf.ts';

let directory: string;
let path: string;
let rsa: TestSigner;
let ec: TestSigner;

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'pdf-signature-'));
  path = join(directory, 'paper.pdf');
  rsa = openTestSigner('rsa');
  ec = openTestSigner('ec');
});
afterAll(() => {
  rsa.close();
  ec.close();
  rmSync(directory, { recursive: true, force: true });
});

function check(pdf: Buffer) {
  writeFileSync(path, pdf);
  return checkPdfSignature(path);
}

describe('a signature over the whole file', () => {
  test.each([
    ['RSA', () => rsa],
    ['P-256', () => ec],
  ])('by OpenSSL with %s holds and names its certificate', async (_name, signer) => {
    expect(await check(signer().sign())).toEqual({ certificateDigest: signer().certificateDigest });
  });

  test('is found in a file of several megabytes', async () => {
    expect(await check(rsa.sign(5 * 1024 * 1024))).toEqual({ certificateDigest: rsa.certificateDigest });
  });

  test('is one that Poppler agrees with', () => {
    writeFileSync(path, rsa.sign());

    const words = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' });

    expect(words).toContain('Signature is Valid');
    expect(words).toContain('Total document signed');
  });

  test('does not survive one changed bit in what it covers', async () => {
    const pdf = rsa.sign(3000);
    const gap = {
      start: pdf.indexOf('/Contents <') + 10,
      end: pdf.indexOf('> >>', pdf.indexOf('/Contents <')),
    };
    const places = fc.nat(pdf.length - 1).filter((place) => place < gap.start || place > gap.end);

    await fc.assert(
      fc.asyncProperty(places, fc.nat(7), async (place, bit) => {
        const changed = Buffer.from(pdf);
        changed.writeUInt8(changed.readUInt8(place) ^ (1 << bit), place);
        expect(await check(changed)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  test('does not cover what was appended later', async () => {
    expect(await check(Buffer.concat([rsa.sign(), Buffer.from('\n% more\n')]))).toBeUndefined();
  });

  test('may have nothing but itself in its gap', async () => {
    const pdf = rsa.sign();
    pdf.write('(hidden)', pdf.indexOf('> >>') - 40, 'latin1');

    expect(await check(pdf)).toBeUndefined();
  });

  test.each([
    ['no signature', Buffer.from('%PDF-1.7\n%%EOF\n')],
    ['nothing at all', Buffer.alloc(0)],
    ['a range and no signature', Buffer.from('/ByteRange [0 10 60 5]'.padEnd(65))],
  ])('is missed in a file with %s', async (_name, bytes) => {
    expect(await check(bytes)).toBeUndefined();
  });

  test('by the counter’s own signer holds, and falls with one changed byte of the page', async () => {
    const pdf = await aSignedPaper();
    const changed = Buffer.from(pdf);
    changed.writeUInt8(changed.readUInt8(1000) ^ 1, 1000);

    expect(await check(pdf)).toEqual({ certificateDigest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await check(changed)).toBeUndefined();
  });
});

describe('a signature that a file came with', () => {
  test('holds over what it covers, although something was added after it', async () => {
    writeFileSync(path, Buffer.concat([rsa.sign(), Buffer.from('% more')]));

    expect(await holdsKeptSignature(path, rsa.certificateDigest)).toBe(true);
    expect(await holdsKeptSignature(path, ec.certificateDigest)).toBe(false);
    expect(await checkPdfSignature(path)).toBeUndefined();
  });

  test('does not hold when what it covers was changed', async () => {
    const pdf = rsa.sign(5000);
    pdf.writeUInt8(pdf.readUInt8(700) ^ 1, 700);
    writeFileSync(path, pdf);

    expect(await holdsKeptSignature(path, rsa.certificateDigest)).toBe(false);
  });
});
