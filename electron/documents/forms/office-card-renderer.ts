import type { Office } from '../../../shared/domain/office.ts';
import type { DrawnReceipt } from '../../../shared/domain/printing.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import { agencyNames, TRAINING_MARK } from './form-01-text.ts';
import { drawQr, QR_SIDE } from './form-head.ts';
import { A5_LAYOUT, FormSheet, type FormFonts } from './form-sheet.ts';
import { bold, line, plain } from './text-runs.ts';

const NAME = 'Thẻ khôi phục của cơ quan';
const SIZE = { title: 13, body: 10.5, groups: 15, note: 9.5 } as const;
const A5 = { widthUm: 148_000, heightUm: 210_000 } as const;
const GROUPS_PER_LINE = 3;

const WHAT_FOR =
  'Thẻ này là một trong ba phần của khóa khôi phục: máy quầy giữ một phần, cơ quan giữ thẻ này, tỉnh giữ một phần. ' +
  'Hai phần bất kỳ mở được bản sao lưu khi máy hỏng hoặc phải cài lại. Một mình thẻ này không mở được gì.';
const RULES = [
  '1. Bỏ thẻ vào phong bì, niêm phong, người đứng đầu cất trong tủ có khóa, không để cùng chỗ với USB sao lưu.',
  '2. Không chụp ảnh, không sao chép, không gửi qua tin nhắn hoặc thư điện tử.',
  '3. Mất thẻ hoặc nghi có người đã xem: vào Cài đặt, Sao lưu & khôi phục, làm thẻ mới rồi sao lưu lại; thẻ cũ hủy.',
  '4. Mỗi năm lấy thẻ ra diễn tập ít nhất một lần: Cài đặt, Sao lưu & khôi phục, Diễn tập.',
];

export interface OfficeCardPaper {
  readonly office: Office;
  readonly day: PlainDay;
  /** Eighteen groups of six digits. */
  readonly groups: readonly string[];
  readonly qrText: string;
}

/** The office's share of the recovery key on A5: the QR code, and the digits for when no reader is at hand. */
export async function drawOfficeCard(paper: OfficeCardPaper, fonts: FormFonts): Promise<DrawnReceipt> {
  const { office, day, groups, qrText } = paper;
  const sheet = new FormSheet({
    fonts,
    createdMs: Date.parse(day),
    layout: A5_LAYOUT,
    title: NAME,
    startPage: (page) => {
      if (office.training) page.watermark(TRAINING_MARK);
    },
  });
  drawQr(sheet, qrText);
  const { agency, desk } = agencyNames(office);
  const beside = { x: A5_LAYOUT.margin.left + QR_SIDE + 10, width: sheet.body.width - QR_SIDE - 10 };
  sheet.flow([plain(agency)], beside, { size: SIZE.body, align: 'center' });
  sheet.flow([bold(`${desk} – ${office.counterNameVi}`)], beside, { size: SIZE.body, align: 'center' });
  sheet.moveTo(A5_LAYOUT.margin.top + QR_SIDE + 12);
  sheet.flow([bold('THẺ KHÔI PHỤC CỦA CƠ QUAN')], sheet.body, { size: SIZE.title, align: 'center' });
  sheet.flow(line('Ngày lập: ', dayInWords(day)), sheet.body, { size: SIZE.body, align: 'center' });
  sheet.moveBy(6);
  sheet.flow([plain(WHAT_FOR)], sheet.body, { size: SIZE.body });
  sheet.moveBy(10);
  for (let start = 0; start < groups.length; start += GROUPS_PER_LINE) {
    const row = groups
      .slice(start, start + GROUPS_PER_LINE)
      .map((group, at) => `${start + at + 1}) ${group}`);
    sheet.flow([bold(row.join('     '))], sheet.body, { size: SIZE.groups, align: 'center' });
  }
  sheet.moveBy(10);
  for (const rule of RULES) sheet.flow([plain(rule)], sheet.body, { size: SIZE.note });
  return { pdf: await sheet.finish(() => undefined), size: A5 };
}

function dayInWords(day: PlainDay): string {
  return day.split('-').toReversed().join('/');
}
