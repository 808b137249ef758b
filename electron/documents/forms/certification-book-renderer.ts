import type { CertificationBook } from '../../../shared/domain/certification.ts';
import type {
  CertificationBookPaper,
  CertificationBookRow,
} from '../../../shared/domain/certification-book.ts';
import type { DrawnReceipt } from '../../../shared/domain/printing.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { A4_ACROSS, A4_ACROSS_SIZE, drawFoot, drawRows } from './a4-across.ts';
import { agencyNames, pageText, TRAINING_MARK } from './form-01-text.ts';
import { FormSheet, type FormFonts } from './form-sheet.ts';
import { FormTable, type TableShape } from './form-table.ts';

/** The books of NĐ 23/2015 and TT 01/2020, by their names on the cover. */
const TITLES = {
  'SCT/BS': 'SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH',
  'SCT/CK-ĐC': 'SỔ CHỨNG THỰC CHỮ KÝ, CHỨNG THỰC ĐIỂM CHỈ',
  'SCT/CKND': 'SỔ CHỨNG THỰC CHỮ KÝ NGƯỜI DỊCH',
  'SCT/HĐ-GD': 'SỔ CHỨNG THỰC HỢP ĐỒNG, GIAO DỊCH',
} as const satisfies Record<CertificationBook, string>;

const SHAPE: TableShape = {
  heads: [
    'Số chứng thực',
    'Ngày, tháng, năm',
    'Họ tên người yêu cầu',
    'Giấy tờ tùy thân',
    'Tên giấy tờ',
    'Số trang',
    'Số bản',
    'Người ký chứng thực',
    'Phí (đồng)',
    'Ghi chú',
  ],
  shares: [0.07, 0.09, 0.15, 0.11, 0.2, 0.05, 0.05, 0.13, 0.07, 0.08],
  align: ['center', 'center', 'left', 'left', 'left', 'center', 'center', 'left', 'right', 'left'],
  size: 8,
};

const MONEY = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** A book of a year on A4 sheets; the same request gives the same bytes. A closed one ends with the words that close it. */
export async function drawCertificationBook(
  paper: CertificationBookPaper,
  fonts: FormFonts,
): Promise<DrawnReceipt> {
  const { office, book, rows, closedAt } = paper;
  const sheet = new FormSheet({
    fonts,
    createdMs: closedAt ?? rows.at(-1)?.writtenAt ?? 0,
    layout: A4_ACROSS,
    title: TITLES[book],
    startPage: (page) => {
      if (office.training) page.watermark(TRAINING_MARK);
    },
  });
  drawTop(sheet, paper);
  const table = new FormTable(sheet, SHAPE);
  table.drawHeads();
  await drawRows(table, rows.map(cellsOf));
  sheet.moveBy(8);
  for (const line of endingLines(paper)) {
    sheet.flow([{ text: line, face: 'regular' }], sheet.body, { size: 10, align: 'left' });
  }
  const pdf = await sheet.finish((page, total) => drawFoot(sheet, pageText(page, total)));
  return { pdf, size: A4_ACROSS_SIZE };
}

function drawTop(sheet: FormSheet, { office, book, year }: CertificationBookPaper): void {
  const { agency, desk } = agencyNames(office);
  const style = { size: 9, align: 'left' } as const;
  sheet.flow([{ text: agency, face: 'regular' }], sheet.body, style);
  sheet.flow([{ text: desk, face: 'bold' }], sheet.body, style);
  sheet.flow([{ text: TITLES[book], face: 'bold' }], sheet.body, { size: 14, align: 'center' });
  const volume = `Quyển số ${year}-${book}`;
  sheet.flow([{ text: volume, face: 'italic' }], sheet.body, { size: 10, align: 'center' });
  sheet.moveBy(8);
}

function cellsOf(row: CertificationBookRow): readonly string[] {
  return [
    String(row.number).padStart(2, '0'),
    dayText(row.writtenAt),
    row.requesterName,
    row.requesterNumber,
    row.paperVi,
    String(row.pages),
    String(row.copies),
    row.signerName,
    MONEY.format(row.feeVnd),
    row.voidReasonVi === null ? '' : `Hủy: ${row.voidReasonVi}`,
  ];
}

/** What the book comes to; a void line keeps its number and counts for nothing. */
function endingLines({ rows, year, closedAt }: CertificationBookPaper): readonly string[] {
  const holding = rows.filter(({ voidReasonVi }) => voidReasonVi === null);
  const copies = holding.reduce((sum, row) => sum + row.copies, 0);
  const feeVnd = holding.reduce((sum, row) => sum + row.feeVnd, 0);
  const totals =
    `Cộng: ${rows.length} số, trong đó ${rows.length - holding.length} số hủy; ` +
    `${copies} bản; phí ${MONEY.format(feeVnd)} đồng.`;
  if (closedAt === null) return [totals];
  return [
    totals,
    `Khóa sổ năm ${year} ngày ${dayText(closedAt)}, số cuối cùng ${String(rows.length).padStart(2, '0')}.`,
    'Người khóa sổ (ký, ghi rõ họ tên)                              Lãnh đạo đơn vị (ký, đóng dấu)',
  ];
}

function dayText(instant: Instant): string {
  return toLocalTime(instant).day.split('-').toReversed().join('/');
}
