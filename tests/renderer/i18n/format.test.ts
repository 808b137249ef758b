import { describe, expect, test } from 'vitest';
import {
  compareVietnamese,
  createFormat,
  normaliseTyped,
  parseTypedDay,
} from '../../../renderer/i18n/format.ts';
import { createTranslate } from '../../../renderer/i18n/language.tsx';
import { getInstant } from '../../../shared/kernel/instant.ts';

const format = createFormat(createTranslate('vi'));
const at = (text: string) => getInstant(Date.parse(text));

describe('times', () => {
  test('are those of Vietnam, whatever zone the machine is in', () => {
    const instant = at('2026-11-23T17:30:05Z');

    expect(format.day(instant)).toBe('24/11/2026');
    expect(format.clock(instant)).toBe('00:30:05');
    expect(format.moment(instant)).toBe('00:30, 24/11/2026');
  });

  test('on a mark say their offset', () => {
    expect(format.stamp(at('2026-11-23T09:15:07+07:00'))).toBe('23-11-2026T09:15:07+07:00');
  });

  test('of unknown form stay as they were given: old data has years alone', () => {
    expect(format.isoDay('1956')).toBe('1956');
    expect(format.isoDay('1990-09-02')).toBe('02/09/1990');
  });
});

describe('quantities', () => {
  test('of money are whole đồng with Vietnamese grouping', () => {
    expect(format.money(0)).toBe('0 đ');
    expect(format.money(1_250_000)).toBe('1.250.000 đ');
  });

  test('of bytes use the largest unit that fits', () => {
    expect(format.bytes(999)).toBe('999 B');
    expect(format.bytes(1_000)).toBe('1 kB');
    expect(format.bytes(1_800_000_000)).toBe('1,8 GB');
  });

  test('of time are rounded up, so that nobody comes back too early', () => {
    expect(format.duration(900)).toBe('1 giây');
    expect(format.duration(59_001)).toBe('1 phút');
    expect(format.duration(61 * 60_000)).toBe('2 giờ');
  });
});

describe('a typed birth date', () => {
  test.each([
    ['02/09/1990', '1990-09-02'],
    ['2/9/1990', '1990-09-02'],
    ['02091990', '1990-09-02'],
    ['02-09-1990', '1990-09-02'],
    [' 1956 ', '1956'],
  ])('%s is read', (typed, iso) => {
    expect(parseTypedDay(typed)).toBe(iso);
  });

  test.each(['31/02/1990', '00/01/1990', 'hôm qua', '02/09/90', ''])('%s is not a day', (typed) => {
    expect(parseTypedDay(typed)).toBeUndefined();
  });
});

describe('Vietnamese text', () => {
  test('is composed at the edge, whatever the input method sent', () => {
    expect(normaliseTyped('Trần'.normalize('NFD'))).toBe('Trần'.normalize('NFC'));
  });

  test('is sorted as a Vietnamese reader expects: đ after d', () => {
    expect(['Đào', 'Dũng', 'Ân', 'An', 'Yến'].sort(compareVietnamese)).toEqual([
      'An',
      'Ân',
      'Dũng',
      'Đào',
      'Yến',
    ]);
  });
});
