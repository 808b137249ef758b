import type { PdfBytes } from '../pdf/pdf-bytes.ts';
import { findNumbers } from '../pdf/pdf-value.ts';
import type { SignatureField } from '../pdf/signature-fields.ts';

/** Two runs of bytes around a signature's own Contents. */
export interface ByteRange {
  /** The container starts here, its `<` included. */
  readonly gapStart: number;
  readonly gapEnd: number;
  /** One past the last signed byte. */
  readonly end: number;
}

const END_MARK = '%%EOF';
const END_MARK_WINDOW = 64;
const CHUNK_BYTES = 1024 * 1024;

/**
 * The range, if it starts at the file's first byte and leaves out the Contents and not one byte more: any
 * wider gap is a place to write what nobody signed.
 */
export function findByteRange(field: SignatureField, sizeBytes: number): ByteRange | undefined {
  const numbers = findNumbers(field.dictionary.entries.get('ByteRange'), 4);
  const contents = placeOfContents(field);
  if (numbers === undefined || contents === undefined) return undefined;
  if (!numbers.every((number) => Number.isSafeInteger(number) && number >= 0)) return undefined;
  const [start, gapStart, gapEnd, lastLength = 0] = numbers;
  const isExact = start === 0 && gapStart === contents.start && gapEnd === contents.end;
  const end = contents.end + lastLength;
  return isExact && end <= sizeBytes ? { gapStart: contents.start, gapEnd: contents.end, end } : undefined;
}

/** Where the container stands in the file; a dictionary inside an object stream has no such place. */
function placeOfContents({
  dictionary,
  windowStart,
}: SignatureField): { readonly start: number; readonly end: number } | undefined {
  const contents = dictionary.entries.get('Contents');
  if (contents?.kind !== 'string' || !contents.hex || windowStart === undefined) return undefined;
  return { start: windowStart + contents.start, end: windowStart + contents.end };
}

/** Feeds the signed bytes in pieces, so that memory stays flat. */
export async function readSignedBytes(
  file: PdfBytes,
  range: ByteRange,
  feed: (piece: Uint8Array) => void,
): Promise<void> {
  for (const [start, end] of [
    [0, range.gapStart],
    [range.gapEnd, range.end],
  ] as const) {
    for (let at = start; at < end; at += CHUNK_BYTES)
      feed(await file.read(at, Math.min(at + CHUNK_BYTES, end)));
  }
}

/** True where the signed bytes end as a revision of a PDF ends. */
export async function endsRevision(file: PdfBytes, { end }: ByteRange): Promise<boolean> {
  const tail = await file.read(Math.max(0, end - END_MARK_WINDOW), end);
  const text = Buffer.from(tail).toString('latin1');
  const at = text.lastIndexOf(END_MARK);
  return at >= 0 && text.slice(at + END_MARK.length).trim() === '';
}
