import { pageText, TRAINING_MARK } from '../forms/form-01-text.ts';
import { FormSheet, type FormFonts, type SheetLayout } from '../forms/form-sheet.ts';
import { FormTable } from '../forms/form-table.ts';
import { cellText, type Bar, type Report, type ReportTable } from './report.ts';

const A4_ACROSS: SheetLayout = {
  width: 841.89,
  height: 595.28,
  margin: { left: 36, right: 36, top: 34, bottom: 36 },
};
const SIZE = { head: 10, title: 14, body: 10, table: 8.4, small: 8.6 } as const;
const BAR = { label: 0.42, track: 0.34, height: 8, step: 15 } as const;

/** The report on A4 across, searchable; the same report gives the same bytes. */
export async function writePdf(report: Report, fonts: FormFonts): Promise<Uint8Array> {
  const sheet = new FormSheet({
    fonts,
    createdMs: report.createdMs,
    layout: A4_ACROSS,
    title: report.title,
    startPage: (page) => {
      if (report.training) page.watermark(TRAINING_MARK);
    },
  });
  drawHead(sheet, report);
  drawTable(sheet, report.table);
  for (const further of report.further) drawFurther(sheet, further);
  drawBars(sheet, report.bars);
  sheet.moveBy(6);
  for (const line of report.closingLines) {
    sheet.flow([{ text: line, face: 'regular' }], sheet.body, { size: SIZE.small });
  }
  drawEnd(sheet, report);
  return sheet.finish((page, total) => {
    const place = { ...sheet.body, y: sheet.bottom + 8 };
    sheet.drawLine([{ text: pageText(page, total), face: 'italic' }], place, { size: 8, align: 'right' });
  });
}

function drawTable(sheet: FormSheet, { columns, rows }: ReportTable): void {
  const table = new FormTable(sheet, {
    heads: columns.map(({ head }) => head),
    shares: columns.map(({ share }) => share),
    align: columns.map(({ align }) => align),
    size: SIZE.table,
  });
  table.drawHeads();
  for (const row of rows) table.drawRow(row.map(cellText));
}

function drawFurther(sheet: FormSheet, table: ReportTable): void {
  sheet.moveBy(8);
  sheet.reserve(sheet.lineHeight(SIZE.body) * 4);
  sheet.flow([{ text: table.name, face: 'bold' }], sheet.body, { size: SIZE.body });
  sheet.moveBy(2);
  drawTable(sheet, table);
}

function drawHead(sheet: FormSheet, { agency, nation, placeAndDay, title, openingLines }: Report): void {
  const { x, width } = sheet.body;
  const [left, right] = [
    { x, width: width / 2 },
    { x: x + width / 2, width: width / 2 },
  ];
  const top = sheet.y;
  const step = sheet.lineHeight(SIZE.head);
  [agency, nation].forEach((lines, side) =>
    lines.forEach((line, index) =>
      sheet.drawLine(
        [{ text: line, face: index === 0 ? 'regular' : 'bold' }],
        { ...(side === 0 ? left : right), y: top + index * step },
        { size: SIZE.head, align: 'center' },
      ),
    ),
  );
  sheet.moveTo(top + Math.max(agency.length, nation.length) * step + 4);
  sheet.flow([{ text: placeAndDay, face: 'italic' }], right, { size: SIZE.head, align: 'center' });
  sheet.moveBy(6);
  sheet.flow([{ text: title, face: 'bold' }], sheet.body, { size: SIZE.title, align: 'center' });
  for (const line of openingLines) {
    sheet.flow([{ text: line, face: 'regular' }], sheet.body, { size: SIZE.body });
  }
  sheet.moveBy(6);
}

/** One line a share: its name, how far it has come against its target, and the same in words. */
function drawBars(sheet: FormSheet, bars: readonly Bar[]): void {
  const { x, width } = sheet.body;
  const track = { x: x + width * BAR.label, width: width * BAR.track };
  for (const [index, bar] of bars.entries()) {
    sheet.reserve(BAR.step);
    if (index === 0) sheet.moveBy(10);
    const { y } = sheet;
    const [label] = sheet.linesOf([{ text: bar.label, face: 'regular' }], width * BAR.label - 8, SIZE.small);
    sheet.drawLine(label ?? [], { x, width: width * BAR.label, y }, { size: SIZE.small });
    sheet.meter(
      { ...track, y: y + 1.5, height: BAR.height },
      { share: bar.hundredths / 10_000, aim: bar.aim / 10_000 },
    );
    const after = track.x + track.width + 8;
    sheet.drawLine(
      [{ text: bar.words, face: 'regular' }],
      { x: after, width: x + width - after, y },
      { size: SIZE.small },
    );
    sheet.moveTo(y + BAR.step);
  }
}

/** Who gets it on the left, who signs on the right; kept together. */
function drawEnd(sheet: FormSheet, { signature, recipients }: Report): void {
  const { x, width } = sheet.body;
  const right = { x: x + width * 0.6, width: width * 0.4 };
  const SPACE = 50;
  const step = sheet.lineHeight(SIZE.body);
  sheet.moveBy(8);
  sheet.reserve(SPACE + Math.max(signature.length, recipients.length) * step);
  const top = sheet.y;
  recipients.forEach((line, index) =>
    sheet.drawLine(
      [{ text: line, face: index === 0 ? 'bold' : 'regular' }],
      { x, width: width * 0.6, y: top + index * step },
      { size: SIZE.small },
    ),
  );
  signature.forEach((line, index) =>
    sheet.drawLine(
      [{ text: line, face: index === 0 ? 'bold' : 'italic' }],
      { ...right, y: top + index * step },
      { size: SIZE.body, align: 'center' },
    ),
  );
  sheet.moveTo(top + SPACE + signature.length * step);
}
