import type { Instant } from '../../../shared/kernel/instant.ts';
import { childrenOf, contentBytes, readAsn1, TAG } from '../cms/asn1.ts';
import { instantFromDigits } from '../instant-from-digits.ts';
import type { PdfDictionary } from '../pdf/pdf-value.ts';
import type { SignedData } from './parse-cms.ts';

const PDF_DATE = /^D:(\d{4,14})(?:([+-])(\d{2})'?(\d{2})?)?/;

/** The time that a signature dictionary claims; a date without a zone is read as UTC. */
export function claimedTime(dictionary: PdfDictionary): Instant | undefined {
  const value = dictionary.entries.get('M');
  const text = value?.kind === 'string' ? Buffer.from(value.bytes).toString('latin1') : '';
  const [, digits = '', sign = '+', hours = '0', minutes = '0'] = PDF_DATE.exec(text) ?? [];
  const aheadMinutes = Number(hours) * 60 + Number(minutes);
  return instantFromDigits(digits, sign === '-' ? -aheadMinutes : aheadMinutes);
}

/** The time that a timestamp's authority gives (genTime of RFC 3161). */
export function timestampTime({ content }: SignedData): Instant | undefined {
  const fields = content === undefined ? [] : childrenOf(readAsn1(content));
  const time = fields.find((field) => field.tag === TAG.generalizedTime);
  const text = time === undefined ? '' : Buffer.from(contentBytes(time)).toString('latin1');
  return instantFromDigits(/^\d{14}/.exec(text)?.[0] ?? '');
}
