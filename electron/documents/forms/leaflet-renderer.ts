import type { Office } from '../../../shared/domain/office.ts';
import type { DrawnReceipt } from '../../../shared/domain/printing.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';
import { agencyNames, TRAINING_MARK } from './form-01-text.ts';
import { drawQr, QR_SIDE } from './form-head.ts';
import { A5_LAYOUT, FormSheet, type FormFonts } from './form-sheet.ts';
import { bold, line, plain } from './text-runs.ts';

const NAME = 'Tờ hướng dẫn nộp hồ sơ trực tuyến và qua bưu chính';
const SIZE = { title: 11.5, head: 11, body: 10.5, note: 9 } as const;
const A5 = { widthUm: 148_000, heightUm: 210_000 } as const;

const ONLINE = [
  '1. Quét mã QR ở góc trên, hoặc vào địa chỉ ghi dưới đây, đăng nhập bằng tài khoản VNeID của chính mình.',
  '2. Tìm thủ tục cần làm, khai tờ khai, đính kèm giấy tờ (bản PDF hoặc ảnh JPEG rõ nét).',
  '3. Nộp phí, lệ phí trực tuyến nếu có; phí nộp trực tuyến có thể thấp hơn.',
  '4. Theo dõi bằng mã hồ sơ; nhận kết quả bản điện tử, tại quầy hoặc qua bưu chính.',
];
const POST = [
  '1. Đến bưu cục, hoặc gọi bưu tá đến nhận tại nhà; ghi rõ thủ tục cần làm và số điện thoại.',
  '2. Hồ sơ được tính từ lúc đóng dấu đến trên bì. Thiếu giấy tờ thì cơ quan báo lại bằng phiếu yêu cầu bổ sung.',
  '3. Kết quả được trả tận nhà nếu đăng ký.',
];
const WARNING =
  'Không đưa mật khẩu, mã OTP cho bất kỳ ai, kể cả cán bộ. Cán bộ hướng dẫn và hỗ trợ, không đăng nhập thay.';

/** What a citizen takes home: how to file online and by post, with the address as a QR code (directive 3). */
export async function drawLeaflet(
  { office, day }: { readonly office: Office; readonly day: PlainDay },
  fonts: FormFonts,
): Promise<DrawnReceipt> {
  const sheet = new FormSheet({
    fonts,
    createdMs: Date.parse(day),
    layout: A5_LAYOUT,
    title: NAME,
    startPage: (page) => {
      if (office.training) page.watermark(TRAINING_MARK);
    },
  });
  const address = addressOf(office);
  drawQr(sheet, address);
  const { agency, desk } = agencyNames(office);
  const beside = { x: A5_LAYOUT.margin.left + QR_SIDE + 10, width: sheet.body.width - QR_SIDE - 10 };
  sheet.flow([{ text: agency, face: 'regular' }], beside, { size: SIZE.body, align: 'center' });
  sheet.flow([{ text: desk, face: 'bold' }], beside, { size: SIZE.body, align: 'center' });
  sheet.moveTo(A5_LAYOUT.margin.top + QR_SIDE + 10);
  const title = [bold('HƯỚNG DẪN NỘP HỒ SƠ TRỰC TUYẾN VÀ QUA BƯU CHÍNH')];
  sheet.flow(title, sheet.body, { size: SIZE.title, align: 'center' });
  drawSteps(sheet, 'Nộp trực tuyến', ONLINE);
  sheet.flow(line('Địa chỉ: ', address), sheet.body, { size: SIZE.body });
  drawSteps(sheet, 'Nộp qua bưu chính công ích', POST);
  sheet.moveBy(8);
  sheet.flow([bold(WARNING)], sheet.body, { size: SIZE.body });
  sheet.moveBy(6);
  const { hotlineVi, switchboard } = office;
  const hotlines = [
    plain('Hỏi thêm: đường dây nóng '),
    bold(hotlineVi),
    plain(', tổng đài '),
    bold(switchboard),
  ];
  sheet.flow(hotlines, sheet.body, { size: SIZE.note });
  return { pdf: await sheet.finish(() => undefined), size: A5 };
}

/** A phone opens only what says how. */
function addressOf({ lookupAddress }: Office): string {
  return /^https?:\/\//.test(lookupAddress) ? lookupAddress : `https://${lookupAddress}`;
}

function drawSteps(sheet: FormSheet, title: string, steps: readonly string[]): void {
  sheet.moveBy(8);
  sheet.flow([bold(title)], sheet.body, { size: SIZE.head });
  for (const step of steps) sheet.flow([plain(step)], sheet.body, { size: SIZE.body });
}
