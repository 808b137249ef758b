import { decodeStream } from './decode-stream.ts';
import { readIndirectObject, type IndirectObject } from './indirect-object.ts';
import { parsePdfValue, readToken, skipSpace } from './parse-pdf-value.ts';
import type { PdfBytes } from './pdf-bytes.ts';
import { findInteger, findName, NULL, type PdfDictionary, type PdfValue } from './pdf-value.ts';
import { findStartXref, readXref, type Xref } from './xref.ts';

/*
 * Random access to the objects of one PDF, read as they are asked for. It
 * repairs nothing: what a strict reader cannot follow counts as damaged, since
 * readers that repair differ in what they then show. It ends with its last
 * reference; the bytes belong to the caller.
 */

const MAX_REFERENCE_HOPS = 32;
const MAX_CACHED_STREAMS = 4;

/** A value with the file offset of the text it was parsed from; `undefined` for values out of object streams. */
export interface LocatedValue {
  readonly value: PdfValue;
  readonly windowStart: number | undefined;
}

/** Opens a PDF by its last cross-reference section; `undefined` when that cannot be followed to its beginning. */
export async function openPdf(bytes: PdfBytes): Promise<PdfFile | undefined> {
  const start = await findStartXref(bytes);
  if (start === undefined) return undefined;
  const xref = await readXref(bytes, start);
  return xref === undefined ? undefined : new PdfFile(bytes, xref);
}

export class PdfFile {
  readonly bytes: PdfBytes;
  readonly xref: Xref;
  readonly #packed = new Map<number, readonly PackedObject[]>();

  constructor(bytes: PdfBytes, xref: Xref) {
    this.bytes = bytes;
    this.xref = xref;
  }

  /** Follows references to a value; an object that is missing is null, as the standard says. */
  async resolve(value: PdfValue | undefined): Promise<PdfValue> {
    return (await this.locate(value)).value;
  }

  /** Like `resolve`, with the place of the text. */
  async locate(value: PdfValue | undefined): Promise<LocatedValue> {
    let located: LocatedValue = { value: value ?? NULL, windowStart: undefined };
    for (let hop = 0; hop < MAX_REFERENCE_HOPS; hop += 1) {
      if (located.value.kind !== 'reference') return located;
      located = await this.#readObject(located.value.objectNumber);
    }
    return { value: NULL, windowStart: undefined };
  }

  async resolveDictionary(value: PdfValue | undefined): Promise<PdfDictionary | undefined> {
    const resolved = await this.resolve(value);
    return resolved.kind === 'dictionary' ? resolved : undefined;
  }

  async #readObject(objectNumber: number): Promise<LocatedValue> {
    const entry = this.xref.entries.get(objectNumber);
    if (entry === undefined || entry.kind === 'free') return { value: NULL, windowStart: undefined };
    if (entry.kind === 'packed') {
      const objects = await this.#readPacked(entry.streamNumber);
      const found = objects.find((object) => object.objectNumber === objectNumber);
      return { value: found?.value ?? NULL, windowStart: undefined };
    }
    const object = await this.#readAt(entry.offset);
    if (object?.objectNumber !== objectNumber) return { value: NULL, windowStart: undefined };
    return { value: object.value, windowStart: object.windowStart };
  }

  #readAt(offset: number): Promise<IndirectObject | undefined> {
    return readIndirectObject(this.bytes, offset, async (reference) => {
      const entry = this.xref.entries.get(reference.objectNumber);
      if (entry?.kind !== 'offset') return undefined;
      const length = await readIndirectObject(this.bytes, entry.offset, undefined);
      return findInteger(length?.value);
    });
  }

  async #readPacked(streamNumber: number): Promise<readonly PackedObject[]> {
    const cached = this.#packed.get(streamNumber);
    if (cached !== undefined) return cached;
    const entry = this.xref.entries.get(streamNumber);
    const object = entry?.kind === 'offset' ? await this.#readAt(entry.offset) : undefined;
    const objects = object === undefined ? [] : unpackObjects(object);
    if (this.#packed.size >= MAX_CACHED_STREAMS) this.#packed.clear();
    this.#packed.set(streamNumber, objects);
    return objects;
  }
}

interface PackedObject {
  readonly objectNumber: number;
  readonly value: PdfValue;
}

function unpackObjects(object: IndirectObject): readonly PackedObject[] {
  const dictionary = object.value;
  if (dictionary.kind !== 'dictionary' || object.streamBytes === undefined) return [];
  if (findName(dictionary.entries.get('Type')) !== 'ObjStm') return [];
  const decoded = decodeStream(dictionary, object.streamBytes);
  const count = findInteger(dictionary.entries.get('N'));
  const first = findInteger(dictionary.entries.get('First'));
  if (decoded === undefined || count === undefined || first === undefined) return [];
  // A blank at the end lets the parser see where the last number or name ends.
  const bytes = Buffer.concat([decoded, Buffer.from(' ')]);
  return readPackedIndex(bytes, Math.min(count, bytes.length)).flatMap(({ objectNumber, offset }) => {
    const parsed = parsePdfValue(bytes, first + offset);
    return parsed.kind === 'value' ? [{ objectNumber, value: parsed.value }] : [];
  });
}

function readPackedIndex(
  bytes: Uint8Array,
  count: number,
): readonly { readonly objectNumber: number; readonly offset: number }[] {
  const index: { readonly objectNumber: number; readonly offset: number }[] = [];
  let at = skipSpace(bytes, 0);
  for (let i = 0; i < count; i += 1) {
    const number = readToken(bytes, at);
    const offsetAt = skipSpace(bytes, at + number.length);
    const offset = readToken(bytes, offsetAt);
    if (!/^\d{1,10}$/.test(number) || !/^\d{1,10}$/.test(offset)) return index;
    index.push({ objectNumber: Number(number), offset: Number(offset) });
    at = skipSpace(bytes, offsetAt + offset.length);
  }
  return index;
}
