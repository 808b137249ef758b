import type { Instant } from '../../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../../shared/kernel/local-time.ts';
import type { FormSerial } from '../../../../shared/domain/life/form-serial.ts';
import type { TextRun } from '../break-lines.ts';
import { momentText } from '../form-01-text.ts';
import { bold, line, plain } from '../text-runs.ts';
import type { LifeFormRequest } from './life-paper.ts';

/** Whose matter it is: the same lines on every form (DOMAIN 2.3). */
export function ownerLines(
  label: string,
  { dossier, procedure }: LifeFormRequest,
): readonly (readonly TextRun[])[] {
  const { applicant } = dossier.draft;
  return [
    [plain(label), bold(applicant.fullName)],
    line('Số giấy tờ: ', applicant.identityNumber),
    line('Địa chỉ: ', applicant.address),
    [...line('Số điện thoại: ', applicant.phone), plain('     '), ...line('Email: ', applicant.email)],
    [
      plain('Nội dung yêu cầu giải quyết: '),
      bold(procedure?.nameVi ?? ''),
      plain(procedure === undefined ? '' : ` (mã thủ tục: ${procedure.code})`),
    ],
    ...codeLine(dossier.reception?.code),
  ];
}

/** Where a citizen turns to with a question or a complaint. */
export function hotlineLine({ office }: LifeFormRequest): readonly TextRun[] {
  return [
    plain('Đường dây nóng tiếp nhận phản ánh, kiến nghị: '),
    bold(office.hotlineVi),
    plain('; Tổng đài 1022: '),
    bold(office.switchboard),
  ];
}

export function numberText({ number }: FormSerial, sign: string): string {
  return `${String(number).padStart(2, '0')}/${sign}`;
}

export function timeText(instant: Instant): string {
  return momentText(toLocalTime(instant));
}

/** `30/11/2026`. */
export function shortDay(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** A table has no room for words: `09:15 27/11/2026`. */
export function shortTime(instant: Instant): string {
  const { day, msOfDay } = toLocalTime(instant);
  const minutes = Math.floor(msOfDay / 60_000);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)} ${shortDay(day)}`;
}

function codeLine(code: string | undefined): readonly (readonly TextRun[])[] {
  return code === undefined ? [] : [line('Mã hồ sơ: ', code)];
}
