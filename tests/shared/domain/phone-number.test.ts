import { describe, expect, test } from 'vitest';
import { isPlausiblePhone } from '../../../shared/domain/phone-number.ts';

describe('a phone number', () => {
  test.each([
    '',
    '0900000417',
    '090 000 0417',
    '+84900000417',
    '84 900 000 417',
    '0272.3999.999',
    '(0272) 3999 999',
  ])('«%s» raises no doubt', (typed) => {
    expect(isPlausiblePhone(typed)).toBe(true);
  });

  test.each(['090000041', '0100000417', '1900 1096', '02723', 'không có', '+85 900 000 417'])(
    '«%s» is doubted',
    (typed) => {
      expect(isPlausiblePhone(typed)).toBe(false);
    },
  );
});
