import type { Refusal } from '../../shared/domain/province-answer.ts';
import { localTime } from './local-time.ts';

/** A refusal in the words the clerk reads; each says what happened and what to do next. */
export function refusal(
  reason: Refusal['reason'],
  detail: { readonly at: number; readonly about?: string },
): Refusal {
  return { reason, messageVi: WORDS[reason](detail.about ?? ''), at: localTime(detail.at) };
}

const WORDS = {
  'hash-mismatch': (name) =>
    `Tệp của giấy tờ «${name}» đến tỉnh không đúng như khi gửi. Quầy giữ nguyên hồ sơ và liên hệ bộ phận kỹ thuật của tỉnh.`,
  'signature-invalid': (name) =>
    `Chữ ký số trên giấy tờ «${name}» không hợp lệ hoặc không bao phủ toàn bộ tệp. Đề nghị ký lại giấy tờ này rồi gửi lại.`,
  'code-outside-lease': (code) =>
    `Mã hồ sơ ${code} không nằm trong dải số tỉnh đã cấp cho quầy này. Hồ sơ đã được chuyển cho cán bộ của tỉnh xem xét; quầy không cần nhập lại.`,
  'code-taken': (code) =>
    `Mã hồ sơ ${code} đã có hồ sơ khác sử dụng. Cả hai hồ sơ đã được chuyển cho cán bộ của tỉnh xem xét; không trả lại giấy tờ cho công dân khi chưa có kết luận.`,
  incomplete: (name) =>
    `Hồ sơ chưa đủ: giấy tờ «${name}» không khớp giữa thành phần hồ sơ và tệp đã ký. Đề nghị kiểm tra, ký và gửi lại.`,
  'conflicting-action': (code) =>
    `Lần gửi này mang cùng định danh với một lần gửi trước nhưng nội dung khác (mã hồ sơ ${code}). Tỉnh giữ bản đã nhận trước; hai bản đã được chuyển cho cán bộ xem xét.`,
  malformed: () =>
    `Dữ liệu hồ sơ không đúng cấu trúc mà tỉnh tiếp nhận. Đề nghị cập nhật phần mềm của quầy rồi gửi lại.`,
  'unknown-counter': () => `Tỉnh chưa biết quầy này. Đề nghị đăng ký quầy với tỉnh rồi gửi lại.`,
} as const satisfies Record<Refusal['reason'], (about: string) => string>;
