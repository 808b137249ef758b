import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../../electron/signing/pdf/pdf-bytes.ts';
import { verifySignedPdf } from '../../../electron/signing/verify/verify-signed-pdf.ts';
import { aSignedPaper, signExisting } from './support/papers.ts';
import { CORPUS, hasCorpus, hasTools, onDisk, pdfsig, run } from './support/real-tools.ts';

const verify = (pdf: Uint8Array) => verifySignedPdf(bytesInMemory(pdf), { roots: [] });

async function aForeignPdf(objectStreams: boolean): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([300, 400]).drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
  return Buffer.from(await document.save({ useObjectStreams: objectStreams }));
}

describe('somebody else’s PDF', () => {
  test.each([true, false])(
    'keeps its bytes and is whole when signed (object streams: %s)',
    async (objectStreams) => {
      const plain = await aForeignPdf(objectStreams);

      const signed = await signExisting(plain);

      if (!signed.ok) throw new TypeError(signed.failure.kind);
      expect(signed.value.subarray(0, plain.length).equals(plain)).toBe(true);
      expect(await verify(signed.value)).toMatchObject({ integrity: 'intact-whole' });
    },
  );

  test('that is signed already is left alone', async () => {
    expect(await signExisting(await aSignedPaper())).toEqual({
      ok: false,
      failure: { kind: 'already-signed' },
    });
  });

  test('that is no PDF at all is called damaged', async () => {
    expect(await signExisting(Buffer.from('hello'))).toEqual({ ok: false, failure: { kind: 'damaged' } });
    expect(await signExisting(new Uint8Array())).toEqual({ ok: false, failure: { kind: 'damaged' } });
  });
});

const PLAIN = [
  'pdf-xref-streams.pdf',
  'minimal-hybrid-xref.pdf',
  'minimal-two-pages.pdf',
  'minimal-with-orphaned-xrefs.pdf',
  'minimal-broken-xref-size.pdf',
  'minimal-with-field-tagged.pdf',
  'CompactedPDFSyntaxTest.pdf',
  'minimal-two-fields.pdf',
  'form-tree-circular-ref-input.pdf',
  'no-mediabox.pdf',
  'pdfa2a-rgb.pdf',
  'doc-negative-coordinates-rotate-180.pdf',
  'sun_90.pdf',
  'test_-180.pdf',
] as const;

const ENCRYPTED = [
  'minimal-rc4.pdf',
  'minimal-aes256-empty-encrypted-string.pdf',
  'minimal-pubkey-aes256.pdf',
  'edition_protected_none.pdf',
  'protected_two_empty_fields.pdf',
] as const;

const DAMAGED = ['minimal-startxref-hopeless.pdf', 'pades_infinite_loop.pdf', 'invalid.pdf'] as const;

describe.skipIf(!hasCorpus() || !hasTools('pdfsig', 'qpdf', 'pdftotext'))('an odd PDF from outside', () => {
  test.each(PLAIN)('%s is valid for poppler and whole for us, and its mark can be read', async (name) => {
    const signed = await signExisting(readFileSync(join(CORPUS, 'malformed', name)));

    if (!signed.ok) throw new TypeError(signed.failure.kind);
    expect(pdfsig(signed.value)).toEqual({ valid: 1, invalid: 0, total: 1 });
    expect(await verify(signed.value)).toMatchObject({ integrity: 'intact-whole' });
    const text = run('pdftotext', ['-l', '1', onDisk('odd.pdf', signed.value), '-']).stdout;
    expect(text).toContain('Người số hóa');
  });

  test.each(ENCRYPTED)('%s is refused as encrypted', async (name) => {
    const signed = await signExisting(readFileSync(join(CORPUS, 'malformed', name)));

    expect(signed).toEqual({ ok: false, failure: { kind: 'encrypted' } });
  });

  test.each(DAMAGED)('%s is refused as damaged', async (name) => {
    const signed = await signExisting(readFileSync(join(CORPUS, 'malformed', name)));

    expect(signed).toEqual({ ok: false, failure: { kind: 'damaged' } });
  });
});
