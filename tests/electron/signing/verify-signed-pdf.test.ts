import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../../electron/signing/pdf/pdf-bytes.ts';
import { verifySignedPdf } from '../../../electron/signing/verify/verify-signed-pdf.ts';
import type { PdfVerdict } from '../../../electron/signing/verify/signature-report.ts';
import { aSignedPaper } from './support/papers.ts';
import { CORPUS, hasCorpus } from './support/real-tools.ts';

const TIME_LIMIT_MS = 10_000;

async function verify(pdf: Uint8Array): Promise<PdfVerdict> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('took too long')), TIME_LIMIT_MS).unref();
  });
  return Promise.race([verifySignedPdf(bytesInMemory(pdf), { roots: [] }), late]);
}

/** The label is taken from a file's name. In this one the digest, the value and the certificate's digest all agree; pdfsig says so too. */
const LABELLED_BY_NAME_ONLY = 'signed/Signature-P-DE_CRY-2 (HASH_FAILURE).pdf';

/** Genuine by label, but with a second timestamp copied from the first, a cut end, or an algorithm that is not the one named. */
const FAULTY_BY_DESIGN = new Set([
  'signed/pades-t-duplicated-doctst.pdf',
  'signed/pdf-eof.pdf',
  'signed/malformed-pades.pdf',
  'signed/PAdES-BpB-att-SHA256-SHA3_224withRSA.pdf',
]);

interface CorpusFile {
  readonly name: string;
  readonly label: string;
}

function corpusFiles(label?: string): readonly CorpusFile[] {
  const lines = readFileSync(join(CORPUS, 'SOURCES.tsv'), 'utf8').split('\n').slice(1);
  const files = lines
    .map((line) => line.split('\t'))
    .map(([name = '', , found = '']) => ({ name, label: found }));
  return files.filter(
    (file) =>
      file.name.endsWith('.pdf') && !file.name.startsWith('scans/') && (label ?? file.label) === file.label,
  );
}

async function namesOf(
  files: readonly CorpusFile[],
  matches: (verdict: PdfVerdict) => boolean,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const file of files) if (matches(await verifyFile(file))) names.push(file.name);
  return names;
}

const verifyFile = ({ name }: CorpusFile) => verify(readFileSync(join(CORPUS, name)));

describe.skipIf(!hasCorpus())('PDFs from the suites of EU DSS and pyHanko', () => {
  test('all get an answer', async () => {
    const files = corpusFiles();
    expect(files.length).toBeGreaterThan(100);

    for (const file of files) expect((await verifyFile(file)).kind).toMatch(/^(signed|unsigned|unreadable)$/);
  });

  test('that were manipulated are never called unchanged', async () => {
    const files = corpusFiles('tampered').filter(({ name }) => name !== LABELLED_BY_NAME_ONLY);
    expect(files.length).toBeGreaterThan(15);

    const unchanged = await namesOf(
      files,
      (verdict) => verdict.kind === 'signed' && verdict.integrity === 'intact-whole',
    );

    expect(unchanged).toEqual([]);
  });

  test('that are genuine are never called broken', async () => {
    const files = corpusFiles('signed').filter(({ name }) => !FAULTY_BY_DESIGN.has(name));
    expect(files.length).toBeGreaterThan(70);

    const broken = await namesOf(
      files,
      (verdict) => verdict.kind === 'signed' && verdict.integrity === 'broken',
    );

    expect(broken).toEqual([]);
  });

  test('that are unsigned are never called signed', async () => {
    expect(await namesOf(corpusFiles('unsigned'), (verdict) => verdict.kind === 'signed')).toEqual([]);
  });
});

describe('any bytes', () => {
  test('get an answer and no crash', async () => {
    const paper = await aSignedPaper();
    const places = fc.integer({ min: Math.floor(paper.length * 0.5), max: paper.length - 1 });

    const edits = fc.array(fc.tuple(places, fc.nat(255)), { minLength: 1, maxLength: 20 });

    const missed: Buffer[] = [];
    for (const changes of fc.sample(edits, { numRuns: 60, seed: 20261123 })) {
      const changed = Buffer.from(paper);
      for (const [at, byte] of changes) changed[at] = byte;
      const verdict = await verify(changed);
      const isWhole = verdict.kind === 'signed' && verdict.integrity === 'intact-whole';
      if (isWhole && !sameOutsideContainer(paper, changed)) missed.push(changed);
    }

    expect(missed).toEqual([]);
  });

  test('that are cut short are not called whole', async () => {
    const paper = await aSignedPaper();

    for (const part of [0.2, 0.5, 0.9, 0.99]) {
      const verdict = await verify(paper.subarray(0, Math.floor(paper.length * part)));

      expect(verdict.kind === 'signed' && verdict.integrity === 'intact-whole').toBe(false);
    }
  });

  test('that loop in their cross-references end', async () => {
    const loop =
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<< /Size 1 /Prev 9 >>\nstartxref\n9\n%%EOF\n';

    expect(await verify(Buffer.from(loop))).toEqual({ kind: 'unreadable', reason: 'damaged' });
  });
});

/** Parts of the container itself, such as the root that it carries along, are not signed. */
function sameOutsideContainer(before: Buffer, after: Buffer): boolean {
  const start = before.indexOf('/Contents <') + '/Contents <'.length;
  const end = before.indexOf('>', start);
  const outside = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  return outside(before).equals(outside(after));
}
