import type { Instant } from '../../../shared/kernel/instant.ts';
import { formatClock, toLocalTime } from '../../../shared/kernel/local-time.ts';

/** The words of a mark, line by line. */
export interface Mark {
  /** Profile A stands top left, profile B top right (DOMAIN 4.4). */
  readonly side: 'left' | 'right';
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

/** Who digitised the paper, and when (profile A of TT 01/2023 Đ8.1). */
export function markFor({ signerName, signedAt, trial }: MarkFacts): Mark {
  return {
    side: 'left',
    lines: [`Người số hóa: ${printable(signerName)}`, `Thời gian: ${vietnamTime(signedAt)}`],
    warning: trial ? TRIAL_WARNING : undefined,
  };
}

/**
 * «Sao y», an electronic copy of a paper (profile B of NĐ 30/2020, Phụ lục I): form of copy, copying agency and time,
 * in lower case, upright, without an image.
 */
export function trueCopyMark({
  agencyName,
  signedAt,
  trial,
}: Omit<MarkFacts, 'signerName'> & { readonly agencyName: string }): Mark {
  return {
    side: 'right',
    lines: ['Sao y', printable(agencyName), `Thời gian ký: ${vietnamTime(signedAt)}`],
    warning: trial ? TRIAL_WARNING : undefined,
  };
}

/** Every text whose letters the marks of this signer and agency can need, whatever the time. */
export function markAlphabet(signerName: string, agencyName: string): readonly string[] {
  const facts = { signedAt: 0 as Instant, trial: true }; // the epoch is an instant
  const marks = [markFor({ ...facts, signerName }), trueCopyMark({ ...facts, agencyName })];
  return [...marks.flatMap(({ lines }) => lines), TRIAL_WARNING, '0123456789'];
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
