/**
 * One share of the recovery key as people handle it: 18 groups of six digits.
 * Digits alone, because a Vietnamese input method (Telex, VNI) turns letters into
 * others while they are typed. As on BitLocker's recovery keys each group is a
 * 16-bit number times 11: one wrong digit, or two neighbours changed round, leave a remainder.
 *
 *     group 1      place (2 bits), tag (14 bits)   of which key, and which of its shares
 *     group 2–17   the share, 32 bytes, big endian
 *     group 18     CRC-16/CCITT of the 34 bytes before it: groups in the wrong order
 */
export interface RecoveryShare {
  /** 1 the machine, 2 the office card, 3 the province. */
  readonly place: 1 | 2 | 3;
  /** Tells the shares of one recovery key from those of another; says nothing of either. */
  readonly tag: number;
  /** 32 bytes. */
  readonly bytes: Uint8Array;
}

export type ReadShare =
  | { readonly kind: 'share'; readonly share: RecoveryShare }
  /** `group`: the first that is wrong, from 1; `null`: each fits by itself, but not together, or some are missing. */
  | { readonly kind: 'mistyped'; readonly group: number | null };

export const SHARE_GROUPS = 18;
export const MOST_TAG = 0x3fff;
const GROUP_DIGITS = 6;
const SHARE_BYTES = 32;
const CHECK = 11;
/** What the QR code of a card begins with, so that a citizen's card is not taken for it. */
const QR_PREFIX = 'QMC2-';

/** Eighteen groups of six digits, in order. */
export function groupsOfShare({ place, tag, bytes }: RecoveryShare): readonly string[] {
  if (bytes.length !== SHARE_BYTES || tag < 0 || tag > MOST_TAG) throw new RangeError('not a share');
  const words = [(place << 14) | tag, ...wordsOf(bytes)];
  return [...words, crc16(words)].map((word) => String(word * CHECK).padStart(GROUP_DIGITS, '0'));
}

export function textOfShare(share: RecoveryShare): string {
  return groupsOfShare(share).join('-');
}

export function qrTextOfShare(share: RecoveryShare): string {
  return QR_PREFIX + groupsOfShare(share).join('');
}

/** Reads what was typed or scanned; spaces, hyphens and line breaks say nothing. */
export function readShare(text: string): ReadShare {
  const digits = text.trim().replace(QR_PREFIX, '').replace(/\D/gu, '');
  const groups = digits.match(/\d{6}/gu) ?? [];
  const words = groups.map(wordOfGroup);
  const wrong = words.indexOf(undefined);
  if (wrong !== -1) return { kind: 'mistyped', group: wrong + 1 };
  const whole = words.filter((word) => word !== undefined);
  if (digits.length !== SHARE_GROUPS * GROUP_DIGITS) return { kind: 'mistyped', group: null };
  return shareOf(whole) ?? { kind: 'mistyped', group: null };
}

function shareOf(words: readonly number[]): ReadShare | undefined {
  const [head = 0] = words;
  const place = head >> 14;
  if (crc16(words.slice(0, -1)) !== words.at(-1)) return undefined;
  if (place !== 1 && place !== 2 && place !== 3) return undefined;
  const bytes = Uint8Array.from(words.slice(1, -1).flatMap((word) => [word >> 8, word & 0xff]));
  return { kind: 'share', share: { place, tag: head & MOST_TAG, bytes } };
}

function wordOfGroup(group: string): number | undefined {
  const value = Number(group);
  return value % CHECK === 0 && value / CHECK <= 0xffff ? value / CHECK : undefined;
}

function wordsOf(bytes: Uint8Array): readonly number[] {
  return Array.from(
    { length: bytes.length / 2 },
    (_, at) => ((bytes[2 * at] ?? 0) << 8) | (bytes[2 * at + 1] ?? 0),
  );
}

/** CRC-16/CCITT-FALSE: polynomial 0x1021, start 0xffff. */
function crc16(words: readonly number[]): number {
  let crc = 0xffff;
  for (const word of words) {
    crc ^= word;
    for (let bit = 0; bit < 16; bit += 1)
      crc = crc & 0x8000 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
}
