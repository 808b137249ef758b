import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../../electron/signing/pdf/pdf-bytes.ts';
import { verifySignedPdf } from '../../../electron/signing/verify/verify-signed-pdf.ts';
import type { UnsignableReason } from '../../../electron/signing/update-base.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { signExisting } from './support/papers.ts';
import { CORPUS, hasCorpus, hasTools, onDisk, pdfsig, run } from './support/real-tools.ts';

/** Every PDF of the corpus: a signature that poppler calls valid, or a refusal with a name; never a throw, never a hang. */
const FOLDERS = ['malformed', 'scans', 'signed'] as const;

const files = FOLDERS.filter((folder) => existsSync(join(CORPUS, folder))).flatMap((folder) =>
  readdirSync(join(CORPUS, folder))
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name)),
);
const read = (name: string) => readFileSync(join(CORPUS, name));

const parts = hasCorpus() && hasTools('pdfsig');

describe.skipIf(!parts)('a PDF from outside', () => {
  test('of any kind is among those looked at', () => {
    expect(files.length).toBeGreaterThan(150);
  });

  test.each(files)('%s is signed for poppler, or refused by name', async (name) => {
    const original = read(name);

    const signed = await signExisting(original);

    const faults = signed.ok
      ? await faultsOfSigned(original, signed.value)
      : faultsOfRefusal(original, signed.failure.kind);
    expect(faults).toEqual([]);
  });
});

async function faultsOfSigned(original: Buffer, signed: Buffer): Promise<readonly string[]> {
  const verdict = await verifySignedPdf(bytesInMemory(signed), { roots: [] });
  const { valid, invalid, total } = pdfsig(signed);
  return [
    ...(pdfsig(original).total === 0 ? [] : ['was signed before']),
    ...(valid === 1 && invalid === 0 && total === 1 ? [] : ['is not valid and whole for poppler']),
    ...(signed.subarray(0, original.length).equals(original) ? [] : ['lost bytes of the original']),
    ...(verdict.kind === 'signed' && verdict.integrity === 'intact-whole' ? [] : ['is not whole for us']),
  ];
}

/** A refusal must be true in somebody else's eyes too, as far as anybody else can tell. */
function faultsOfRefusal(original: Buffer, kind: UnsignableReason['kind']): readonly string[] {
  switch (kind) {
    case 'encrypted':
      return original.includes('/Encrypt') || original.includes('/ObjStm') ? [] : ['is not encrypted'];
    case 'already-signed':
      return run('pdfsig', [onDisk('kept.pdf', original)]).stdout.includes('Signature #1')
        ? []
        : ['holds no signature'];
    case 'damaged':
    case 'unsupported':
      return [];
    default:
      return assertNever(kind);
  }
}

const SMALL = [
  'malformed/minimal-hybrid-xref.pdf',
  'malformed/pdf-xref-streams.pdf',
  'malformed/minimal-two-fields.pdf',
];

describe.skipIf(!hasCorpus())('a PDF that was damaged on its way', () => {
  test.each(SMALL)('from %s is signed or refused by name, wherever the damage is', async (name) => {
    const whole = read(name);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        async (at, byte, cut) => {
          const damaged = Buffer.from(cut ? whole.subarray(0, at) : whole);
          if (!cut) damaged[at] = byte;

          const signed = await signExisting(damaged);

          expect(signed.ok ? 'signed' : signed.failure.kind).toMatch(
            /^(signed|encrypted|already-signed|damaged|unsupported)$/,
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
