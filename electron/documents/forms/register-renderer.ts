import type { Office } from '../../../shared/domain/office.ts';
import type { DrawnReceipt } from '../../../shared/domain/printing.ts';
import type { RegisterPeriod, RegisterRow } from '../../../shared/domain/register.ts';
import { agencyNames, pageText, TRAINING_MARK } from './form-01-text.ts';
import { FormSheet, type FormFonts, type SheetLayout } from './form-sheet.ts';
import { FormTable, type TableShape } from './form-table.ts';
import {
  periodText,
  REGISTER_HEADS,
  REGISTER_NAME,
  REGISTER_TITLE,
  registerCells,
  registerFormText,
} from './register-text.ts';

export interface RegisterRequest {
  readonly office: Office;
  readonly period: RegisterPeriod;
  readonly rows: readonly RegisterRow[];
}

/** A4 across: the register is the one form that is not A5 (TT 01/2018 Điều 9). */
const A4_ACROSS: SheetLayout = {
  width: 841.89,
  height: 595.28,
  margin: { left: 30, right: 30, top: 30, bottom: 34 },
};
const SIZE = { widthUm: 297_000, heightUm: 210_000 } as const;
const SHAPE: TableShape = {
  heads: REGISTER_HEADS,
  shares: [0.035, 0.105, 0.13, 0.045, 0.1, 0.125, 0.07, 0.07, 0.07, 0.07, 0.055, 0.075, 0.05],
  align: ['center', 'left', 'left', 'center'],
  size: 7.6,
};
/** Rows between two breaths: a long book must not hold up what the counter does meanwhile. */
const ROWS_AT_ONCE = 50;

/** The lines of a period on A4 sheets, heads on each; the same request gives the same bytes. */
export async function drawRegister(
  { office, period, rows }: RegisterRequest,
  fonts: FormFonts,
): Promise<DrawnReceipt> {
  const sheet = new FormSheet({
    fonts,
    createdMs: rows.at(-1)?.receivedAt ?? 0,
    layout: A4_ACROSS,
    title: REGISTER_NAME,
    startPage: (page) => {
      if (office.training) page.watermark(TRAINING_MARK);
    },
  });
  drawTop(sheet, office, period);
  const table = new FormTable(sheet, SHAPE);
  table.drawHeads();
  for (const [index, row] of rows.entries()) {
    table.drawRow(registerCells(row));
    if (index % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await breathe();
  }
  const pdf = await sheet.finish((page, total) => drawFoot(sheet, pageText(page, total)));
  return { pdf, size: SIZE };
}

function drawTop(sheet: FormSheet, office: Office, period: RegisterPeriod): void {
  const { agency, desk } = agencyNames(office);
  const style = { size: 9, align: 'left' } as const;
  sheet.drawLine(
    [{ text: registerFormText(period), face: 'italic' }],
    { ...sheet.body, y: sheet.y },
    {
      size: 8,
      align: 'right',
    },
  );
  sheet.flow([{ text: agency, face: 'regular' }], sheet.body, style);
  sheet.flow([{ text: desk, face: 'bold' }], sheet.body, style);
  sheet.flow([{ text: REGISTER_TITLE, face: 'bold' }], sheet.body, { size: 14, align: 'center' });
  sheet.flow([{ text: periodText(period), face: 'italic' }], sheet.body, { size: 10, align: 'center' });
  sheet.moveBy(8);
}

function drawFoot(sheet: FormSheet, words: string): void {
  const place = { ...sheet.body, y: sheet.bottom + 6 };
  sheet.drawLine([{ text: words, face: 'italic' }], place, { size: 8, align: 'right' });
}

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
