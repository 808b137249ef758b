import type { HandOverList, HandOverRow } from '../../../shared/domain/hand-over-list.ts';
import type { DrawnReceipt } from '../../../shared/domain/printing.ts';
import { formatClock, type LocalTime } from '../../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import { agencyNames, pageText, SIGN_HINT, TRAINING_LINE, TRAINING_MARK } from './form-01-text.ts';
import { FormSheet, type FormFonts, type SheetLayout } from './form-sheet.ts';
import { FormTable, type TableShape } from './form-table.ts';
import { bold, line } from './text-runs.ts';

const NAME = 'Danh sách giao nhận hồ sơ';
const TITLE = 'DANH SÁCH GIAO NHẬN HỒ SƠ';
const NOTE =
  'Hồ sơ điện tử chuyển trên hệ thống; hồ sơ giấy ở lại Bộ phận Một cửa, trừ hồ sơ có ghi căn cứ chuyển kèm.';
const NO_PAPER = 'không';
const SIZE = { agency: 10, title: 14, body: 11, note: 9 } as const;
const SIGNATURE_SPACE = 60;

/** A4 upright. */
const A4: SheetLayout = {
  width: 595.28,
  height: 841.89,
  margin: { left: 42, right: 36, top: 40, bottom: 44 },
};
const PAPER = { widthUm: 210_000, heightUm: 297_000 } as const;

const SHAPE: TableShape = {
  heads: ['TT', 'Mã hồ sơ', 'Chủ hồ sơ', 'Thủ tục', 'Hẹn trả', 'Giao lúc', 'Hồ sơ giấy chuyển kèm'],
  shares: [0.05, 0.2, 0.19, 0.22, 0.11, 0.08, 0.15],
  align: ['center', 'left', 'left', 'left', 'center', 'center', 'left'],
  size: 9.5,
};

export interface HandOverListRenderer {
  /** A4, as many sheets as it takes; the same list gives the same bytes. */
  renderHandOverList(list: HandOverList): Promise<DrawnReceipt>;
}

/** `fonts`: whole TrueType files (Tinos, the metric twin of Times New Roman). */
export function createHandOverListRenderer({ fonts }: { readonly fonts: FormFonts }): HandOverListRenderer {
  return {
    async renderHandOverList(list) {
      const sheet = new FormSheet({
        fonts,
        createdMs: list.lastAt,
        title: NAME,
        layout: A4,
        startPage: (page) => {
          if (list.office.training) page.watermark(TRAINING_MARK);
        },
      });
      drawHead(sheet, list);
      const table = new FormTable(sheet, SHAPE);
      table.drawHeads();
      for (const row of list.rows) table.drawRow(cellsOf(row));
      sheet.moveBy(5);
      sheet.flow([{ text: NOTE, face: 'italic' }], sheet.body, { size: SIZE.note });
      drawSignatures(sheet, list);
      const pdf = await sheet.finish((page, total) => drawFoot(sheet, page, total));
      return { pdf, size: PAPER };
    },
  };
}

function drawHead(sheet: FormSheet, { office, day, toVi, rows }: HandOverList): void {
  const { agency, desk } = agencyNames(office);
  const left = { size: SIZE.agency, align: 'left' } as const;
  sheet.flow([{ text: agency, face: 'regular' }], sheet.body, left);
  sheet.flow([bold(desk)], sheet.body, left);
  sheet.moveBy(8);
  sheet.flow([bold(TITLE)], sheet.body, { size: SIZE.title, align: 'center' });
  sheet.flow([{ text: `Ngày ${dayText(day)}`, face: 'italic' }], sheet.body, {
    size: SIZE.body,
    align: 'center',
  });
  if (office.training) {
    sheet.flow([{ text: TRAINING_LINE, face: 'regular' }], sheet.body, { size: SIZE.note, align: 'center' });
  }
  sheet.moveBy(4);
  const body = { size: SIZE.body };
  sheet.flow(line('Bên giao: ', `${office.deskNameVi}, ${office.counterNameVi}`), sheet.body, body);
  sheet.flow(line('Bên nhận: ', toVi), sheet.body, body);
  sheet.flow(line('Số hồ sơ: ', String(rows.length).padStart(2, '0')), sheet.body, body);
  sheet.moveBy(4);
}

function cellsOf(row: HandOverRow): readonly string[] {
  return [
    `${row.ordinal}`,
    row.code,
    row.ownerName,
    row.procedureNameVi,
    row.dueAt === null ? '' : `${clockText(row.dueAt)} ${dayText(row.dueAt.day)}`,
    clockText(row.handedAt),
    row.paperGroundVi ?? NO_PAPER,
  ];
}

function drawSignatures(sheet: FormSheet, { clerkName }: HandOverList): void {
  const step = sheet.lineHeight(SIZE.body);
  sheet.reserve(step * 3 + SIGNATURE_SPACE);
  sheet.moveBy(10);
  const half = sheet.body.width / 2;
  const centred = { size: SIZE.body, align: 'center' } as const;
  const top = sheet.y;
  const signers = [
    { x: sheet.body.x, head: 'NGƯỜI GIAO', name: clerkName },
    { x: sheet.body.x + half, head: 'NGƯỜI NHẬN', name: '' },
  ];
  for (const { x, head, name } of signers) {
    const box = { x, width: half };
    sheet.block([bold(head)], { ...box, y: top }, centred);
    sheet.block([{ text: SIGN_HINT, face: 'italic' }], { ...box, y: top + step }, centred);
    sheet.block([bold(name)], { ...box, y: top + step * 2 + SIGNATURE_SPACE - 10 }, centred);
  }
  sheet.moveTo(top + step * 3 + SIGNATURE_SPACE - 10);
}

function drawFoot(sheet: FormSheet, page: number, total: number): void {
  const place = { ...sheet.body, y: sheet.bottom + 10 };
  sheet.drawLine([{ text: pageText(page, total), face: 'italic' }], place, {
    size: SIZE.note,
    align: 'right',
  });
}

function clockText({ msOfDay }: LocalTime): string {
  return formatClock(msOfDay).slice(0, 5);
}

function dayText(day: PlainDay): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
