import type { Colour } from '../../../shared/rates/colour.ts';
import type { NoColour, RateFigure } from '../../../shared/rates/rate-figure.ts';
import type { Coverage } from '../../../shared/rates/rate-input.ts';
import type { PeriodKind } from '../../../shared/rates/period.ts';
import type { ToGreen } from '../../../shared/rates/to-green.ts';
import type { Target } from '../../../shared/rules/directive/rule-file.ts';
import { formatClock, toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';

/** The words of the monthly report and of the sheet for the monthly meeting (directive 4.1.a, 4.1.d, 4.7.a). */

export const REPORT_TITLE = 'BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CỦA CHỈ THỊ';
export const MEETING_TITLE = 'PHIẾU HỌP GIAO BAN: CÁC CHỈ TIÊU CHƯA ĐẠT';
export const TRAINING_NOTE = 'TẬP HUẤN: số liệu của quầy tập huấn, không có giá trị báo cáo.';
export const FIGURES_NAME = 'Chỉ tiêu';
export const LISTS_NAME = 'Danh sách';
export const PEAK_NAME = 'Tuần cao điểm';
export const NO_MEETING_ROWS = 'Không có chỉ tiêu nào ở mức vàng, cam hoặc đỏ.';
export const ADJUSTMENTS_NAME = 'Điều chỉnh kỳ trước';
export const NO_ADJUSTMENTS = 'Điều chỉnh kỳ trước: không có.';
export const NUMBER_LINE = 'Số:        /BC-UBND';
export const SIGNATURE = ['THỦ TRƯỞNG ĐƠN VỊ', '(Ký, đóng dấu, ghi rõ họ tên)'] as const;

export const COLOUR_NAMES = {
  xanh: '● Xanh',
  vang: '■ Vàng',
  cam: '▲ Cam',
  do: '◊ Đỏ',
} as const satisfies Record<Colour, string>;

const NO_COLOUR_NAMES = {
  'no-target': 'chưa giao mức',
  'nothing-happened': 'không phát sinh',
  'not-in-force': 'chưa áp dụng',
  informative: 'để theo dõi',
} as const satisfies Record<NoColour, string>;

const PERIOD_NAMES = {
  thang_lich: 'tháng',
  ky_bao_cao: 'kỳ báo cáo',
  luy_ke_nam: 'lũy kế năm',
  tuan_cao_diem: 'tuần cao điểm',
  tuan: 'tuần',
} as const satisfies Record<PeriodKind, string>;

const REASONS: Readonly<Record<string, string>> = {
  'handled-by-police': 'do công an giải quyết',
  'level-unknown': 'chưa rõ mức độ',
  'not-in-catalogue': 'ngoài danh mục',
  'no-due-time': 'không có hạn trả',
  'pick-up-only': 'chỉ đến nhận kết quả',
  'postal-staff': 'nhân viên bưu chính',
};

/** What stands apart from a figure, or is a part of it (KPI, common rules). */
const BESIDE: Readonly<Record<string, string>> = {
  'self-filed': 'tự nộp',
  assisted: 'có hỗ trợ',
  unpaid: 'chưa nộp',
  unfinished: 'chưa xong',
  restarted: 'tính lại thời hạn',
  outside: 'khách quan',
  'dossiers-without-visit': 'hồ sơ không gắn lượt khách',
  'answered-in-time': 'trả lời đúng hạn',
  'state-bodies': 'cơ quan nhà nước',
  'public-service-units': 'đơn vị sự nghiệp',
};

const MISSING = {
  'other-counters': 'các quầy khác',
  'portal-dossiers': 'hồ sơ công dân tự nộp trực tuyến',
} as const;

/** Whether the figures stand (KPI, common rules). */
export function issuedText(issuedAt: Instant | null): string {
  return issuedAt === null
    ? 'Chưa phát hành: số liệu của lúc lập, còn có thể thay đổi.'
    : `Phát hành lúc ${momentText(issuedAt)}: số liệu giữ nguyên từ lúc đó, thay đổi về sau ghi ở báo cáo kế tiếp.`;
}

export function reasonText(reason: string): string {
  return REASONS[reason] ?? reason;
}

/** `undefined` for what only the screen shows. */
export function besideText(name: string): string | undefined {
  return BESIDE[name];
}

export function periodName(kind: PeriodKind): string {
  return PERIOD_NAMES[kind];
}

export function verdictText(verdict: RateFigure['verdict']): string {
  return 'colour' in verdict ? COLOUR_NAMES[verdict.colour] : NO_COLOUR_NAMES[verdict.noColour];
}

export function targetText(target: Target | undefined): string {
  if (target === undefined) return '';
  if (target.kind === 'none-of-it') return 'không để xảy ra';
  const operator = { '>=': '≥', '>': '>', '=': '=' }[target.op];
  return `${operator} ${target.percent} %`;
}

export function toGreenText(toGreen: ToGreen | undefined): string {
  if (toGreen === undefined) return '';
  switch (toGreen.kind) {
    case 'more':
      return `còn ${toGreen.count} hồ sơ nữa thì xanh`;
    case 'missing':
      return `còn ${toGreen.count} thủ tục nữa thì xanh`;
    case 'out-of-reach':
      return `không thể đạt trong kỳ này, còn ${toGreen.count} chưa đạt`;
  }
}

export function coverageText({ counters, missing }: Coverage): string {
  const whole = `Số liệu của: ${counters.join(', ')}.`;
  if (missing.length === 0) return whole;
  const lacks = missing.map(({ what, since }) =>
    since === null ? MISSING[what] : `${MISSING[what]} từ ${momentText(since)}`,
  );
  return `${whole} Tạm tính, thiếu ${lacks.join(', ')}.`;
}

export function dayText(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

export function momentText(instant: Instant): string {
  const { day, msOfDay } = toLocalTime(instant);
  return `${formatClock(msOfDay).slice(0, 5)} ngày ${dayText(day)}`;
}

export function longDayText(day: string): string {
  return `ngày ${day.slice(8, 10)} tháng ${day.slice(5, 7)} năm ${day.slice(0, 4)}`;
}
