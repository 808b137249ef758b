import { createHash } from 'node:crypto';
import { readJpegHeader, type JpegHeader } from './jpeg-header.ts';
import { addStrip } from './mark-strip.ts';
import { pictureMatrix, type PictureTurn, type SheetSize } from './page-matrix.ts';
import { asciiBytes, formatNumber, formatRectangle, type Rectangle } from './pdf-syntax.ts';

/*
 * One paper as a PDF, written front to back. At most one page is held at a
 * time; what is kept per page is three offsets. The same pages give the same
 * bytes: no clock, no name, no random number goes in.
 */

/** One sheet: a JPEG that goes in byte for byte. */
export interface AssemblyPage extends PictureTurn {
  readonly jpeg: Uint8Array;
  /** The digest the page is stored under; names the document together with the others. */
  readonly digest: string;
  readonly dpi: number;
}

/** What a signer must know of the finished file to append to it without reading it back. */
export interface AssembledTail {
  readonly sizeBytes: number;
  readonly xrefOffset: number;
  /** One more than the highest object number. */
  readonly objectCount: number;
  readonly catalogNumber: number;
  readonly catalogText: string;
  readonly firstPageNumber: number;
  readonly firstPageText: string;
  readonly idHex: string;
  /** The empty strip above page 1. */
  readonly strip: Rectangle;
}

export interface Assembly {
  /** To be read once. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** Known when `chunks` has ended; asking earlier is a bug. */
  tail(): AssembledTail;
}

/** A stored page is no JPEG that a PDF can carry: reading ends with this, so that no half file is kept. */
export class PageDamagedError extends Error {
  override readonly name = 'PageDamagedError';
  /** 0-based. */
  readonly pageIndex: number;

  constructor(pageIndex: number) {
    super(`page ${pageIndex} is not a JPEG that a PDF can carry`);
    this.pageIndex = pageIndex;
  }
}

const CATALOG = 1;
const PAGES = 2;
const FIRST_PAGE = 3;
const OBJECTS_PER_PAGE = 3;
const CATALOG_TEXT = `<< /Type /Catalog /Pages ${PAGES} 0 R >>`;
const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
const POINTS_PER_INCH = 72;

const COLOUR_ENTRIES: Readonly<Record<JpegHeader['colour'], string>> = {
  grey: '/ColorSpace /DeviceGray',
  ycc: '/ColorSpace /DeviceRGB',
  rgb: '/ColorSpace /DeviceRGB /DecodeParms << /ColorTransform 0 >>',
  cmyk: '/ColorSpace /DeviceCMYK',
  'cmyk-inverted': '/ColorSpace /DeviceCMYK /Decode [1 0 1 0 1 0 1 0]',
};

/** Writes a PDF 1.7 at 100 % scale with a strip left empty above page 1 for the clerk's mark. */
export function assemblePdf(pages: AsyncIterable<AssemblyPage>): Assembly {
  let tail: AssembledTail | undefined;
  const finish = (written: AssembledTail) => {
    tail = written;
  };
  return {
    chunks: writePdf(pages, finish),
    tail() {
      if (tail === undefined) throw new TypeError('the assembly has not been read to its end');
      return tail;
    },
  };
}

async function* writePdf(
  pages: AsyncIterable<AssemblyPage>,
  finish: (tail: AssembledTail) => void,
): AsyncGenerator<Uint8Array> {
  const state = new AssemblyState();
  yield state.text(HEADER);
  let pageIndex = 0;
  for await (const page of pages) {
    const header = readJpegHeader(page.jpeg);
    if (header === undefined) throw new PageDamagedError(pageIndex);
    yield* writePage(state, { page, header, pageIndex });
    pageIndex += 1;
  }
  if (pageIndex === 0) throw new TypeError('a paper has at least one page');
  yield writeEnd(state, pageIndex);
  finish(state.tail());
}

/** Counts bytes and remembers where objects start; lives as long as one assembly. */
class AssemblyState {
  readonly offsets: number[] = [];
  readonly #identity = createHash('sha256');
  #position = 0;
  #xrefOffset = 0;
  #firstPageText = '';
  #strip: Rectangle | undefined;
  #idHex: string | undefined;

  text(text: string): Uint8Array {
    return this.bytes(asciiBytes(text));
  }

  bytes(bytes: Uint8Array): Uint8Array {
    this.#position += bytes.length;
    return bytes;
  }

  /** Notes that an object starts `ahead` bytes after what is written so far. */
  startObject(objectNumber: number, ahead: number): void {
    this.offsets[objectNumber] = this.#position + ahead;
  }

  startXref(ahead: number): number {
    this.#xrefOffset = this.#position + ahead;
    return this.#xrefOffset;
  }

  identify(text: string): void {
    this.#identity.update(text);
  }

  keepFirstPage(text: string, strip: Rectangle): void {
    this.#firstPageText = text;
    this.#strip = strip;
  }

  /** 16 bytes out of the pages' digests and geometry: equal papers are equal files. */
  idHex(): string {
    this.#idHex ??= this.#identity.digest('hex').slice(0, 32);
    return this.#idHex;
  }

  tail(): AssembledTail {
    if (this.#strip === undefined) throw new TypeError('no first page was written');
    return {
      sizeBytes: this.#position,
      xrefOffset: this.#xrefOffset,
      objectCount: this.offsets.length,
      catalogNumber: CATALOG,
      catalogText: CATALOG_TEXT,
      firstPageNumber: FIRST_PAGE,
      firstPageText: this.#firstPageText,
      idHex: this.idHex(),
      strip: this.#strip,
    };
  }
}

interface PageToWrite {
  readonly page: AssemblyPage;
  readonly header: JpegHeader;
  readonly pageIndex: number;
}

function* writePage(state: AssemblyState, { page, header, pageIndex }: PageToWrite): Generator<Uint8Array> {
  const pageNumber = FIRST_PAGE + pageIndex * OBJECTS_PER_PAGE;
  const size = pageSize(page, header);
  const box = { left: 0, bottom: 0, right: size.widthPt, top: size.heightPt };
  const stripped = pageIndex === 0 ? addStrip(size.widthPt, size.heightPt) : undefined;
  const pageText =
    `<< /Type /Page /Parent ${PAGES} 0 R /MediaBox ${formatRectangle(stripped?.mediaBox ?? box)}` +
    ` /Resources << /XObject << /P ${pageNumber + 2} 0 R >> >> /Contents ${pageNumber + 1} 0 R >>`;
  if (stripped !== undefined) state.keepFirstPage(pageText, stripped.strip);
  state.identify(`${page.digest} ${page.dpi} ${page.rotation} ${page.tiltDegrees}\n`);

  const content = pageContent(page, size);
  const objects = new ObjectText(state);
  objects.add(pageNumber, pageText);
  objects.add(pageNumber + 1, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  objects.open(pageNumber + 2, `${imageDictionary(header, page.jpeg.length)}\nstream\n`);
  yield state.text(objects.text);
  yield state.bytes(page.jpeg);
  yield state.text('\nendstream\nendobj\n');
}

/** Gathers objects that go out as one chunk. */
class ObjectText {
  text = '';
  readonly #state: AssemblyState;

  constructor(state: AssemblyState) {
    this.#state = state;
  }

  add(objectNumber: number, body: string): void {
    this.open(objectNumber, `${body}\nendobj\n`);
  }

  open(objectNumber: number, start: string): void {
    this.#state.startObject(objectNumber, this.text.length);
    this.text += `${objectNumber} 0 obj\n${start}`;
  }
}

/** The sheet's size as it is looked at: after turning. */
function pageSize(page: AssemblyPage, header: JpegHeader): SheetSize {
  const acrossPt = (header.widthPx / page.dpi) * POINTS_PER_INCH;
  const downPt = (header.heightPx / page.dpi) * POINTS_PER_INCH;
  const lies = page.rotation === 90 || page.rotation === 270;
  return lies ? { widthPt: downPt, heightPt: acrossPt } : { widthPt: acrossPt, heightPt: downPt };
}

/**
 * Turns by the content's matrix and not by /Rotate, so that the strip above stays upright and on top.
 * A tilted picture is clipped to its sheet: its corner must not reach into the strip.
 */
function pageContent(page: AssemblyPage, size: SheetSize): string {
  const clip =
    page.tiltDegrees === 0 ? '' : `0 0 ${formatNumber(size.widthPt)} ${formatNumber(size.heightPt)} re W n `;
  return `q ${clip}${pictureMatrix(page, size).map(formatNumber).join(' ')} cm /P Do Q`;
}

function imageDictionary(header: JpegHeader, sizeBytes: number): string {
  return (
    `<< /Type /XObject /Subtype /Image /Width ${header.widthPx} /Height ${header.heightPx}` +
    ` ${COLOUR_ENTRIES[header.colour]} /BitsPerComponent 8 /Filter /DCTDecode /Length ${sizeBytes} >>`
  );
}

function writeEnd(state: AssemblyState, pageCount: number): Uint8Array {
  const objects = new ObjectText(state);
  const kids = Array.from({ length: pageCount }, (_, i) => `${FIRST_PAGE + i * OBJECTS_PER_PAGE} 0 R`);
  objects.add(PAGES, `<< /Type /Pages /Count ${pageCount} /Kids [${kids.join(' ')}] >>`);
  objects.add(CATALOG, CATALOG_TEXT);
  const xrefOffset = state.startXref(objects.text.length);
  const id = `<${state.idHex()}>`;
  const entries = state.offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const count = state.offsets.length;
  return state.text(
    `${objects.text}xref\n0 ${count}\n0000000000 65535 f \n${entries.join('')}` +
      `trailer\n<< /Size ${count} /Root ${CATALOG} 0 R /ID [${id} ${id}] >>\nstartxref\n${xrefOffset}\n%%EOF\n`,
  );
}
