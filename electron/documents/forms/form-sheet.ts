import PDFDocument from 'pdfkit';
import { breakLines, type Face, type TextRun } from './break-lines.ts';

export interface FormFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly italic: Uint8Array;
}

export interface Box {
  readonly x: number;
  readonly width: number;
}

export type Align = 'left' | 'center' | 'right';

export interface TextStyle {
  readonly size: number;
  readonly align?: Align;
}

/** The size of a page and the room around what is drawn. All lengths are points; y grows downwards. */
export interface SheetLayout {
  readonly width: number;
  readonly height: number;
  readonly margin: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export const A5_LAYOUT: SheetLayout = {
  width: 419.53,
  height: 595.28,
  margin: { left: 30, right: 30, top: 30, bottom: 32 },
};

const LEADING = 1.26;

/**
 * A sheet that grows by whole pages. It keeps the pen's height, moves to a
 * new page before anything would be cut off, and has no clock or random part:
 * the same calls give the same bytes.
 */
export class FormSheet {
  readonly #document: PDFKit.PDFDocument;
  readonly #chunks: Uint8Array[] = [];
  readonly #startPage: (sheet: FormSheet, page: number) => void;
  readonly #layout: SheetLayout;
  #pageCount = 0;
  #y = 0;

  /** `createdMs` goes into the file as its date; `startPage` draws what every page carries. */
  constructor(options: {
    readonly fonts: FormFonts;
    readonly createdMs: number;
    readonly title: string;
    readonly layout: SheetLayout;
    readonly startPage: (sheet: FormSheet, page: number) => void;
  }) {
    this.#startPage = options.startPage;
    this.#layout = options.layout;
    this.#document = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      size: [options.layout.width, options.layout.height],
      margin: 0,
      lang: 'vi-VN',
      pdfVersion: '1.7',
      // No default font: pdfkit would otherwise load its own Helvetica metrics, which a bundle does not have.
      font: '',
      info: {
        Title: options.title,
        CreationDate: new Date(options.createdMs),
        Producer: 'pdfkit',
        Creator: 'Quay Mot Cua',
      },
    });
    for (const face of ['regular', 'bold', 'italic'] as const) {
      this.#document.registerFont(face, fontSource(options.fonts[face]));
    }
    this.#document.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.addPage();
  }

  get pageCount(): number {
    return this.#pageCount;
  }

  get y(): number {
    return this.#y;
  }

  get width(): number {
    return this.#document.page.width;
  }

  get body(): Box {
    const { left, right } = this.#layout.margin;
    return { x: left, width: this.width - left - right };
  }

  get bottom(): number {
    return this.#document.page.height - this.#layout.margin.bottom;
  }

  addPage(): void {
    this.#document.addPage();
    this.#pageCount += 1;
    this.#y = this.#layout.margin.top;
    this.#startPage(this, this.#pageCount);
  }

  /** Starts a new page unless `height` still fits; says whether it did. */
  reserve(height: number): boolean {
    if (this.#y + height <= this.bottom) return false;
    this.addPage();
    return true;
  }

  moveTo(y: number): void {
    this.#y = y;
  }

  moveBy(height: number): void {
    this.#y += height;
  }

  linesOf(runs: readonly TextRun[], width: number, size: number): readonly (readonly TextRun[])[] {
    return breakLines(runs, width, (text, face) => this.#measure(text, face, size));
  }

  lineHeight(size: number): number {
    return size * LEADING;
  }

  /** Text that flows over lines and pages from the pen's height down. */
  flow(runs: readonly TextRun[], box: Box, style: TextStyle): void {
    for (const line of this.linesOf(runs, box.width, style.size)) {
      this.reserve(this.lineHeight(style.size));
      this.drawLine(line, { ...box, y: this.#y }, style);
      this.#y += this.lineHeight(style.size);
    }
  }

  /** Wrapped text at a fixed place; the pen does not move. Returns the height used. */
  block(runs: readonly TextRun[], place: Box & { readonly y: number }, style: TextStyle): number {
    const lines = this.linesOf(runs, place.width, style.size);
    const step = this.lineHeight(style.size);
    lines.forEach((line, index) => this.drawLine(line, { ...place, y: place.y + index * step }, style));
    return lines.length * step;
  }

  drawLine(runs: readonly TextRun[], place: Box & { readonly y: number }, style: TextStyle): void {
    const widths = runs.map((run) => this.#measure(run.text, run.face, style.size));
    const total = widths.reduce((sum, width) => sum + width, 0);
    const trailing = this.#trailingSpace(runs, style.size);
    let x = place.x + shiftFor(style.align ?? 'left', place.width - (total - trailing));
    runs.forEach((run, index) => {
      this.#document.font(run.face).fontSize(style.size).text(run.text, x, place.y, { lineBreak: false });
      x += widths[index] ?? 0;
    });
  }

  rule(
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
  ): void {
    this.#document.lineWidth(0.5).moveTo(from.x, from.y).lineTo(to.x, to.y).stroke('#000000');
  }

  /** How far a share (0 to 1) has come, with a stroke where it should be; greys alone, for any printer. */
  meter(
    place: Box & { readonly y: number; readonly height: number },
    { share, aim }: { readonly share: number; readonly aim: number },
  ): void {
    const { x, y, width, height } = place;
    this.#document.lineWidth(0.5).rect(x, y, width, height).stroke('#555555');
    this.#document.rect(x, y, width * share, height).fill('#555555');
    const at = x + width * aim;
    this.#document
      .lineWidth(1.5)
      .moveTo(at, y - 2)
      .lineTo(at, y + height + 2)
      .stroke('#000000');
    this.#document.fillColor('#000000');
  }

  /** A filled square matrix: vectors, so that it stays sharp at any printer resolution. */
  matrix(
    cells: { readonly size: number; readonly isDark: (row: number, column: number) => boolean },
    place: {
      readonly x: number;
      readonly y: number;
      readonly side: number;
    },
  ): void {
    const step = place.side / cells.size;
    for (let row = 0; row < cells.size; row += 1) {
      for (let column = 0; column < cells.size; column += 1) {
        if (cells.isDark(row, column)) {
          this.#document.rect(place.x + column * step, place.y + row * step, step, step);
        }
      }
    }
    // One path, one fill: cells that were filled one by one show hairlines between them.
    this.#document.fill('#000000');
  }

  /** A pale word across the page, drawn before the page's own text so that nothing becomes hard to read. */
  watermark(text: string): void {
    const { width, height } = this.#document.page;
    const size = 64;
    const length = this.#measure(text, 'bold', size);
    this.#document
      .save()
      .rotate(-45, { origin: [width / 2, height / 2] })
      .font('bold')
      .fontSize(size)
      .fillColor('#dde3ea')
      .text(text, (width - length) / 2, height / 2 - size / 2, { lineBreak: false })
      .restore()
      .fillColor('#000000');
  }

  /** Draws on every page once their number is known, then closes the file. */
  async finish(eachPage: (page: number, total: number) => void): Promise<Uint8Array> {
    for (let page = 1; page <= this.#pageCount; page += 1) {
      this.#document.switchToPage(page - 1);
      eachPage(page, this.#pageCount);
    }
    const ended = new Promise<void>((resolve, reject) => {
      this.#document.once('end', resolve);
      this.#document.once('error', reject);
    });
    this.#document.end();
    await ended;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #measure(text: string, face: Face, size: number): number {
    return this.#document.font(face).fontSize(size).widthOfString(text);
  }

  #trailingSpace(runs: readonly TextRun[], size: number): number {
    const last = runs.at(-1);
    if (last === undefined) return 0;
    return this.#measure(last.text, last.face, size) - this.#measure(last.text.trimEnd(), last.face, size);
  }
}

function shiftFor(align: Align, spare: number): number {
  if (align === 'center') return spare / 2;
  return align === 'right' ? spare : 0;
}

/** pdfkit types its sources as `ArrayBuffer | Buffer | string`; a view over the same memory costs nothing. */
function fontSource(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
