import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { meetingSheet, monthlyReport } from '../../../../electron/documents/report/make-report.ts';
import { cellText, type Report } from '../../../../electron/documents/report/report.ts';
import type { ReportRequest } from '../../../../shared/rates/report-request.ts';
import { writeDocx } from '../../../../electron/documents/report/write-docx.ts';
import { writePdf } from '../../../../electron/documents/report/write-pdf.ts';
import { writeXlsx } from '../../../../electron/documents/report/write-xlsx.ts';
import { getInstant } from '../../../../shared/kernel/instant.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import { anOffice } from '../../../support/builders.ts';
import { NOVEMBER, ratesOf, worldOf } from '../../../shared/rates/office-builders.ts';
import { tinos } from '../forms/form-samples.ts';
import { hasTool } from '../forms/poppler.ts';

/** The suite of real parts fails in CI where it is missing, and skips elsewhere. */
const poppler = hasTool('pdftotext');

const FINISHED = { kind: 'finished' } as const;
const WORLD = worldOf({
  one: { life: [['2026-11-05 10:00', FINISHED]] },
  two: { life: [['2026-11-09 10:00', FINISHED]] },
  three: {
    arrival: { kind: 'post', stampedAt: 0 as never, itemCode: 'EM-1' },
    life: [['2026-11-05 10:00', FINISHED]],
  },
});

function aRequest(change: Partial<ReportRequest> = {}): ReportRequest {
  const figures = ratesOf(WORLD);
  return {
    office: anOffice({ training: false }),
    period: NOVEMBER,
    figures,
    peakWeek: figures.slice(0, 3),
    refusedAtDesk: ['gone'],
    tiersNameVi: 'hai cấp',
    recipientVi: 'UBND tỉnh',
    sendBy: getPlainDay('2026-12-25'),
    meetBy: getPlainDay('2026-12-24'),
    journalHeadHash: 'ab'.repeat(32),
    adjustments: [],
    issuedAt: null,
    codeOf: (id) => (id === 'one' ? 'H39.28.05-261103-5001' : undefined),
    ...change,
  };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const squeezed = (words: string) => words.replaceAll(/\s+/g, '');

function pdfWords(pdf: Uint8Array): string {
  const path = join(folder, 'report.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
}

/** The cells of a table of the document, without its heads; the first table is the official head. */
function docxRows(docx: Uint8Array, table: number): readonly (readonly string[])[] {
  const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
  return (tables[table]?.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
    .slice(1)
    .map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((cell) =>
        [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => unescaped(words ?? '')).join(''),
      ),
    );
}

const unescaped = (words: string) =>
  words.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/** Rows of a sheet, cells as they are stored: numbers as numbers. */
function xlsxRows(xlsx: Uint8Array, sheet: number): readonly (readonly (string | number)[])[] {
  const files = unzipSync(xlsx);
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...read('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    unescaped([...(item ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, words]) => words ?? '').join('')),
  );
  const rows = read(`xl/worksheets/sheet${sheet}.xml`).match(/<row .*?<\/row>/gs) ?? [];
  return rows.map((row) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes = '', content = '']) => {
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
      return attributes.includes('t="s"') ? (shared[Number(value)] ?? '') : value === '' ? '' : Number(value);
    }),
  );
}

const storedOf = (row: Report['table']['rows'][number]) =>
  row.map((cell) => {
    if (cell.kind === 'text') return cell.text;
    return cell.kind === 'count' ? cell.count : cell.hundredths / 10_000;
  });

describe('the monthly report', () => {
  const report = monthlyReport(aRequest());

  test('has every figure, and what one must know to believe it', () => {
    expect(report.table.rows).toHaveLength(19);
    expect(report.table.rows.map(([label]) => label && cellText(label))).toContain('K13a');
    expect(report.closingLines.join(' ')).toContain('chưa được tỉnh Tây Ninh xác nhận');
    expect(report.closingLines.join(' ')).toContain('ab'.repeat(32));
    expect(report.openingLines.join(' ')).toContain('Gửi UBND tỉnh, hạn gửi 25/12/2026.');
    expect(report.annexes[0]?.rows.map((row) => row.map(cellText))).toContainEqual([
      'K6',
      'tháng',
      'H39.28.05-261103-5001',
      'one',
      'đạt',
    ]);
  });

  test('has the same figures in a workbook, as numbers', async () => {
    const rows = xlsxRows(await writeXlsx(report), 1);
    const head = rows.findIndex((row) => row[0] === 'Số');

    expect(rows.slice(head + 1, head + 1 + report.table.rows.length)).toEqual(
      report.table.rows.map(storedOf),
    );
  });

  test('has the same figures in a document, those of the peak week too', async () => {
    const docx = await writeDocx(report);
    const [peak] = report.further;

    expect(docxRows(docx, 1)).toEqual(report.table.rows.map((row) => row.map(cellText)));
    expect(docxRows(docx, 2)).toEqual(peak?.rows.map((row) => row.map(cellText)));
  });

  test('says that nothing was adjusted, and that its figures may still change', () => {
    expect(report.further).toHaveLength(1);
    expect(report.closingLines).toContain('Điều chỉnh kỳ trước: không có.');
    expect(report.openingLines.join(' ')).toContain('Chưa phát hành');
  });

  test('lists what has changed in a report given out before, the same in all three formats', async () => {
    const changed = ['one', ...Array.from({ length: 7 }, (_, index) => `id-${index}`)];
    const adjusted = monthlyReport(
      aRequest({
        issuedAt: getInstant(Date.parse('2026-12-01T08:00:00+07:00')),
        adjustments: [
          {
            period: { kind: 'thang_lich', from: getPlainDay('2026-10-01'), to: getPlainDay('2026-11-01') },
            rateId: 'K4',
            nameVi: 'Hồ sơ trực tuyến',
            nameEn: 'Online dossiers',
            figureKind: 'thang_lich',
            issued: { numerator: 1_204, denominator: 2_000 },
            now: { numerator: 1_212, denominator: 2_000 },
            changed,
          },
        ],
      }),
    );
    const [, table] = adjusted.further;
    const rows = table?.rows.map((row) => row.map(cellText));

    expect(adjusted.openingLines.join(' ')).toContain('Phát hành lúc');
    expect(adjusted.closingLines).not.toContain('Điều chỉnh kỳ trước: không có.');
    expect(rows).toEqual([
      [
        '01/10/2026 – 31/10/2026',
        'K4',
        'Hồ sơ trực tuyến',
        '1.204/2.000',
        '1.212/2.000',
        'H39.28.05-261103-5001, id-0, id-1, id-2, id-3, id-4, và 2 mục nữa',
      ],
    ]);
    expect(docxRows(await writeDocx(adjusted), 3)).toEqual(rows);
    expect(
      strFromU8(unzipSync(await writeXlsx(adjusted))['xl/sharedStrings.xml'] ?? new Uint8Array()),
    ).toContain('1.212/2.000');
  });

  test('is the same file for the same figures, whenever it is written', async () => {
    const [first, later] = [await writeDocx(report), await writeXlsx(report)];
    vi.setSystemTime(new Date('2030-01-01T00:00:00Z'));
    try {
      expect(Buffer.compare(first, await writeDocx(report))).toBe(0);
      expect(Buffer.compare(later, await writeXlsx(report))).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test.skipIf(!poppler)('has the same figures on paper, searchable, and the same bytes again', async () => {
    const pdf = await writePdf(report, tinos());
    const words = squeezed(pdfWords(pdf));

    for (const row of report.table.rows) {
      const [label, , clause, period, ...numbers] = row.map((cell) => squeezed(cellText(cell)));
      expect(words).toContain(`${clause}${period}${numbers.slice(0, 3).join('')}`);
      expect(words).toContain(label);
    }
    for (const bar of report.bars) expect(words).toContain(squeezed(bar.words));
    expect(Buffer.compare(pdf, await writePdf(report, tinos()))).toBe(0);
  });

  test.skipIf(!poppler)('of a training counter says so on every format', async () => {
    const training = monthlyReport(aRequest({ office: anOffice({ training: true }) }));

    expect(training.openingLines.join(' ')).toContain('TẬP HUẤN');
    expect(pdfWords(await writePdf(training, tinos()))).toContain('TẬP HUẤN: số liệu của quầy tập huấn');
  });
});

describe('the sheet of the monthly meeting', () => {
  test('has what is not green alone', () => {
    const sheet = meetingSheet(aRequest());
    const labels = sheet.table.rows.map(([label]) => label && cellText(label));

    expect(labels).toContain('K3');
    expect(labels).not.toContain('K1');
    expect(sheet.openingLines.join(' ')).toContain('24/12/2026');
  });

  test('says so when all is green', () => {
    const green = aRequest().figures.filter(
      ({ verdict }) => !('colour' in verdict) || verdict.colour === 'xanh',
    );
    const sheet = meetingSheet(aRequest({ figures: green }));

    expect(sheet.table.rows).toEqual([]);
    expect(sheet.openingLines).toContain('Không có chỉ tiêu nào ở mức vàng, cam hoặc đỏ.');
  });
});
