import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { LocalTime } from '../../../shared/kernel/local-time.ts';
import type { ReturnChannel } from '../../../shared/domain/draft.ts';
import type { Form01, Form01Fee, Form01Row } from '../../../shared/domain/form-01.ts';
import type { CopyFor, ReprintMark } from '../../../shared/domain/printing.ts';
import type { Office } from '../../../shared/domain/office.ts';
import type { TextRun } from './break-lines.ts';
import { peopleLines } from './form-01-people.ts';
import { bold, line, plain } from './text-runs.ts';

/** The words of Form 01. Labels are those of DOMAIN 2.3; everything else on the sheet is data. */

export const PAPER_NAME = 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả';
export const TITLE = 'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ';
export const SLIP_NAME = 'Phiếu tiếp nhận hồ sơ (số tạm)';
export const SLIP_TITLE = 'PHIẾU TIẾP NHẬN HỒ SƠ (SỐ TẠM)';
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
export const TRAINING_MARK = 'TẬP HUẤN';
/** The slanting mark is torn apart by anything that reads lines; this one is not. */
export const TRAINING_LINE = '(TẬP HUẤN - không có giá trị sử dụng)';
export const COMPONENTS_LABEL = 'Thành phần hồ sơ nộp gồm:';
export const TABLE_HEADS = ['TT', 'Tên giấy tờ', 'Bản chính', 'Bản chứng thực', 'Bản sao'] as const;
export const NO_COMPONENTS = '(không có giấy tờ nộp kèm)';
export const SUBMITTER_HEAD = 'NGƯỜI NỘP HỒ SƠ';
export const CLERK_HEAD = 'NGƯỜI TIẾP NHẬN HỒ SƠ';
export const SIGN_HINT = '(Ký, ghi rõ họ tên)';
export const COPIES_NOTE = 'Giấy này được lập thành 02 bản: 01 bản giao tổ chức, cá nhân; 01 bản lưu.';
export const COPY_NAMES = {
  applicant: 'Bản giao tổ chức, cá nhân',
  office: 'Bản lưu',
} as const satisfies Record<CopyFor, string>;
export const CHANNELS_NOTE =
  'Hồ sơ có thể được nộp trực tuyến trên Cổng Dịch vụ công quốc gia (dichvucong.gov.vn), ứng dụng VNeID, ' +
  'hoặc gửi hồ sơ, nhận kết quả qua dịch vụ bưu chính công ích.';

export interface Heading {
  readonly superior: string;
  readonly agency: string;
  readonly desk: string;
  readonly number: string;
  readonly placeAndDay: string;
}

/** Agency and desk as they stand at the head of every form. */
export function agencyNames(office: Office): Pick<Heading, 'agency' | 'desk'> {
  return { agency: `UBND ${communeOf(office).full}`.toUpperCase(), desk: office.deskNameVi.toUpperCase() };
}

function communeOf({ communeNameVi }: Office): ReturnType<typeof withUnit> {
  return withUnit(communeNameVi, ['xã', 'phường', 'thị trấn', 'đặc khu'], 'xã');
}

/** Where a paper of this office is dated: `Mỹ Lệ`. */
export function placeOf(office: Office): string {
  return communeOf(office).name;
}

export function headingOf({ office, book, receivedAt }: Form01): Heading {
  return headingFor(office, { number: `${book.number}/${deskSign(office)}`, day: receivedAt });
}

/** The head of any form; `number` with the sign of its series (DOMAIN 2.2). */
export function headingFor(
  office: Office,
  { number, day }: { readonly number: string; readonly day: Pick<LocalTime, 'day'> },
): Heading {
  const province = withUnit(office.provinceNameVi, ['tỉnh', 'thành phố'], 'tỉnh');
  return {
    superior: `UBND ${province.full}`.toUpperCase(),
    ...agencyNames(office),
    number: `Số: ${number}`,
    placeAndDay: `${placeOf(office)}, ${dayText(day)}`,
  };
}

/** The name of the paper, as its QR code and its file say it. */
export function paperName(form: Form01): string {
  return form.provisional ? SLIP_NAME : PAPER_NAME;
}

export function titleText(form: Form01): string {
  return form.provisional ? SLIP_TITLE : TITLE;
}

export function codeText(form: Form01): string {
  return form.provisional ? `Số tạm: ${form.code}` : `Mã hồ sơ: ${form.code}`;
}

/** What a citizen must know of the number: that it will change, or which one it took the place of. */
export function codeNote(form: Form01): string | undefined {
  if (form.provisional) {
    return '(số tạm, sẽ đổi mã; thời hạn giải quyết không thay đổi)';
  }
  return form.replaces === null ? undefined : `(thay cho phiếu số tạm ${form.replaces})`;
}

export function continuedText(form: Form01): string {
  return `${codeText(form)} (tiếp theo)`;
}

export function pageText(page: number, total: number): string {
  return `Trang ${page}/${total}`;
}

/** The circular whose form this is, by the day of receipt (FORM-01). */
export function formSetText({ formSet }: Form01): string {
  return formSet === '2025' ? 'Mẫu số 01 (TT 03/2025/TT-VPCP)' : 'Mẫu số 01 (TT 01/2018/TT-VPCP)';
}

export function reprintText({ count, at }: ReprintMark): string {
  return `Bản in lại lần ${count}, lúc ${momentText(at)}`;
}

/** The lines above the table of papers. */
export function openingLines(form: Form01): readonly (readonly TextRun[])[] {
  const { office, procedure } = form;
  return [
    line('Nơi tiếp nhận: ', `${office.deskNameVi}, ${office.counterNameVi}`),
    ...peopleLines(form),
    [
      plain('Nội dung yêu cầu giải quyết: '),
      bold(procedure.nameVi),
      plain(` (mã thủ tục: ${procedure.code})`),
    ],
  ];
}

/** The lines below it. */
export function closingLines(form: Form01): readonly (readonly TextRun[])[] {
  const { office } = form;
  return [
    line('Số lượng hồ sơ: ', `${pad(form.setCount)} (bộ)`),
    line('Thời gian giải quyết hồ sơ theo quy định là: ', limitText(form)),
    line('Thời gian nhận hồ sơ: ', momentText(form.receivedAt)),
    [plain('Thời gian trả kết quả giải quyết hồ sơ: '), bold(dueText(form.dueAt))],
    line('Đăng ký nhận kết quả tại: ', returnText(form.returnBy, office)),
    line('Vào Sổ theo dõi hồ sơ, Quyển số: ', `${form.book.year}, Số thứ tự: ${form.book.number}`),
    line('Phí, lệ phí: ', feeText(form.fee)),
    [
      plain('Đường dây nóng tiếp nhận phản ánh, kiến nghị: '),
      bold(office.hotlineVi),
      plain('; Tổng đài 1022: '),
      bold(office.switchboard),
    ],
    ...(office.lookupAddress === '' ? [] : [line('Tra cứu tình trạng hồ sơ tại: ', office.lookupAddress)]),
  ];
}

/** The cells of one row, in the order of `TABLE_HEADS`. */
export function rowCells(row: Form01Row): readonly [string, string, string, string, string] {
  const note = noteOf(row);
  const name = note === '' ? row.nameVi : `${row.nameVi} (${note})`;
  const { original, certified, copy } = row.counts;
  return [`${row.ordinal}`, name, countText(original), countText(certified), countText(copy)];
}

function noteOf({ presentOnly, compared }: Form01Row): string {
  if (presentOnly) return 'chỉ xuất trình';
  return compared ? 'đã đối chiếu bản chính' : '';
}

/** `09 giờ 15 phút, ngày 23 tháng 11 năm 2026`, on the clock of Vietnam. */
export function momentText(time: LocalTime): string {
  const minutes = Math.floor(time.msOfDay / 60_000);
  return `${pad(Math.floor(minutes / 60))} giờ ${pad(minutes % 60)} phút, ${dayText(time)}`;
}

/** A day under 10 and the months 1 and 2 carry a zero (NĐ 30/2020, against alteration). */
export function dayText({ day }: Pick<LocalTime, 'day'>): string {
  const month = Number(day.slice(5, 7));
  return `ngày ${day.slice(8, 10)} tháng ${month < 3 ? pad(month) : month} năm ${day.slice(0, 4)}`;
}

export function dueText(dueAt: LocalTime | null): string {
  return dueAt === null ? 'theo thông báo của cơ quan giải quyết' : momentText(dueAt);
}

function limitText({ timeLimit, timeNoteVi }: Form01): string {
  if (timeLimit === null) return timeNoteVi ?? 'theo thông báo của cơ quan giải quyết';
  const { unit, value } = timeLimit;
  switch (unit) {
    case 'working-days':
      return `${pad(value)} ngày làm việc`;
    case 'calendar-days':
      return `${pad(value)} ngày`;
    case 'hours':
      return `${pad(value)} giờ làm việc`;
    case 'same-day':
      return 'trong ngày làm việc';
    default:
      return assertNever(unit);
  }
}

export function returnText(returnBy: ReturnChannel, office: Office): string {
  switch (returnBy) {
    case 'counter':
      return `quầy, ${office.deskNameVi}`;
    case 'post':
      return 'địa chỉ nêu trên, qua dịch vụ bưu chính công ích';
    case 'electronic':
      return 'bản điện tử, trên Cổng Dịch vụ công';
    default:
      return assertNever(returnBy);
  }
}

function feeText(fee: Form01Fee): string {
  switch (fee.kind) {
    case 'none':
      return 'không thu';
    case 'amount':
      return `${grouped(fee.vnd)} đồng (thu theo biên lai)`;
    case 'set-by-council':
      return 'theo mức do Hội đồng nhân dân tỉnh quy định (thu theo biên lai)';
    default:
      return assertNever(fee);
  }
}

/** Offices write their name with or without «UBND» and the kind of unit; the sheet needs both forms. */
function withUnit(
  written: string,
  units: readonly string[],
  usual: string,
): { readonly full: string; readonly name: string } {
  const bare = written.trim().replace(/^(ubnd|ủy ban nhân dân|uỷ ban nhân dân)\s+/i, '');
  const unit = units.find((candidate) => bare.toLowerCase().startsWith(`${candidate} `));
  if (unit === undefined) return { full: `${usual} ${bare}`, name: bare };
  return { full: bare, name: bare.slice(unit.length).trim() };
}

export function deskSign({ deskNameVi }: Office): string {
  return deskNameVi.trim().toLowerCase().startsWith('bộ phận') ? 'BPTNTKQ' : 'TTPVHCC';
}

function countText(count: number): string {
  return count === 0 ? '' : pad(count);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function grouped(vnd: number): string {
  return String(vnd).replace(/\B(?=(\d{3})+$)/g, '.');
}
