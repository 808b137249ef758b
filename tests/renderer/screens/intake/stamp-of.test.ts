import { describe, expect, test } from 'vitest';
import { stampOf } from '../../../../renderer/screens/intake/stamp-of.ts';
import { formatIso } from '../../../../shared/kernel/local-time.ts';
import { at } from '../../../shared/domain/life/life-builders.ts';

const NOW = at('2026-11-26 10:00');

describe('the stamp of a letter', () => {
  test.each([
    ['15:30', '15:30'],
    ['1530', '15:30'],
    ['8h05', '08:05'],
    ['8.05', '08:05'],
  ])('typed as %s is %s', (typed, clock) => {
    const stamped = stampOf('2026-11-25', typed, NOW);

    expect(stamped === undefined ? '' : formatIso(stamped)).toContain(`2026-11-25T${clock}`);
  });

  test.each([
    ['2026-11-25', '24:00'],
    ['2026-11-25', 'sáng'],
    ['2026-02-30', '08:00'],
    ['', '08:00'],
    ['2026-11-26', '10:01'], // still to come
  ])('%s %s is none', (day, clock) => {
    expect(stampOf(day, clock, NOW)).toBeUndefined();
  });
});
