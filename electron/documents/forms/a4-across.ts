import type { FormSheet, SheetLayout } from './form-sheet.ts';
import type { FormTable } from './form-table.ts';

/** A4 across: books are not A5 as the other forms are (TT 01/2018 Điều 9). */
export const A4_ACROSS: SheetLayout = {
  width: 841.89,
  height: 595.28,
  margin: { left: 30, right: 30, top: 30, bottom: 34 },
};
export const A4_ACROSS_SIZE = { widthUm: 297_000, heightUm: 210_000 } as const;

/** Rows between two breaths: a long book must not hold up what the counter does meanwhile. */
const ROWS_AT_ONCE = 50;

/** All rows of a book, heads on each sheet. */
export async function drawRows(table: FormTable, rows: readonly (readonly string[])[]): Promise<void> {
  for (const [index, cells] of rows.entries()) {
    table.drawRow(cells);
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
  }
}

/** «Trang 2/5», at the foot of each sheet. */
export function drawFoot(sheet: FormSheet, words: string): void {
  const place = { ...sheet.body, y: sheet.bottom + 6 };
  sheet.drawLine([{ text: words, face: 'italic' }], place, { size: 8, align: 'right' });
}

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
