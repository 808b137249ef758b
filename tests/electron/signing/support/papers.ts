import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { assemblePdf, type AssemblyPage } from '../../../../electron/documents/pdf/assemble-pdf.ts';
import { assembledBase, existingBase, signPaperPdf } from '../../../../electron/signing/sign-paper-pdf.ts';
import { bytesInMemory } from '../../../../electron/signing/pdf/pdf-bytes.ts';
import type { UnsignableReason } from '../../../../electron/signing/update-base.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { fail, succeed } from '../../../../shared/kernel/result.ts';
import { SIGNED_AT, trialSigner } from './trial-signer.ts';

export type Colour = 'srgb' | 'b-w' | 'cmyk';

/** A small sheet, 413 × 585 px, with a red block at its top left and a black one at its top right. */
export async function aJpeg(colour: Colour = 'srgb'): Promise<Uint8Array> {
  const drawing = Buffer.from(
    '<svg width="413" height="585"><rect width="413" height="585" fill="#c8dcfa"/>' +
      '<rect x="10" y="10" width="100" height="40" fill="#f00"/><rect x="303" y="10" width="100" height="40"/></svg>',
  );
  return sharp(drawing).flatten().toColourspace(colour).jpeg({ quality: 85 }).toBuffer();
}

export function aPage(jpeg: Uint8Array, rotation: AssemblyPage['rotation'] = 0): AssemblyPage {
  return { jpeg, digest: createHash('sha256').update(jpeg).digest('hex'), dpi: 50, rotation, tiltDegrees: 0 };
}

export async function* inOrder<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  await Promise.resolve();
  yield* items;
}

export async function readAll(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const chunk of chunks) pieces.push(chunk);
  return Buffer.concat(pieces);
}

/** A paper of our own, assembled and signed in one pass. */
export async function aSignedPaper(pages?: readonly AssemblyPage[]): Promise<Buffer> {
  const { cms, appearance } = await trialSigner();
  const sheets = pages ?? [aPage(await aJpeg()), aPage(await aJpeg(), 90)];
  const base = assembledBase(assemblePdf(inOrder(sheets)));
  return readAll(signPaperPdf({ base, appearance, cms, signedAt: SIGNED_AT }));
}

/** Somebody else's PDF with a signature appended. */
export async function signExisting(bytes: Uint8Array): Promise<Result<Buffer, UnsignableReason>> {
  const { cms, appearance } = await trialSigner();
  const base = await existingBase(bytesInMemory(bytes));
  if (!base.ok) return fail(base.failure);
  return succeed(await readAll(signPaperPdf({ base: base.value, appearance, cms, signedAt: SIGNED_AT })));
}
