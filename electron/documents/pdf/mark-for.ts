import type { Instant } from '../../../shared/kernel/instant.ts';
import { formatClock, toLocalTime } from '../../../shared/kernel/local-time.ts';

/** The words of the clerk's mark, line by line (profile A of TT 01/2023 Đ8.1: who digitised the paper, and when). */
export interface Mark {
  readonly lines: readonly string[];
  /** Shown under them when the certificate has no legal value. */
  readonly warning: string | undefined;
}

export interface MarkFacts {
  readonly signerName: string;
  readonly signedAt: Instant;
  /** A trial certificate is never shown as anything else. */
  readonly trial: boolean;
}

const TRIAL_WARNING = 'CHỨNG THƯ THỬ NGHIỆM – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

/** The mark of one signature. */
export function markFor({ signerName, signedAt, trial }: MarkFacts): Mark {
  return {
    lines: [`Người số hóa: ${printable(signerName)}`, `Thời gian: ${vietnamTime(signedAt)}`],
    warning: trial ? TRIAL_WARNING : undefined,
  };
}

/** Every text whose letters a mark of this signer can need, whatever the time. */
export function markAlphabet(signerName: string): readonly string[] {
  const sample = markFor({ signerName, signedAt: 0 as Instant, trial: true }); // the epoch is an instant
  return [...sample.lines, TRIAL_WARNING, '0123456789'];
}

/** A name out of a certificate may hold anything; control characters would shift the line. */
function printable(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\p{C}+/gu, ' ')
    .trim();
}

/** `dd-MM-yyyy'T'HH:mm:ss+07:00`, the order of parts that practice uses (DOMAIN 4.4). */
function vietnamTime(instant: Instant): string {
  const { day, msOfDay } = toLocalTime(instant);
  return `${day.split('-').reverse().join('-')}T${formatClock(msOfDay)}+07:00`;
}
