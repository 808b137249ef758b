import type { BatchRow, BatchSlip } from '../../../shared/domain/batch-slip.ts';
import type { DrawnReceipt } from '../../../shared/domain/printing.ts';
import type { LocalTime } from '../../../shared/kernel/local-time.ts';
import {
  CLERK_HEAD,
  momentText,
  pageText,
  SIGN_HINT,
  SUBMITTER_HEAD,
  TRAINING_LINE,
  TRAINING_MARK,
} from './form-01-text.ts';
import { A5_LAYOUT, FormSheet, type FormFonts } from './form-sheet.ts';
import { FormTable, type TableShape } from './form-table.ts';
import { bold, line, plain } from './text-runs.ts';

const NAME = 'Danh sách hồ sơ nộp thay';
const TITLE = 'DANH SÁCH HỒ SƠ NỘP THAY';
const NOTE =
  'Mỗi hồ sơ có giấy tiếp nhận và hẹn trả kết quả riêng; danh sách này để người nộp theo dõi, không thay các giấy đó.';
const SIZE = { agency: 9, title: 12.5, body: 10, note: 8.5 } as const;
const SIGNATURE_SPACE = 46;

/** A5 in micrometres, as printers are told. */
const A5 = { widthUm: 148_000, heightUm: 210_000 } as const;

const SHAPE: TableShape = {
  heads: ['TT', 'Mã hồ sơ', 'Chủ hồ sơ', 'Thủ tục', 'Hẹn trả'],
  shares: [0.06, 0.33, 0.26, 0.2, 0.15],
  align: ['center', 'left', 'left', 'left', 'center'],
  size: 9.5,
};

export interface BatchSlipRenderer {
  /** The list as an A5 PDF, as many sheets as it takes; the same list gives the same bytes. */
  renderBatchSlip(slip: BatchSlip): Promise<DrawnReceipt>;
}

/** `fonts`: whole TrueType files (Tinos, the metric twin of Times New Roman). */
export function createBatchSlipRenderer({ fonts }: { readonly fonts: FormFonts }): BatchSlipRenderer {
  return {
    async renderBatchSlip(slip) {
      const sheet = new FormSheet({
        fonts,
        createdMs: slip.receivedMs,
        title: NAME,
        layout: A5_LAYOUT,
        startPage: (page) => {
          if (slip.office.training) page.watermark(TRAINING_MARK);
        },
      });
      drawHead(sheet, slip);
      const table = new FormTable(sheet, SHAPE);
      table.drawHeads();
      for (const row of slip.rows) table.drawRow(cellsOf(row));
      sheet.moveBy(4);
      sheet.flow([{ text: NOTE, face: 'italic' }], sheet.body, { size: SIZE.note });
      drawSignatures(sheet, slip);
      return { pdf: await sheet.finish((page, total) => drawFoot(sheet, page, total)), size: A5 };
    },
  };
}

function drawHead(sheet: FormSheet, { office, filer, rows, receivedAt }: BatchSlip): void {
  const centred = { size: SIZE.agency, align: 'center' } as const;
  sheet.flow([plain(office.communeNameVi.toUpperCase())], sheet.body, centred);
  sheet.flow([bold(office.deskNameVi.toUpperCase())], sheet.body, centred);
  sheet.moveBy(6);
  sheet.flow([bold(TITLE)], sheet.body, { size: SIZE.title, align: 'center' });
  if (office.training) sheet.flow([plain(TRAINING_LINE)], sheet.body, { size: SIZE.note, align: 'center' });
  sheet.moveBy(4);
  const body = { size: SIZE.body };
  sheet.flow([plain('Người nộp: '), bold(filer.fullName)], sheet.body, body);
  sheet.flow(
    [...line('Số giấy tờ: ', filer.identityNumber), plain('     '), ...line('Số điện thoại: ', filer.phone)],
    sheet.body,
    body,
  );
  sheet.flow(line('Số hồ sơ đã tiếp nhận: ', String(rows.length).padStart(2, '0')), sheet.body, body);
  sheet.flow(line('Tính đến: ', momentText(receivedAt)), sheet.body, body);
  sheet.moveBy(3);
}

function cellsOf(row: BatchRow): readonly string[] {
  return [`${row.ordinal}`, row.code, row.ownerName, row.procedureNameVi, dueCell(row.dueAt)];
}

/** `09:15 27/11/2026`: a table has no room for words. */
function dueCell(dueAt: LocalTime | null): string {
  if (dueAt === null) return 'theo thông báo';
  const minutes = Math.floor(dueAt.msOfDay / 60_000);
  const [year, month, day] = dueAt.day.split('-');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)} ${day}/${month}/${year}`;
}

function drawSignatures(sheet: FormSheet, slip: BatchSlip): void {
  const step = sheet.lineHeight(SIZE.body);
  sheet.reserve(step * 3 + SIGNATURE_SPACE);
  sheet.moveBy(6);
  const half = sheet.body.width / 2;
  const left = { x: sheet.body.x, width: half };
  const right = { x: sheet.body.x + half, width: half };
  const centred = { size: SIZE.body, align: 'center' } as const;
  const top = sheet.y;
  const signers = [
    { box: left, head: SUBMITTER_HEAD, name: slip.filer.fullName },
    { box: right, head: CLERK_HEAD, name: slip.clerkName },
  ];
  for (const { box, head, name } of signers) {
    sheet.block([bold(head)], { ...box, y: top }, centred);
    sheet.block([{ text: SIGN_HINT, face: 'italic' }], { ...box, y: top + step }, centred);
    sheet.block([bold(name)], { ...box, y: top + step * 2 + SIGNATURE_SPACE - 10 }, centred);
  }
  sheet.moveTo(top + step * 3 + SIGNATURE_SPACE - 10);
}

function drawFoot(sheet: FormSheet, page: number, total: number): void {
  if (total === 1) return;
  const place = { ...sheet.body, y: sheet.bottom + 8 };
  sheet.drawLine([{ text: pageText(page, total), face: 'italic' }], place, {
    size: SIZE.note,
    align: 'right',
  });
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
