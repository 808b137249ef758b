import sharp from 'sharp';
import type { GreyImage } from './grey-image.ts';

const MM_PER_INCH = 25.4;

/**
 * Decodes a whole picture grey and no finer than `lookDpi`, as it is stored (no turning by EXIF). Throws when the
 * picture breaks off half-way, so this is also the proof that it can be read.
 */
export async function decodeGrey(
  bytes: Uint8Array,
  { dpi, widthPx, lookDpi }: { readonly dpi: number; readonly widthPx: number; readonly lookDpi: number },
): Promise<GreyImage> {
  const scale = Math.min(1, lookDpi / dpi);
  const { data, info } = await sharp(bytes, {
    failOn: 'truncated',
    sequentialRead: true,
    limitInputPixels: false,
  })
    .resize({ width: Math.max(1, Math.round(widthPx * scale)) })
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    pixels: onlyGrey(data, info.channels),
    pixelsPerMm: ((info.width / widthPx) * dpi) / MM_PER_INCH,
  };
}

/** One channel, whatever the decoder left. */
function onlyGrey(data: Uint8Array, channels: number): Uint8Array {
  return channels === 1 ? data : data.filter((_, index) => index % channels === 0);
}
