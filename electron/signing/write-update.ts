import {
  arrayOf,
  dictionaryOf,
  nameValue,
  numbersOf,
  numberValue,
  withEntries,
  type PdfDictionary,
  type PdfReference,
  type PdfValue,
} from './pdf/pdf-value.ts';
import { writePdfValue } from './pdf/write-pdf-value.ts';
import type { UpdateBase } from './update-base.ts';

export interface AppendedObject {
  readonly reference: PdfReference;
  readonly body: Uint8Array;
}

/** The bytes after the base. Between `before` and `after` goes the container in hex, exactly `contentsHexLength` digits with its `<>`. */
export interface WrittenUpdate {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Digits, without the angle brackets. */
  readonly contentsHexLength: number;
}

export interface UpdateContent {
  readonly base: UpdateBase;
  readonly objects: readonly AppendedObject[];
  readonly signature: {
    readonly reference: PdfReference;
    readonly entries: Readonly<Record<string, PdfValue>>;
    readonly contentsBytes: number;
  };
  /** One more than the highest object number, the cross-reference stream not counted. */
  readonly objectCount: number;
  readonly idHex: readonly [string, string];
}

/** Ten digits each: the range is written before it is known, and must not move what comes after. */
const RANGE_WIDTH = 10;
const RANGE_PLACEHOLDER = `/ByteRange [0 ${'0'.repeat(RANGE_WIDTH)} ${'0'.repeat(RANGE_WIDTH)} ${'0'.repeat(RANGE_WIDTH)}]`;

/** Lays the appended part out. The signature comes last of the objects, so that everything before its container is one run. */
export function writeUpdate(content: UpdateContent): WrittenUpdate {
  const layout = new Layout(content.base.sizeBytes);
  layout.text('\n'); // a base may end without a line end
  for (const { reference, body } of content.objects) layout.object(reference, body);

  const { reference, entries, contentsBytes } = content.signature;
  const contentsHexLength = contentsBytes * 2;
  const dictionary = writePdfValue(dictionaryOf(entries)).replace(/ >>$/, '');
  layout.start(reference);
  layout.text(`${dictionary} ${RANGE_PLACEHOLDER} /Contents `);
  const gapStart = layout.position;
  const before = layout.take();
  layout.skip(contentsHexLength + 2);
  const gapEnd = layout.position;
  layout.text(' >>\nendobj\n');
  writeXref(layout, content);
  const after = layout.take();

  const range = `/ByteRange [0 ${gapStart} ${gapEnd} ${layout.position - gapEnd}`;
  return { before: fillRange(before, range), after, contentsHexLength };
}

function fillRange(before: Buffer, range: string): Uint8Array {
  const at = before.lastIndexOf(RANGE_PLACEHOLDER, undefined, 'latin1');
  before.write(`${range.padEnd(RANGE_PLACEHOLDER.length - 1)}]`, at, 'latin1');
  return before;
}

/** Counts file offsets while pieces pile up. */
class Layout {
  readonly offsets = new Map<number, { readonly offset: number; readonly generation: number }>();
  #position: number;
  #pieces: Uint8Array[] = [];

  constructor(position: number) {
    this.#position = position;
  }

  get position(): number {
    return this.#position;
  }

  text(text: string): void {
    this.bytes(Buffer.from(text, 'latin1'));
  }

  bytes(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#position += bytes.length;
  }

  /** Leaves room that somebody else fills. */
  skip(sizeBytes: number): void {
    this.#position += sizeBytes;
  }

  start({ objectNumber, generation }: PdfReference): void {
    this.offsets.set(objectNumber, { offset: this.#position, generation });
    this.text(`${objectNumber} ${generation} obj\n`);
  }

  object(reference: PdfReference, body: Uint8Array): void {
    this.start(reference);
    this.bytes(body);
    this.text('\nendobj\n');
  }

  take(): Buffer {
    const taken = Buffer.concat(this.#pieces);
    this.#pieces = [];
    return taken;
  }
}

/** In the form of the section before it: readers that know only tables cannot follow a table back into a stream. */
function writeXref(layout: Layout, content: UpdateContent): void {
  const startXref = layout.position;
  if (content.base.xrefForm === 'table') writeTable(layout, content);
  else writeStream(layout, content);
  layout.text(`startxref\n${startXref}\n%%EOF\n`);
}

function trailerOf({ base, idHex }: UpdateContent, objectCount: number): PdfDictionary {
  const id = (hex: string): PdfValue => ({
    kind: 'string',
    bytes: Buffer.from(hex, 'hex'),
    hex: true,
    start: 0,
    end: 0,
  });
  const trailer = dictionaryOf({
    Size: numberValue(objectCount),
    Root: base.catalog.reference,
    ID: arrayOf(idHex.map(id)),
    Prev: numberValue(base.xrefOffset),
  });
  return base.info === undefined ? trailer : withEntries(trailer, { Info: base.info });
}

function writeTable(layout: Layout, content: UpdateContent): void {
  const sections = runs([...layout.offsets.keys()]).map((run) => {
    const lines = run.map((number) => {
      const { offset, generation } = layout.offsets.get(number) ?? { offset: 0, generation: 0 };
      return `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`;
    });
    return `${run[0]} ${run.length}\n${lines.join('')}`;
  });
  layout.text(
    `xref\n${sections.join('')}trailer\n${writePdfValue(trailerOf(content, content.objectCount))}\n`,
  );
}

const OFFSET_WIDTH = 5;
const ROW_WIDTHS = [1, OFFSET_WIDTH, 2];

function writeStream(layout: Layout, content: UpdateContent): void {
  const self: PdfReference = { kind: 'reference', objectNumber: content.objectCount, generation: 0 };
  layout.start(self);
  const numbers = [...layout.offsets.keys()];
  const sections = runs(numbers);
  const rows = sections.flat().map((number) => xrefRow(layout.offsets.get(number)));
  const bytes = Buffer.concat(rows);
  const dictionary = withEntries(trailerOf(content, content.objectCount + 1), {
    Type: nameValue('XRef'),
    W: numbersOf(ROW_WIDTHS),
    Index: numbersOf(sections.flatMap((run) => [run[0] ?? 0, run.length])),
    Length: numberValue(bytes.length),
  });
  layout.text(`${writePdfValue(dictionary)}\nstream\n`);
  layout.bytes(bytes);
  layout.text('\nendstream\nendobj\n');
}

function xrefRow(place: { readonly offset: number; readonly generation: number } | undefined): Uint8Array {
  const row = Buffer.alloc(1 + OFFSET_WIDTH + 2);
  row.writeUInt8(1, 0);
  row.writeUIntBE(place?.offset ?? 0, 1, OFFSET_WIDTH);
  row.writeUInt16BE(place?.generation ?? 0, 1 + OFFSET_WIDTH);
  return row;
}

/** Numbers in order, cut where one is missing. */
function runs(numbers: readonly number[]): readonly (readonly number[])[] {
  const found: number[][] = [];
  for (const number of [...numbers].sort((left, right) => left - right)) {
    const last = found.at(-1);
    if (last?.at(-1) === number - 1) last.push(number);
    else found.push([number]);
  }
  return found;
}
