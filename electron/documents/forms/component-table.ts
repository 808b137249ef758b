import type { Form01Row } from '../../../shared/domain/form-01.ts';
import type { Face, TextRun } from './break-lines.ts';
import { NO_COMPONENTS, rowCells, TABLE_HEADS } from './form-01-text.ts';
import type { Align, Box, FormSheet } from './form-sheet.ts';

const SIZE = 9.5;
const PADDING = { x: 3, y: 2 } as const;
/** Shares of the table's width, in the order of `TABLE_HEADS`. */
const SHARES = [0.07, 0.54, 0.12, 0.15, 0.12] as const;
const ALIGN: readonly Align[] = ['center', 'left', 'center', 'center', 'center'];

/** Draws the papers of a dossier; a row is never split, and each page begins with the heads again. */
export function drawComponentTable(sheet: FormSheet, rows: readonly Form01Row[]): void {
  const columns = columnsOf(sheet.body);
  drawRow(sheet, columns, { cells: TABLE_HEADS, face: 'bold', heads: true });
  const body = rows.length === 0 ? [['', NO_COMPONENTS, '', '', '']] : rows.map(rowCells);
  for (const cells of body) drawRow(sheet, columns, { cells, face: 'regular', heads: false });
  sheet.moveBy(4);
}

interface TableRow {
  readonly cells: readonly string[];
  readonly face: Face;
  readonly heads: boolean;
}

function drawRow(sheet: FormSheet, columns: readonly Box[], row: TableRow): void {
  const height = rowHeight(sheet, columns, row);
  // Heads alone at the foot of a page say nothing: they need room for a row below them.
  const turned = sheet.reserve(row.heads ? height * 2 : height);
  if (turned && !row.heads) drawRow(sheet, columns, { cells: TABLE_HEADS, face: 'bold', heads: true });
  const top = sheet.y;
  columns.forEach((column, index) => {
    const inner = { x: column.x + PADDING.x, width: column.width - 2 * PADDING.x };
    const runs = runsOf(row.cells[index] ?? '', row.face);
    const used = sheet.linesOf(runs, inner.width, SIZE).length * sheet.lineHeight(SIZE);
    const align = row.heads ? 'center' : (ALIGN[index] ?? 'left');
    sheet.block(runs, { ...inner, y: top + (height - used) / 2 + 1 }, { size: SIZE, align });
  });
  drawGrid(sheet, columns, { top, bottom: top + height });
  sheet.moveTo(top + height);
}

function drawGrid(
  sheet: FormSheet,
  columns: readonly Box[],
  edges: { readonly top: number; readonly bottom: number },
): void {
  const left = sheet.body.x;
  const right = left + sheet.body.width;
  sheet.rule({ x: left, y: edges.top }, { x: right, y: edges.top });
  sheet.rule({ x: left, y: edges.bottom }, { x: right, y: edges.bottom });
  for (const x of [...columns.map((column) => column.x), right]) {
    sheet.rule({ x, y: edges.top }, { x, y: edges.bottom });
  }
}

function rowHeight(sheet: FormSheet, columns: readonly Box[], row: TableRow): number {
  const lines = columns.map(
    (column, index) =>
      sheet.linesOf(runsOf(row.cells[index] ?? '', row.face), column.width - 2 * PADDING.x, SIZE).length,
  );
  return Math.max(1, ...lines) * sheet.lineHeight(SIZE) + 2 * PADDING.y;
}

function runsOf(text: string, face: Face): readonly TextRun[] {
  return text === '' ? [] : [{ text, face }];
}

function columnsOf(body: Box): readonly Box[] {
  let x = body.x;
  return SHARES.map((share) => {
    const column = { x, width: body.width * share };
    x += column.width;
    return column;
  });
}
