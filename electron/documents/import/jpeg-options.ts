import type { JpegOptions } from 'sharp';

/** How a page is encoded, once and for all (DESIGN 9): whatever was a picture already is never encoded again. */
export const JPEG_OPTIONS = {
  quality: 85,
  chromaSubsampling: '4:2:0',
  mozjpeg: false,
} as const satisfies JpegOptions;
