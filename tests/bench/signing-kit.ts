import { open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { existingBase, signPaperPdf, type SignableBase } from '../../electron/signing/sign-paper-pdf.ts';
import { bytesInMemory, type PdfBytes } from '../../electron/signing/pdf/pdf-bytes.ts';
import {
  PASSWORD,
  SIGNED_AT,
  trialSigner,
  type TrialSigner,
} from '../electron/signing/support/trial-signer.ts';
import { isInstalled, runProgram } from './workshop.ts';

export const OPENSSL = 'openssl cms (process)';

/** The chunks of a signed paper. */
export function signedChunks(
  base: SignableBase,
  { cms, appearance }: TrialSigner,
): AsyncGenerator<Uint8Array> {
  return signPaperPdf({ base, appearance, cms, signedAt: SIGNED_AT });
}

/** A small paper is read at once, as the app does with every PDF that a citizen brings. */
const WHOLE_BYTES = 1024 * 1024;

/** Signs a PDF that lies on the disk: read, hashed and written on in one go by `use`. */
export async function withFileBase(path: string, use: (base: SignableBase) => Promise<void>): Promise<void> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes: PdfBytes =
      size <= WHOLE_BYTES
        ? bytesInMemory(await file.readFile())
        : {
            sizeBytes: size,
            async read(start, end) {
              const length = Math.max(0, Math.min(end, size) - start);
              const { buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, start);
              return buffer;
            },
          };
    const base = await existingBase(bytes);
    if (!base.ok) throw new Error(`our own PDF cannot be signed: ${JSON.stringify(base.failure)}`);
    await use(base.value);
  } finally {
    await file.close();
  }
}

/** The same key and certificate as PEM, for `openssl`; `undefined` when it is not installed. */
export async function opensslSigner(directory: string): Promise<readonly string[] | undefined> {
  if (!isInstalled('openssl', 'version')) return undefined;
  const pkcs12 = join(directory, 'trial.p12');
  const pem = join(directory, 'trial.pem');
  await writeFile(pkcs12, (await trialSigner()).pkcs12, { mode: 0o600 });
  const source = ['-in', pkcs12, '-passin', `pass:${PASSWORD}`];
  await runProgram('openssl', ['pkcs12', ...source, '-nodes', '-out', pem]);
  return ['cms', '-sign', '-binary', '-outform', 'DER', '-signer', pem, '-inkey', pem];
}

export const OPENSSL_MISSING = 'openssl is not installed: the anchor of G2 and G4 did not run';
