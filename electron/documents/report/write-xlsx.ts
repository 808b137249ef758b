import writeXlsxFile, { type Cell as SheetCell, type SheetData } from 'write-excel-file/node';
import { fixedZip } from './fixed-zip.ts';
import type { Cell, Report, ReportTable } from './report.ts';

/** Characters that the widest page has room for. */
const SHEET_WIDTH = 122;
const BORDER = { borderStyle: 'thin', wrap: true, alignVertical: 'center' } as const;

/** A workbook: the figures with what a reader must know of them, then a sheet for each annex. Numbers are numbers. */
export async function writeXlsx(report: Report): Promise<Uint8Array> {
  const sheets = [
    {
      sheet: report.table.name,
      data: [...linesAbove(report), ...tableRows(report.table), ...linesBelow(report)],
      columns: widthsOf(report.table),
      orientation: 'landscape' as const,
      stickyRowsCount: linesAbove(report).length + 1,
    },
    ...[...report.further, ...report.annexes].map((annex) => ({
      sheet: annex.name,
      data: tableRows(annex),
      columns: widthsOf(annex),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
    })),
  ];
  return fixedZip(await writeXlsxFile(sheets).toBuffer(), report.createdMs);
}

function linesAbove({ agency, title, placeAndDay, openingLines, table }: Report): SheetData {
  const whole = { columnSpan: table.columns.length, wrap: true } as const;
  return [
    ...agency.map((line) => [{ value: line, fontWeight: 'bold' as const, ...whole }]),
    [{ value: placeAndDay, fontStyle: 'italic', ...whole }],
    [{ value: title, fontWeight: 'bold', fontSize: 14, align: 'center', ...whole }],
    ...openingLines.map((line) => [{ value: line, ...whole }]),
  ];
}

function linesBelow({ closingLines, signature, table }: Report): SheetData {
  const whole = { columnSpan: table.columns.length, wrap: true } as const;
  return [...closingLines, ...signature].map((line) => [{ value: line, ...whole }]);
}

function tableRows({ columns, rows }: ReportTable): SheetData {
  return [
    columns.map(({ head }) => ({
      value: head,
      fontWeight: 'bold' as const,
      align: 'center' as const,
      ...BORDER,
    })),
    ...rows.map((row) => row.map((cell, index) => sheetCell(cell, columns[index]?.align ?? 'left'))),
  ];
}

function sheetCell(cell: Cell, align: 'left' | 'center' | 'right'): SheetCell {
  switch (cell.kind) {
    case 'text':
      return { value: cell.text, align, ...BORDER };
    case 'count':
      return { value: cell.count, format: '#,##0', align: 'right', ...BORDER };
    case 'percent':
      return { value: cell.hundredths / 10_000, format: '0.00%', align: 'right', ...BORDER };
  }
}

function widthsOf({ columns }: ReportTable): { readonly width: number }[] {
  return columns.map(({ share }) => ({ width: Math.round(share * SHEET_WIDTH) }));
}
