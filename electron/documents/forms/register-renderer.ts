import type { Office } from '../../../shared/domain/office.ts';
import type { DrawnReceipt } from '../../../shared/domain/printing.ts';
import type { RegisterPeriod, RegisterRow } from '../../../shared/domain/register.ts';
import { agencyNames, pageText, TRAINING_MARK } from './form-01-text.ts';
import { A4_ACROSS, A4_ACROSS_SIZE, drawFoot, drawRows } from './a4-across.ts';
import { FormSheet, type FormFonts } from './form-sheet.ts';
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

const SHAPE: TableShape = {
  heads: REGISTER_HEADS,
  shares: [0.035, 0.105, 0.13, 0.045, 0.1, 0.125, 0.07, 0.07, 0.07, 0.07, 0.055, 0.075, 0.05],
  align: ['center', 'left', 'left', 'center'],
  size: 7.6,
};
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
  await drawRows(table, rows.map(registerCells));
  const pdf = await sheet.finish((page, total) => drawFoot(sheet, pageText(page, total)));
  return { pdf, size: A4_ACROSS_SIZE };
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
