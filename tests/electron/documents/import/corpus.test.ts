import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { anImporter, MemoryVault, startChild } from './import-fakes.ts';

const corpus = fileURLToPath(new URL('../../../../../shared/corpus', import.meta.url));
const present = existsSync(corpus);
if (!present && process.env['CI'] === 'true') throw new Error('the corpus is missing in CI');
if (!present) process.stdout.write('../shared/corpus is missing: its files are not imported\n');

/** The names carry what the file is; these are the ones that it must not be mistaken about. */
const EXPECTED: Readonly<Record<string, string>> = {
  'baiona.png': '1',
  'baiona_color.jpg': '1',
  'linn.txt': 'unsupported',
  'minimal-rc4.pdf': 'encrypted',
  'minimal-pubkey-aes256.pdf': 'encrypted',
  'malformed-encrypt-dict1.pdf': 'encrypted',
  'minimal-two-fields.pdf': '1',
  'minimal-two-pages.pdf': '2',
  'pdf-xref-streams.pdf': '1',
  'pades-bes.pdf': '1',
  'weird-byterange.pdf': 'signature-broken',
  'one-byterange.pdf': 'signature-broken',
  'hello_signed_INCSAVE_signed_EDITED.pdf': 'signature-broken',
  'tail-uncovered.pdf': 'signature-broken',
  'pades-bes-no-certificates.pdf': 'signature-unknown',
};

describe.runIf(present)('the corpus', () => {
  const child = startChild(15_000);
  const importer = anImporter({ vault: new MemoryVault(), child });

  afterAll(() => child.close());

  for (const folder of ['scans', 'malformed', 'signed']) {
    for (const name of present ? readdirSync(join(corpus, folder)) : []) {
      test(`${folder}/${name} gets a clear answer`, async () => {
        const answer = await importer.importFile(join(corpus, folder, name));
        const said = answer.ok ? String(answer.value.length) : answer.failure.kind;

        expect(said).toMatch(
          /^(\d+|unreadable|encrypted|empty|unsupported|too-large|signature-broken|signature-unknown)$/,
        );
        expect(said).not.toBe('0');
        expect(said).toBe(EXPECTED[name] ?? said);
      });
    }
  }
});
