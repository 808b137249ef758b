import { fail, succeed, type Result } from '../kernel/result.ts';

/**
 * The paper slips that lie ready for the day on which a counter has no number
 * left (DOMAIN 3.2): printed in advance, numbered, each good once. Their number
 * is provisional and is exchanged for an official code.
 */
export interface ReserveSlips {
  /** The letters before the number on the slip. */
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
}

export type ReserveNumberFault =
  /** Not a number of this series; `example` shows one. */
  | { readonly kind: 'reserve-number-unknown'; readonly first: string; readonly last: string }
  | { readonly kind: 'reserve-number-used'; readonly number: string };

export const RESERVE_PREFIX = /^[A-Z]{1,6}$/;
export const RESERVE_LAST = 9999;
const DIGITS = 4;

/**
 * Reads what the clerk copied from the slip: with or without the letters, the
 * dash and the zeros. Answers it in the one form in which it is kept.
 *
 * @rule CODE-02
 */
export function readReserveNumber(
  typed: string,
  slips: ReserveSlips,
  isUsed: (number: string) => boolean,
): Result<string, ReserveNumberFault> {
  const [, prefix, digits] = /^(?:([A-Z]+)-?)?(\d{1,4})$/.exec(typed.replace(/\s/g, '').toUpperCase()) ?? [];
  const value = Number(digits);
  const known = prefix === undefined || prefix === slips.prefix;
  if (!known || digits === undefined || value < slips.first || value > slips.last) {
    const { first, last } = slips;
    return fail({
      kind: 'reserve-number-unknown',
      first: reserveNumber(first, slips),
      last: reserveNumber(last, slips),
    });
  }
  const number = reserveNumber(value, slips);
  return isUsed(number) ? fail({ kind: 'reserve-number-used', number }) : succeed(number);
}

/** As it is printed on the slip, e.g. `DP-0012`. */
function reserveNumber(value: number, { prefix }: ReserveSlips): string {
  return `${prefix}-${String(value).padStart(DIGITS, '0')}`;
}
