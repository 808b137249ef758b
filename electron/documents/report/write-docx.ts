import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { fixedZip } from './fixed-zip.ts';
import { cellText, type Column, type Report, type ReportTable } from './report.ts';

/** A4 in twentieths of a point, as it lies across. */
const PAGE = { width: 11_906, height: 16_838, margin: 850 } as const;
const FONT = 'Times New Roman';
/** Lines for a signature and a stamp. */
const SIGNATURE_ROOM = ['', '', ''] as const;
const HALF_POINTS = { body: 24, small: 20, title: 28 } as const;
const NO_BORDERS = Object.fromEntries(
  ['top', 'bottom', 'left', 'right', 'insideHorizontal', 'insideVertical'].map((side) => [
    side,
    { style: BorderStyle.NONE, size: 0, color: 'auto' },
  ]),
);
const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** The report as a document that an office can go on writing in; laid out as NĐ 30/2020 lays out official letters. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const { margin } = PAGE;
  const document = new Document({
    creator: 'Quay Mot Cua',
    title: report.title,
    styles: { default: { document: { run: { font: FONT, size: HALF_POINTS.body } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height, orientation: PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        children: [
          headOf(report),
          paragraph(report.placeAndDay, { align: 'right', italics: true }),
          paragraph(report.title, { align: 'center', bold: true, size: HALF_POINTS.title }),
          ...report.openingLines.map((line) => paragraph(line, { align: 'left' })),
          tableOf(report.table),
          ...report.further.flatMap((table) => [
            paragraph(table.name, { align: 'left', bold: true }),
            tableOf(table),
          ]),
          ...report.closingLines.map((line) => paragraph(line, { align: 'left', size: HALF_POINTS.small })),
          ...report.signature.map((line, index) => paragraph(line, { align: 'right', bold: index === 0 })),
          ...SIGNATURE_ROOM.map((line) => paragraph(line, { align: 'right' })),
          ...report.recipients.map((line, index) =>
            paragraph(line, {
              align: 'left',
              bold: index === 0,
              italics: index === 0,
              size: HALF_POINTS.small,
            }),
          ),
        ],
      },
    ],
  });
  return fixedZip(await Packer.toBuffer(document), report.createdMs);
}

function headOf({ agency, nation }: Report): Table {
  const side = (lines: readonly string[]) =>
    new TableCell({
      borders: NO_BORDERS,
      width: { size: 50, type: WidthType.PERCENTAGE },
      children: lines.map((line, index) => paragraph(line, { align: 'center', bold: index > 0 })),
    });
  return new Table({
    borders: NO_BORDERS,
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ children: [side(agency), side(nation)] })],
  });
}

function tableOf({ columns, rows }: ReportTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map((column) => tableCell(column, column.head, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.flatMap((column, index) => {
              const cell = row[index];
              return cell === undefined ? [] : [tableCell(column, cellText(cell), false)];
            }),
          }),
      ),
    ],
  });
}

function tableCell({ share, align }: Column, words: string, isHead: boolean): TableCell {
  return new TableCell({
    width: { size: Math.round(share * 100), type: WidthType.PERCENTAGE },
    children: [paragraph(words, { align: isHead ? 'center' : align, bold: isHead, size: HALF_POINTS.small })],
  });
}

interface Look {
  readonly align: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly size?: number;
}

function paragraph(
  words: string,
  { align, bold = false, italics = false, size = HALF_POINTS.body }: Look,
): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    spacing: { after: 60 },
    children: [new TextRun({ text: words, bold, italics, size, font: FONT })],
  });
}
