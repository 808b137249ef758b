import { parsePdfValue, readToken, skipSpace, type Parsed } from './parse-pdf-value.ts';
import type { PdfBytes } from './pdf-bytes.ts';
import { findInteger, type PdfReference, type PdfValue } from './pdf-value.ts';

/** One `n g obj … endobj`. Strings in `value` know their place from `windowStart`. */
export interface IndirectObject {
  readonly objectNumber: number;
  readonly generation: number;
  readonly value: PdfValue;
  /** Undecoded; only where the object is a stream whose length could be read. */
  readonly streamBytes: Uint8Array | undefined;
  /** The byte of the file at which the parsed window starts. */
  readonly windowStart: number;
}

/** Tells a length that is itself an object; streams that hold the cross-references have none such. */
export type ResolveLength = (reference: PdfReference) => Promise<number | undefined>;

const FIRST_WINDOW_BYTES = 4 * 1024;
/** A signature's Contents is the longest thing that a dictionary holds. */
const LARGEST_WINDOW_BYTES = 16 * 1024 * 1024;
const LARGEST_STREAM_BYTES = 64 * 1024 * 1024;

/** Reads the object at a byte; `undefined` when none starts there. */
export async function readIndirectObject(
  file: PdfBytes,
  at: number,
  resolveLength: ResolveLength | undefined,
): Promise<IndirectObject | undefined> {
  for (let size = FIRST_WINDOW_BYTES; ; size *= 8) {
    const isWhole = at + size >= file.sizeBytes;
    const bytes = await file.read(at, at + size);
    const head = parseHead(bytes);
    if (head === undefined) return undefined;
    const parsed = parsePdfValue(bytes, head.end);
    // Room for the keyword after the value: without it a stream would look like a plain dictionary.
    const isComplete = parsed.kind === 'value' && (isWhole || parsed.end + 32 < bytes.length);
    if (isComplete) return finishObject({ file, at, bytes, head, parsed, resolveLength });
    if (parsed.kind === 'malformed' || isWhole || size > LARGEST_WINDOW_BYTES) return undefined;
  }
}

interface Head {
  readonly objectNumber: number;
  readonly generation: number;
  readonly end: number;
}

function parseHead(bytes: Uint8Array): Head | undefined {
  const text = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const match = /^\s*(\d{1,10})\s+(\d{1,5})\s+obj/.exec(text);
  if (match === null) return undefined;
  return { objectNumber: Number(match[1]), generation: Number(match[2]), end: match[0].length };
}

async function finishObject(found: {
  readonly file: PdfBytes;
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly head: Head;
  readonly parsed: Extract<Parsed, { kind: 'value' }>;
  readonly resolveLength: ResolveLength | undefined;
}): Promise<IndirectObject> {
  const { file, at, bytes, head, parsed } = found;
  const { objectNumber, generation } = head;
  const object = { objectNumber, generation, value: parsed.value, windowStart: at };
  const keywordAt = skipSpace(bytes, parsed.end);
  if (readToken(bytes, keywordAt) !== 'stream') return { ...object, streamBytes: undefined };
  const length = await streamLength(parsed.value, found.resolveLength);
  if (length === undefined || length < 0 || length > LARGEST_STREAM_BYTES) {
    return { ...object, streamBytes: undefined };
  }
  const start = at + afterLineEnd(bytes, keywordAt + 'stream'.length);
  return { ...object, streamBytes: await file.read(start, start + length) };
}

function afterLineEnd(bytes: Uint8Array, at: number): number {
  const afterReturn = bytes[at] === 0x0d ? at + 1 : at;
  return bytes[afterReturn] === 0x0a ? afterReturn + 1 : afterReturn;
}

async function streamLength(
  value: PdfValue,
  resolveLength: ResolveLength | undefined,
): Promise<number | undefined> {
  const length = value.kind === 'dictionary' ? value.entries.get('Length') : undefined;
  return length?.kind === 'reference' ? resolveLength?.(length) : findInteger(length);
}
