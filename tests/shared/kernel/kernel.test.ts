import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/kernel/canonical-json.ts';
import { foldVietnamese } from '../../../shared/kernel/fold-vietnamese.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { formatIso, fromLocalTime, toLocalTime } from '../../../shared/kernel/local-time.ts';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  getPlainDay,
  parsePlainDay,
  weekday,
} from '../../../shared/kernel/plain-day.ts';

describe('days', () => {
  test('agree with the platform calendar for four centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -80_000, max: 80_000 }), (number) => {
        const platform = new Date(number * 86_400_000);
        const day = dayFromNumber(number);
        expect(day).toBe(platform.toISOString().slice(0, 10));
        expect(dayNumber(day)).toBe(number);
        expect(weekday(day)).toBe(platform.getUTCDay());
      }),
    );
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '', 20261123])(
    'that do not exist are not days: %s',
    (text) => {
      expect(parsePlainDay(text)).toBeUndefined();
    },
  );

  test('cross the end of a leap February', () => {
    expect(addDays(getPlainDay('2024-02-28'), 2)).toBe('2024-03-01');
  });
});

describe('Vietnam time', () => {
  test('is seven hours ahead', () => {
    expect(formatIso(getInstant(Date.UTC(2026, 10, 22, 17, 0, 5)))).toBe('2026-11-23T00:00:05+07:00');
  });

  test('survives the way there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_102_444_800_000 }), (epochMs) => {
        expect(fromLocalTime(toLocalTime(getInstant(epochMs)))).toBe(epochMs);
      }),
    );
  });
});

describe('canonical JSON', () => {
  test('does not depend on the order of keys', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'đ' }], a: true })).toBe(
      '{"a":true,"b":[1,{"c":"đ","d":null}]}',
    );
  });

  test('leaves out what is undefined, as JSON does', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
  });

  test('reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(canonicalJson(plain))).toEqual(plain);
      }),
    );
  });
});

test('folding takes marks, case and đ away', () => {
  expect(foldVietnamese('  Đặng   Thị NGỌC Ánh ')).toBe('dang thi ngoc anh');
});
