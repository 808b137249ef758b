import { decodeStream } from './decode-stream.ts';
import { readIndirectObject } from './indirect-object.ts';
import { parsePdfValue, readToken, skipSpace } from './parse-pdf-value.ts';
import type { PdfBytes } from './pdf-bytes.ts';
import { findInteger, findName, findNumbers, type PdfDictionary } from './pdf-value.ts';

/** Where an object lies: at a byte, inside an object stream, or nowhere. */
export type XrefEntry =
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly streamNumber: number; readonly index: number }
  | { readonly kind: 'free' };

export interface Xref {
  /** Of the newest section; a file that is appended to must go on with it. */
  readonly form: 'table' | 'stream';
  readonly offset: number;
  readonly trailer: PdfDictionary;
  readonly entries: ReadonlyMap<number, XrefEntry>;
}

/** One section of the chain. */
interface Section {
  readonly form: 'table' | 'stream';
  readonly trailer: PdfDictionary;
  readonly entries: ReadonlyMap<number, XrefEntry>;
}

/** Far beyond any file that is revised by people; stops chains that go on for ever. */
const MAX_SECTIONS = 512;
const MAX_OBJECTS = 4_000_000;
const TAIL_BYTES = 2048;
const FIRST_WINDOW_BYTES = 64 * 1024;
const LARGEST_WINDOW_BYTES = 128 * 1024 * 1024;

/** The place that the file's last `startxref` names. */
export async function findStartXref(file: PdfBytes): Promise<number | undefined> {
  const tail = await file.read(Math.max(0, file.sizeBytes - TAIL_BYTES), file.sizeBytes);
  const text = Buffer.from(tail).toString('latin1');
  const digits = /startxref\s+(\d{1,15})/.exec(text.slice(Math.max(0, text.lastIndexOf('startxref'))))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Reads the chain of tables and streams that starts at `offset`, newest first; `undefined` when any link is broken. */
export async function readXref(file: PdfBytes, offset: number): Promise<Xref | undefined> {
  const entries = new Map<number, XrefEntry>();
  const visited = new Set<number>();
  let newest: Section | undefined;
  for (let at: number | undefined = offset; at !== undefined;) {
    if (visited.has(at) || visited.size >= MAX_SECTIONS) return undefined;
    visited.add(at);
    const section: Section | undefined = await readSection(file, at);
    if (section === undefined) return undefined;
    newest ??= section;
    addOlder(entries, section.entries);
    const previous = section.trailer.entries.get('Prev');
    at = findInteger(previous);
    if (previous !== undefined && at === undefined) return undefined;
  }
  return newest === undefined ? undefined : { ...newest, offset, entries };
}

function addOlder(entries: Map<number, XrefEntry>, older: ReadonlyMap<number, XrefEntry>): void {
  for (const [number, entry] of older) if (!entries.has(number)) entries.set(number, entry);
}

async function readSection(file: PdfBytes, at: number): Promise<Section | undefined> {
  if (at < 0 || at >= file.sizeBytes) return undefined;
  const start = await file.read(at, at + 16);
  if (readToken(start, skipSpace(start, 0)) !== 'xref') return readXrefStream(file, at);
  const table = await readTable(file, at);
  const beside = findInteger(table?.trailer.entries.get('XRefStm'));
  if (table === undefined || beside === undefined) return table;
  const stream = await readXrefStream(file, beside);
  return stream === undefined ? undefined : { ...table, entries: mergeHybrid(table, stream) };
}

/** A hybrid file hides objects from old readers: free in its table, real in the stream beside it (ISO 32000-1, 7.5.8.4). */
function mergeHybrid(table: Section, stream: Section): ReadonlyMap<number, XrefEntry> {
  const merged = new Map(table.entries);
  for (const [number, entry] of stream.entries) {
    if ((merged.get(number)?.kind ?? 'free') === 'free') merged.set(number, entry);
  }
  return merged;
}

async function readTable(file: PdfBytes, at: number): Promise<Section | undefined> {
  for (let size = FIRST_WINDOW_BYTES; ; size *= 4) {
    const bytes = await file.read(at, at + size);
    const table = parseTable(bytes);
    if (table !== 'cut') return table;
    if (at + size >= file.sizeBytes || size > LARGEST_WINDOW_BYTES) return undefined;
  }
}

function parseTable(bytes: Uint8Array): Section | 'cut' | undefined {
  const entries = new Map<number, XrefEntry>();
  let at = skipSpace(bytes, skipSpace(bytes, 0) + 'xref'.length);
  for (;;) {
    const word = readToken(bytes, at);
    if (at + word.length >= bytes.length) return 'cut';
    if (word === 'trailer') return parseTrailer(bytes, at + word.length, entries);
    const subsection = parseSubsection(bytes, at, entries);
    if (typeof subsection !== 'number') return subsection;
    at = subsection;
  }
}

function parseTrailer(
  bytes: Uint8Array,
  at: number,
  entries: ReadonlyMap<number, XrefEntry>,
): Section | 'cut' | undefined {
  const parsed = parsePdfValue(bytes, at);
  if (parsed.kind === 'cut') return 'cut';
  if (parsed.kind === 'malformed' || parsed.value.kind !== 'dictionary') return undefined;
  return { form: 'table', trailer: parsed.value, entries };
}

/** Entries are read by their words and not by their 20 bytes: many writers drop a blank. */
function parseSubsection(
  bytes: Uint8Array,
  at: number,
  entries: Map<number, XrefEntry>,
): number | 'cut' | undefined {
  const words = new Words(bytes, at);
  const first = words.integer();
  const count = words.integer();
  if (first === undefined || count === undefined || count > MAX_OBJECTS)
    return words.isCut ? 'cut' : undefined;
  for (let i = 0; i < count; i += 1) {
    const entry = words.entry();
    if (words.isCut) return 'cut';
    if (entry === undefined) return undefined;
    entries.set(first + i, entry);
  }
  return words.at;
}

/** A reading head over blank-separated words. */
class Words {
  at: number;
  isCut = false;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = skipSpace(bytes, at);
  }

  next(): string {
    const word = readToken(this.#bytes, this.at);
    const end = this.at + word.length;
    this.isCut ||= end >= this.#bytes.length;
    this.at = skipSpace(this.#bytes, end);
    return word;
  }

  entry(): XrefEntry | undefined {
    const offset = this.integer();
    const generation = this.integer();
    const use = this.next();
    if (offset === undefined || generation === undefined) return undefined;
    if (use === 'n') return { kind: 'offset', offset, generation };
    return use === 'f' ? { kind: 'free' } : undefined;
  }

  integer(): number | undefined {
    const word = this.next();
    return /^\d{1,15}$/.test(word) ? Number(word) : undefined;
  }
}

async function readXrefStream(file: PdfBytes, at: number): Promise<Section | undefined> {
  const object = await readIndirectObject(file, at, undefined);
  if (object?.value.kind !== 'dictionary' || object.streamBytes === undefined) return undefined;
  const trailer = object.value;
  if (findName(trailer.entries.get('Type')) !== 'XRef') return undefined;
  const bytes = decodeStream(trailer, object.streamBytes);
  const widths = findNumbers(trailer.entries.get('W'), 3);
  const size = findInteger(trailer.entries.get('Size'));
  if (bytes === undefined || widths === undefined || size === undefined) return undefined;
  if (widths.some((width) => !Number.isInteger(width) || width < 0 || width > 8)) return undefined;
  const ranges = indexRanges(trailer, size);
  if (ranges === undefined) return undefined;
  return { form: 'stream', trailer, entries: streamEntries(bytes, widths, ranges) };
}

interface Range {
  readonly first: number;
  readonly count: number;
}

function indexRanges(trailer: PdfDictionary, size: number): readonly Range[] | undefined {
  const index = trailer.entries.get('Index');
  if (index === undefined) return [{ first: 0, count: Math.min(size, MAX_OBJECTS) }];
  if (index.kind !== 'array') return undefined;
  const ranges: Range[] = [];
  for (let i = 0; i + 1 < index.items.length; i += 2) {
    const first = findInteger(index.items[i]);
    const count = findInteger(index.items[i + 1]);
    if (first === undefined || count === undefined || count > MAX_OBJECTS) return undefined;
    ranges.push({ first, count });
  }
  return ranges;
}

function streamEntries(
  bytes: Uint8Array,
  widths: readonly number[],
  ranges: readonly Range[],
): ReadonlyMap<number, XrefEntry> {
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const rowWidth = typeWidth + secondWidth + thirdWidth;
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  for (const { first, count } of ranges) {
    for (let i = 0; i < count && rowWidth > 0 && at + rowWidth <= bytes.length; i += 1) {
      const type = typeWidth === 0 ? 1 : readBigEndian(bytes, at, typeWidth);
      const second = readBigEndian(bytes, at + typeWidth, secondWidth);
      const third = readBigEndian(bytes, at + typeWidth + secondWidth, thirdWidth);
      entries.set(first + i, streamEntry(type, second, third));
      at += rowWidth;
    }
  }
  return entries;
}

function streamEntry(type: number, second: number, third: number): XrefEntry {
  if (type === 1) return { kind: 'offset', offset: second, generation: third };
  return type === 2 ? { kind: 'packed', streamNumber: second, index: third } : { kind: 'free' };
}

function readBigEndian(bytes: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
  return value;
}
