import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  groupsOfShare,
  MOST_TAG,
  qrTextOfShare,
  readShare,
  textOfShare,
  type RecoveryShare,
} from '../../../shared/domain/recovery-share.ts';

const share: fc.Arbitrary<RecoveryShare> = fc.record({
  place: fc.constantFrom(1, 2, 3),
  tag: fc.nat(MOST_TAG),
  bytes: fc.uint8Array({ minLength: 32, maxLength: 32 }),
});

describe('a share on paper', () => {
  test('is eighteen groups of six digits, and is read back from digits, hyphens or the QR code', () => {
    fc.assert(
      fc.property(share, (given) => {
        expect(groupsOfShare(given).every((group) => /^\d{6}$/.test(group))).toBe(true);
        expect(groupsOfShare(given)).toHaveLength(18);
        for (const text of [
          textOfShare(given),
          qrTextOfShare(given),
          ` ${textOfShare(given).replaceAll('-', '  ')}\n`,
        ])
          expect(readShare(text)).toEqual({ kind: 'share', share: given });
      }),
    );
  });

  test('with one digit wrong names the group', () => {
    const slip = fc.record({ at: fc.nat(17), digit: fc.nat(5), by: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(share, slip, (given, { at, digit, by }) => {
        const groups = [...groupsOfShare(given)];
        const group = groups[at] ?? '';
        const wrong = (Number(group[digit]) + by) % 10;
        groups[at] = group.slice(0, digit) + String(wrong) + group.slice(digit + 1);
        expect(readShare(groups.join('-'))).toEqual({ kind: 'mistyped', group: at + 1 });
      }),
    );
  });

  test('with two groups changed round, or one left out, is not taken', () => {
    fc.assert(
      fc.property(share, fc.nat(16), (given, at) => {
        const groups = [...groupsOfShare(given)];
        const [one = '', other = ''] = [groups[at], groups[at + 1]];
        fc.pre(one !== other);
        const turned = groups.toSpliced(at, 2, other, one);
        expect(readShare(turned.join('-'))).toEqual({ kind: 'mistyped', group: null });
        expect(readShare(groups.toSpliced(at, 1).join('-')).kind).toBe('mistyped');
      }),
    );
  });

  test('of nothing, or of a citizen’s card, is no share', () => {
    for (const text of ['', 'QMC2-', '080190012345|301234567|TRẦN THỊ HOA MƠ|01011990|Nữ|Xã Mỹ Lệ|01012021'])
      expect(readShare(text).kind).toBe('mistyped');
  });
});
