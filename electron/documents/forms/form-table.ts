import type { Face, TextRun } from './break-lines.ts';
import type { Align, Box, FormSheet } from './form-sheet.ts';

const PADDING = { x: 3, y: 2 } as const;

/** How the columns of a table lie and what stands above them. */
export interface TableShape {
  readonly heads: readonly string[];
  /** Shares of the table's width, in the order of the heads. */
  readonly shares: readonly number[];
  readonly align: readonly Align[];
  readonly size: number;
}

/** Draws a ruled table; a row is never split, and each page begins with the heads again. */
export class FormTable {
  readonly #sheet: FormSheet;
  readonly #shape: TableShape;
  readonly #columns: readonly Box[];

  constructor(sheet: FormSheet, shape: TableShape) {
    this.#sheet = sheet;
    this.#shape = shape;
    this.#columns = columnsOf(sheet.body, shape.shares);
  }

  drawHeads(): void {
    this.#drawRow({ cells: this.#shape.heads, face: 'bold', heads: true });
  }

  drawRow(cells: readonly string[]): void {
    this.#drawRow({ cells, face: 'regular', heads: false });
  }

  #drawRow(row: TableRow): void {
    const sheet = this.#sheet;
    const { size, align } = this.#shape;
    const height = this.#heightOf(row);
    // Heads alone at the foot of a page say nothing: they need room for a row below them.
    const turned = sheet.reserve(row.heads ? height * 2 : height);
    if (turned && !row.heads) this.drawHeads();
    const top = sheet.y;
    this.#columns.forEach((column, index) => {
      const inner = { x: column.x + PADDING.x, width: column.width - 2 * PADDING.x };
      const runs = runsOf(row.cells[index] ?? '', row.face);
      const used = sheet.linesOf(runs, inner.width, size).length * sheet.lineHeight(size);
      sheet.block(
        runs,
        { ...inner, y: top + (height - used) / 2 + 1 },
        { size, align: row.heads ? 'center' : (align[index] ?? 'left') },
      );
    });
    this.#drawGrid(top, top + height);
    sheet.moveTo(top + height);
  }

  #drawGrid(top: number, bottom: number): void {
    const { x: left, width } = this.#sheet.body;
    const right = left + width;
    for (const y of [top, bottom]) this.#sheet.rule({ x: left, y }, { x: right, y });
    for (const x of [...this.#columns.map((column) => column.x), right]) {
      this.#sheet.rule({ x, y: top }, { x, y: bottom });
    }
  }

  #heightOf({ cells, face }: TableRow): number {
    const { size } = this.#shape;
    const lines = this.#columns.map(
      (column, index) =>
        this.#sheet.linesOf(runsOf(cells[index] ?? '', face), column.width - 2 * PADDING.x, size).length,
    );
    return Math.max(1, ...lines) * this.#sheet.lineHeight(size) + 2 * PADDING.y;
  }
}

interface TableRow {
  readonly cells: readonly string[];
  readonly face: Face;
  readonly heads: boolean;
}

function runsOf(text: string, face: Face): readonly TextRun[] {
  return text === '' ? [] : [{ text, face }];
}

function columnsOf(body: Box, shares: readonly number[]): readonly Box[] {
  let x = body.x;
  return shares.map((share) => {
    const column = { x, width: body.width * share };
    x += column.width;
    return column;
  });
}
