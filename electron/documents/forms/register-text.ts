import type { ReturnChannel } from '../../../shared/domain/draft.ts';
import { formSetOn } from '../../../shared/domain/form-set.ts';
import { shippedRules } from '../../../shared/rules/directive/rules-on.ts';
import type { RegisterPeriod, RegisterRow } from '../../../shared/domain/register.ts';
import { formatClock, toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { PlainDay } from '../../../shared/kernel/plain-day.ts';

/** The words of «Sổ theo dõi hồ sơ» (DOMAIN 2.3, Mẫu 06 of 2018, Mẫu 07 of 2025). */

export const REGISTER_NAME = 'Sổ theo dõi hồ sơ';
export const REGISTER_TITLE = 'SỔ THEO DÕI HỒ SƠ';
export const REGISTER_HEADS = [
  'TT',
  'Mã hồ sơ',
  'Tên thủ tục hành chính',
  'Số lượng (bộ)',
  'Tên cá nhân, tổ chức',
  'Địa chỉ, số điện thoại',
  'Cơ quan chủ trì giải quyết',
  'Nhận hồ sơ',
  'Hẹn trả kết quả',
  'Chuyển đến cơ quan giải quyết',
  'Nhận kết quả',
  'Trả kết quả (ngày, phương thức, ký nhận)',
  'Ghi chú',
] as const;

const RETURNS = {
  counter: 'tại quầy',
  post: 'bưu chính',
  electronic: 'bản điện tử',
} as const satisfies Record<ReturnChannel, string>;

const HANDLERS = {
  ubnd: 'UBND cấp xã',
  cong_an: 'Công an cấp xã',
} as const satisfies Record<RegisterRow['handledBy'], string>;

/** @rule FORM-01 */
export function registerFormText({ to }: RegisterPeriod): string {
  return formSetOn(to, shippedRules()) === '2025'
    ? 'Mẫu số 07 (TT 03/2025/TT-VPCP)'
    : 'Mẫu số 06 (TT 01/2018/TT-VPCP)';
}

export function periodText({ year, from, to }: RegisterPeriod): string {
  return `Quyển số ${year} - Từ ngày ${dayText(from)} đến ngày ${dayText(to)}`;
}

export function registerCells(row: RegisterRow): readonly string[] {
  return [
    String(row.number).padStart(2, '0'),
    row.code,
    `${row.procedureVi} (${row.procedureCode})`,
    String(row.setCount).padStart(2, '0'),
    row.ownerName,
    [row.address, row.phone].filter((text) => text.trim() !== '').join('; '),
    HANDLERS[row.handledBy],
    momentText(row.receivedAt),
    momentOrNothing(row.dueAt),
    momentOrNothing(row.handedOverAt),
    momentOrNothing(row.finishedAt),
    [momentOrNothing(row.returnedAt), RETURNS[row.returnBy]].filter((text) => text !== '').join(', '),
    noteText(row),
  ];
}

function noteText({ provisional, reserveNumber }: RegisterRow): string {
  if (provisional) return 'số tạm, sẽ đổi mã';
  return reserveNumber === null ? '' : `thay số tạm ${reserveNumber}`;
}

function momentOrNothing(instant: Instant | null): string {
  return instant === null ? '' : momentText(instant);
}

function momentText(instant: Instant): string {
  const { day, msOfDay } = toLocalTime(instant);
  return `${formatClock(msOfDay).slice(0, 5)} ${dayText(day)}`;
}

function dayText(day: PlainDay): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
