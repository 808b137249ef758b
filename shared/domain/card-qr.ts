import { parsePlainDay } from '../kernel/plain-day.ts';
import { fail, succeed, type Result } from '../kernel/result.ts';

/** What the QR of an identity card says. `nameDoubtful`: an input method ate the marks; ask for the name, never guess it. */
export interface CardIdentity {
  readonly identityNumber: string;
  readonly oldNumber: string;
  readonly fullName: string;
  /** ISO day, or a year alone. */
  readonly birthDay: string;
  readonly sex: 'male' | 'female' | 'unknown';
  readonly address: string;
  readonly issuedOn: string;
  readonly nameDoubtful: boolean;
}

export type CardQrFailure = { readonly kind: 'not-a-card' } | { readonly kind: 'bad-number' };

/**
 * Reads the text of a CCCD (2021) or căn cước (2024) QR: seven fields divided by
 * `|`, later cards append more, which are ignored (DOMAIN 7.1).
 */
export function parseCardQr(text: string): Result<CardIdentity, CardQrFailure> {
  const fields = text.normalize('NFC').trim().split('|');
  if (fields.length < 7) return fail({ kind: 'not-a-card' });
  const field = (index: number): string => fields[index]?.trim() ?? '';
  const identityNumber = field(0);
  if (!/^\d{12}$/.test(identityNumber)) return fail({ kind: 'bad-number' });
  const nameDoubtful = isMangled(field(2));
  return succeed({
    identityNumber,
    oldNumber: field(1),
    fullName: nameDoubtful ? '' : field(2),
    birthDay: birthDay(field(3)),
    sex: sexOf(field(4), identityNumber),
    address: nameDoubtful ? '' : field(5),
    issuedOn: birthDay(field(6)),
    nameDoubtful,
  });
}

/**
 * Telex and VNI leave digits, bare `W`/`F`/`J`/`Z` and doubled vowels in a name,
 * or eat every mark; a reader with another code page leaves signs that no name
 * has. Bare `uo`, `ie` and `ye` have lost theirs, for no Vietnamese syllable is
 * written so. A name that really is like that is asked for once more, which costs little.
 */
function isMangled(name: string): boolean {
  if (!/^[\p{L}\p{M}' .-]+$/u.test(name)) return true;
  if (/^[\x20-\x7E]*$/.test(name) || /[wfjz]/i.test(name)) return true;
  return /(aa|ee|oo|dd|uo|ie|ye)/i.test(name);
}

function birthDay(text: string): string {
  if (/^\d{4}$/.test(text)) return text;
  const parts = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (parts === null) return '';
  return parsePlainDay(`${parts[3]}-${parts[2]}-${parts[1]}`) ?? '';
}

/** The word on the card if it survived, else the fourth digit (even is male; Nghị định 137/2015). */
function sexOf(word: string, number: string): CardIdentity['sex'] {
  if (/^nam$/i.test(word)) return 'male';
  if (/^nữ$/i.test(word)) return 'female';
  return Number(number[3]) % 2 === 0 ? 'male' : 'female';
}
