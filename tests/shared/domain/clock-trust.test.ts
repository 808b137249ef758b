import { describe, expect, test } from 'vitest';
import { isPlausibleClock } from '../../../shared/domain/clock-trust.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';

const at = (text: string) => getInstant(Date.parse(`${text}+07:00`));
const LAST = at('2026-11-23T09:00:00');

describe('the clock of a reception', () => {
  test.each([
    ['2026-11-23T09:00:01', true],
    ['2026-11-23T08:59:00', true],
    ['2026-11-23T08:57:00', false],
    ['2026-12-06T09:00:00', true],
    ['2026-12-08T09:00:00', false],
    ['2016-01-01T00:00:00', false],
  ])('that shows %s after a record of 23/11/2026 09:00 is believed: %s', (shows, believed) => {
    expect(isPlausibleClock(at(shows), LAST)).toBe(believed);
  });

  test('is believed on an empty journal', () => {
    expect(isPlausibleClock(LAST, undefined)).toBe(true);
  });
});
