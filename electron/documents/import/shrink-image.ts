import sharp from 'sharp';
import type { ChildAnswer } from './child-protocol.ts';

const JPEG_QUALITY = 72;

/** A page as a small JPEG, unturned: the screen turns it as it turns the page itself. Throws when the decoder does. */
export async function shrinkImage(request: {
  readonly jpeg: Uint8Array;
  readonly widthPx: number;
}): Promise<ChildAnswer> {
  const bytes = await sharp(request.jpeg, { failOn: 'none', sequentialRead: true, limitInputPixels: false })
    .resize({ width: request.widthPx })
    .jpeg({ quality: JPEG_QUALITY })
    .toBuffer();
  return { kind: 'thumbnail', bytes: new Uint8Array(bytes) };
}
