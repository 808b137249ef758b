import { describe, expect, test } from 'vitest';
import { partsOf } from '../../../../renderer/screens/rates/list-parts.ts';
import { dayAfter, dayBefore, hasNext } from '../../../../renderer/screens/rates/period-steps.ts';
import { hundredthsOf } from '../../../../shared/rates/share.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import type { Cohort } from '../../../../shared/rates/cohort.ts';
import { periodAround, type PeriodKind } from '../../../../shared/rates/period.ts';
import { at } from '../../../shared/domain/life/life-builders.ts';

function aCohort(change: Partial<Cohort> = {}): Cohort {
  return {
    unit: 'dossier',
    numerator: [],
    denominator: [],
    excluded: {},
    pending: [],
    beside: {},
    ...change,
  };
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `d${index}`);

describe('a share', () => {
  test.each([
    [1, 3, 3_333],
    [2, 3, 6_667],
    [1, 800, 13],
    [0, 7, 0],
    [7, 7, 10_000],
  ])('of %i in %i is rounded half up, from whole numbers', (part, whole, hundredths) => {
    expect(hundredthsOf(aCohort({ numerator: ids(part), denominator: ids(whole) }))).toBe(hundredths);
  });

  test('of nothing is none', () => {
    expect(hundredthsOf(aCohort())).toBeUndefined();
  });
});

describe('the lists behind a figure', () => {
  test('are those with somebody in them; the ones that count always', () => {
    expect(partsOf(aCohort()).map(({ words }) => words)).toEqual(['rates.listDone']);
    const cohort = aCohort({
      numerator: ['a'],
      denominator: ['a', 'b'],
      excluded: { 'no-due-time': [], 'level-unknown': ['c'] },
    });
    expect(partsOf(cohort)).toMatchObject([
      { words: 'rates.listDone', ids: ['a'] },
      { words: 'rates.listLeft', ids: ['b'] },
      { words: 'rates.listExcluded', reason: 'level-unknown', ids: ['c'] },
    ]);
  });
});

describe('the periods around one', () => {
  const NOW = at('2026-11-26 10:00');
  const around = (kind: PeriodKind, day: string) => periodAround(kind, getPlainDay(day), 14);

  test.each([
    ['thang_lich', '2026-03-31', { before: '2026-02-01', after: '2026-04-01' }],
    ['ky_bao_cao', '2026-03-20', { before: '2026-02-15', after: '2026-04-15' }],
    ['luy_ke_nam', '2025-12-31', { before: '2024-01-01', after: '2026-01-01' }],
    ['tuan_cao_diem', '2026-03-05', { before: '2026-02-01', after: '2026-04-01' }],
    ['tuan', '2026-03-05', { before: '2026-02-23', after: '2026-03-09' }],
  ] as const)('%s: the one before and the one after', (kind, day, { before, after }) => {
    const period = around(kind, day);

    expect(around(kind, dayBefore(period)).from).toBe(before);
    expect(around(kind, dayAfter(period, NOW)).from).toBe(after);
  });

  test('end with the one that today lies in', () => {
    expect(hasNext(around('thang_lich', '2026-11-26'), NOW)).toBe(false);
    expect(hasNext(around('thang_lich', '2026-10-26'), NOW)).toBe(true);
    expect(hasNext(around('luy_ke_nam', '2026-11-26'), NOW)).toBe(false);
    expect(hasNext(around('luy_ke_nam', '2025-12-31'), NOW)).toBe(true);
  });
});
