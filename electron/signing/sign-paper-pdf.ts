import { createHash } from 'node:crypto';
import type { Instant } from '../../shared/kernel/instant.ts';
import { readAhead } from '../../shared/kernel/read-ahead.ts';
import { getSha256, type Sha256 } from '../../shared/kernel/sha256.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { buildUpdate, type SignatureAppearance } from './build-update.ts';
import type { CmsBuilder } from './cms/build-cms.ts';
import type { PdfBytes } from './pdf/pdf-bytes.ts';
import {
  baseOfAssembly,
  readUpdateBase,
  type AssembledFacts,
  type UnsignableReason,
  type UpdateBase,
} from './update-base.ts';

/** A plain PDF on its way to be signed, read once from front to back. */
export interface SignableBase {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Asked for when `chunks` has ended. */
  facts(): UpdateBase;
}

export interface SignPaperRequest {
  readonly base: SignableBase;
  readonly appearance: SignatureAppearance;
  /** `prepareCms(signer)`, made once for all papers of one unlock. */
  readonly cms: CmsBuilder;
  readonly signedAt: Instant;
  /** Told the digest and size of the whole signed file after its last byte went out. */
  readonly onFinished?: (file: { readonly digest: Sha256; readonly sizeBytes: number }) => void;
}

/** The paper that the streaming writer makes, signed in the same pass. */
export function assembledBase(assembly: {
  readonly chunks: AsyncIterable<Uint8Array>;
  tail(): AssembledFacts;
}): SignableBase {
  return { chunks: assembly.chunks, facts: () => baseOfAssembly(assembly.tail()) };
}

/** A PDF that exists: its bytes go through unchanged, and page 1 grows a strip for the mark. Refusals name their reason. */
export async function existingBase(file: PdfBytes): Promise<Result<SignableBase, UnsignableReason>> {
  const facts = await readUpdateBase(file);
  return facts.ok
    ? succeed({ chunks: readAhead(readChunks(file)), facts: () => facts.value })
    : fail(facts.failure);
}

const CHUNK_BYTES = 1024 * 1024;

async function* readChunks(file: PdfBytes): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.sizeBytes; at += CHUNK_BYTES) {
    yield await file.read(at, Math.min(at + CHUNK_BYTES, file.sizeBytes));
  }
}

/**
 * The base, then its signature (PAdES B-B) as an incremental update. The digest is taken as the base passes by,
 * so memory stays flat at any size. Rejects with `SigningInterruptedError` when the key goes away.
 */
export async function* signPaperPdf(request: SignPaperRequest): AsyncGenerator<Uint8Array> {
  const { base, cms } = request;
  const signed = createHash('sha256');
  let sizeBytes = 0;
  for await (const chunk of base.chunks) {
    signed.update(chunk);
    sizeBytes += chunk.length;
    yield chunk;
  }
  const whole = request.onFinished === undefined ? undefined : signed.copy();
  const update = buildUpdate({
    base: base.facts(),
    appearance: request.appearance,
    signedAt: request.signedAt,
    contentsBytes: cms.maxBytes,
  });
  const container = await cms.build(signed.update(update.before).update(update.after).digest());
  const contents = Buffer.from(
    `<${Buffer.from(container).toString('hex').padEnd(update.contentsHexLength, '0')}>`,
  );
  const suffix = Buffer.concat([update.before, contents, update.after]);
  yield suffix;
  const digest = whole?.update(suffix).digest('hex');
  if (digest !== undefined) {
    request.onFinished?.({ digest: getSha256(digest), sizeBytes: sizeBytes + suffix.length });
  }
}
