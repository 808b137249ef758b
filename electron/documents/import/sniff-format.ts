import type { ImageFormat } from './child-protocol.ts';

/** `phone-photo` and `video` are told apart from `unknown` because the clerk can do something about each. */
export type FileFormat = ImageFormat | 'pdf' | 'phone-photo' | 'video' | 'unknown';

/** How many bytes of a file `sniffFormat` wants to see. */
export const SNIFF_BYTES = 1024;

/** Brands of the container that phones put pictures in (ISO/IEC 23008-12); its other brands are films. */
const PHOTO_BRANDS = /^(heic|heix|heim|heis|hevc|hevx|hevm|hevs|mif1|mif2|msf1|avif|avis)$/;
/** The first box of a film that names no brand, as older cameras write it. */
const FILM_BOXES = new Set(['moov', 'mdat', 'wide']);

/** What a file is by its first bytes; its name is never asked. GIF, SVG and the rest are `unknown`. */
export function sniffFormat(head: Uint8Array): FileFormat {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, SNIFF_BYTES)).toString(
    'latin1',
  );
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (isTiff(text)) return 'tiff';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  const box = text.slice(4, 8);
  if (box === 'ftyp') return PHOTO_BRANDS.test(text.slice(8, 12)) ? 'phone-photo' : 'video';
  if (FILM_BOXES.has(box)) return 'video';
  // Readers accept a PDF whose header comes a little later (ISO 32000-1, annex H, note 13).
  return text.includes('%PDF-') ? 'pdf' : 'unknown';
}

function isTiff(text: string): boolean {
  return ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((magic) => text.startsWith(magic));
}
