import type { Form01Row } from '../../../shared/domain/form-01.ts';
import { NO_COMPONENTS, rowCells, TABLE_HEADS } from './form-01-text.ts';
import type { FormSheet } from './form-sheet.ts';
import { FormTable, type TableShape } from './form-table.ts';

const SHAPE: TableShape = {
  heads: TABLE_HEADS,
  shares: [0.07, 0.54, 0.12, 0.15, 0.12],
  align: ['center', 'left', 'center', 'center', 'center'],
  size: 9.5,
};

/** Draws the papers of a dossier. */
export function drawComponentTable(sheet: FormSheet, rows: readonly Form01Row[]): void {
  const table = new FormTable(sheet, SHAPE);
  table.drawHeads();
  const body = rows.length === 0 ? [['', NO_COMPONENTS, '', '', '']] : rows.map(rowCells);
  for (const cells of body) table.drawRow(cells);
  sheet.moveBy(4);
}
