import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReserveNumber } from '../../../shared/domain/reserve-slip.ts';

const SLIPS = { prefix: 'DP', first: 11, last: 250 };
const none = () => false;

describe('the number of a reserve slip (CODE-02)', () => {
  test.each(['DP-0012', 'dp-0012', 'DP0012', ' DP - 12 ', '12', '0012'])(
    'is kept in one form: %s',
    (typed) => {
      expect(readReserveNumber(typed, SLIPS, none)).toEqual({ ok: true, value: 'DP-0012' });
    },
  );

  test.each(['', 'DP', 'DP-0010', 'DP-0251', 'XX-0012', 'DP-00120', '1 2 a', 'DP--12', '-12', '12,5'])(
    'is not taken from another series: «%s»',
    (typed) => {
      expect(readReserveNumber(typed, SLIPS, none)).toEqual({
        ok: false,
        failure: { kind: 'reserve-number-unknown', first: 'DP-0011', last: 'DP-0250' },
      });
    },
  );

  test('is good once, however it is written', () => {
    const used = new Set(['DP-0012']);

    expect(readReserveNumber('12', SLIPS, (number) => used.has(number))).toEqual({
      ok: false,
      failure: { kind: 'reserve-number-used', number: 'DP-0012' },
    });
  });

  test('read again from what was kept is the same number', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (typed) => {
        const read = readReserveNumber(typed, SLIPS, none);
        const again = read.ok ? readReserveNumber(read.value, SLIPS, none) : read;
        expect(again).toEqual(read);
      }),
    );
  });
});
