import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assemblePdf } from '../../../../electron/documents/pdf/assemble-pdf.ts';
import { prepareCms } from '../../../../electron/signing/cms/build-cms.ts';
import { bytesInMemory } from '../../../../electron/signing/pdf/pdf-bytes.ts';
import { assembledBase, signPaperPdf } from '../../../../electron/signing/sign-paper-pdf.ts';
import type { Signer } from '../../../../electron/signing/signer.ts';
import { verifySignedPdf } from '../../../../electron/signing/verify/verify-signed-pdf.ts';
import { getInstant } from '../../../../shared/kernel/instant.ts';
import { createTestAuthority, type Issued } from '../support/issue-certificate.ts';
import { aJpeg, aPage, inOrder, readAll } from '../support/papers.ts';
import { hasTools, opensslVerifies, pdfsig } from '../support/real-tools.ts';
import { hasSoftHsm } from '../support/soft-token.ts';
import { TokenBench } from '../support/token-bench.ts';
import { trialSigner } from '../support/trial-signer.ts';

/** Papers signed on a token, in the eyes of three verifiers that share no code. */
let bench: TokenBench;

beforeAll(() => {
  bench = new TokenBench();
});

afterAll(() => bench.close());

async function signOn(label: string, key: Issued): Promise<readonly Buffer[]> {
  bench.tokens.add(label, [{ id: '01', ...key }]);
  const opened = await bench.open(key.certificate);
  if (!opened.ok) throw new TypeError(opened.failure.kind);
  const papers = [await aPaper(opened.value), await aPaper(opened.value)];
  await opened.value.close();
  return papers;
}

async function aPaper(signer: Signer): Promise<Buffer> {
  const { appearance } = await trialSigner();
  const base = assembledBase(assemblePdf(inOrder([aPage(await aJpeg())])));
  const signedAt = getInstant(Date.now());
  return readAll(signPaperPdf({ base, appearance, cms: prepareCms(signer), signedAt }));
}

/** OpenSSL makes this one: node-forge knows no elliptic curves. */
function anEllipticKey(): Issued {
  const folder = mkdtempSync(join(tmpdir(), 'p256-'));
  const key = join(folder, 'key.pem');
  const certificate = join(folder, 'certificate.der');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30'];
  const use = [
    '-addext',
    'basicConstraints=critical,CA:FALSE',
    '-addext',
    'keyUsage=critical,digitalSignature',
  ];
  const out = ['-keyout', key, '-outform', 'DER', '-out', certificate];
  execFileSync('openssl', ['req', '-x509', '-subj', '/CN=Can bo thu (P-256)', ...curve, ...use, ...out], {
    stdio: 'pipe',
  });
  const made = { certificate: readFileSync(certificate), privateKey: readFileSync(key, 'utf8') };
  rmSync(folder, { recursive: true });
  return made;
}

describe.skipIf(!hasSoftHsm() || !hasTools('pdfsig', 'openssl'))('papers signed on a token', () => {
  test('with RSA are valid for poppler, OpenSSL and ourselves', async () => {
    const authority = createTestAuthority();

    const papers = await signOn('RSA', authority.issue({ commonName: 'Phan Thị Hồng' }));

    for (const paper of papers) {
      expect(pdfsig(paper)).toEqual({ valid: 1, invalid: 0, total: 1 });
      expect(opensslVerifies(paper, authority.certificate)).toBe(true);
      expect(await verifySignedPdf(bytesInMemory(paper), { roots: [authority.certificate] })).toMatchObject({
        integrity: 'intact-whole',
        signatures: [{ level: 'B-B', signer: { signerName: 'Phan Thị Hồng', chain: 'trusted' } }],
      });
    }
  });

  test('with P-256 as well', async () => {
    const key = anEllipticKey();

    const papers = await signOn('P-256', key);

    for (const paper of papers) {
      expect(pdfsig(paper)).toEqual({ valid: 1, invalid: 0, total: 1 });
      expect(opensslVerifies(paper, key.certificate)).toBe(true);
      expect(await verifySignedPdf(bytesInMemory(paper), { roots: [key.certificate] })).toMatchObject({
        integrity: 'intact-whole',
        signatures: [{ level: 'B-B', signer: { validity: 'valid' } }],
      });
    }
  });
});
