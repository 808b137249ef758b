import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import type { SigningFailure } from '../../shared/contract/failures.ts';
import type { SigningTrial } from '../../shared/contract/channels/signing-channels.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { assemblePdf, type AssemblyPage } from '../documents/pdf/assemble-pdf.ts';
import { bytesInMemory } from '../signing/pdf/pdf-bytes.ts';
import { assembledBase, signPaperPdf } from '../signing/sign-paper-pdf.ts';
import { SigningInterruptedError } from '../signing/signer.ts';
import type { PdfVerdict } from '../signing/verify/signature-report.ts';
import { verifySignedPdf } from '../signing/verify/verify-signed-pdf.ts';
import type { OpenKey } from './paper-signer.ts';

const SAMPLE_DPI = 150;

/** One built-in sample page, signed like any paper, judged by our own verifier and kept nowhere. */
export async function signTrialPaper(
  key: OpenKey,
  { samplePath, signedAt }: { readonly samplePath: string; readonly signedAt: Instant },
): Promise<Result<SigningTrial, SigningFailure>> {
  const jpeg = await readFile(samplePath);
  const base = assembledBase(assemblePdf(onePage(jpeg)));
  const chunks: Uint8Array[] = [];
  try {
    const { cms } = key;
    const appearance = key.appearanceAt(signedAt);
    for await (const chunk of signPaperPdf({ base, appearance, cms, signedAt })) chunks.push(chunk);
  } catch (error) {
    if (error instanceof SigningInterruptedError) return fail(error.failure);
    throw error;
  }
  return succeed(judged(await verifySignedPdf(bytesInMemory(Buffer.concat(chunks)), { roots: [] })));
}

/** No root is given: whether the issuer is trusted is for the province to say, not for this machine. */
function judged(verdict: PdfVerdict): SigningTrial {
  const signer = verdict.kind === 'signed' ? verdict.signatures[0]?.signer : undefined;
  return {
    signerName: signer?.signerName ?? '',
    intact: verdict.kind === 'signed' && verdict.integrity === 'intact-whole',
    validity: signer?.validity ?? 'unknown',
  };
}

async function* onePage(jpeg: Uint8Array): AsyncGenerator<AssemblyPage> {
  yield {
    jpeg: await Promise.resolve(jpeg),
    digest: createHash('sha256').update(jpeg).digest('hex'),
    dpi: SAMPLE_DPI,
    rotation: 0,
    tiltDegrees: 0,
  };
}
