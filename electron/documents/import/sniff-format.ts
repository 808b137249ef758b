import type { ImageFormat } from './child-protocol.ts';

export type FileFormat = ImageFormat | 'pdf' | 'unknown';

/** How many bytes of a file `sniffFormat` wants to see. */
export const SNIFF_BYTES = 1024;

/** What a file is by its first bytes; its name is never asked. HEIC, GIF, SVG and the rest are `unknown`. */
export function sniffFormat(head: Uint8Array): FileFormat {
  const text = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, SNIFF_BYTES)).toString(
    'latin1',
  );
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (isTiff(text)) return 'tiff';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  // Readers accept a PDF whose header comes a little later (ISO 32000-1, annex H, note 13).
  return text.includes('%PDF-') ? 'pdf' : 'unknown';
}

function isTiff(text: string): boolean {
  return ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((magic) => text.startsWith(magic));
}
