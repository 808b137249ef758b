import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowAfterKey, rowWindow, scrollToRow } from '../../../renderer/components/row-window.ts';

const scrolls = fc.record({
  scrollTop: fc.nat({ max: 5_000_000 }),
  viewHeight: fc.nat({ max: 2_000 }),
  rowHeight: fc.integer({ min: 20, max: 80 }),
  count: fc.nat({ max: 100_000 }),
});

describe('the rows that are drawn', () => {
  test('are rows of the list, and never more than a window and its margins', () => {
    fc.assert(
      fc.property(scrolls, (scroll) => {
        const { first, end } = rowWindow(scroll);

        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(scroll.count);
        expect(end - first).toBeGreaterThanOrEqual(0);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(scroll.viewHeight / scroll.rowHeight) + 18);
      }),
    );
  });

  test('hold every row in sight', () => {
    fc.assert(
      fc.property(scrolls, (scroll) => {
        const { first, end } = rowWindow(scroll);
        const top = Math.floor(scroll.scrollTop / scroll.rowHeight);
        const bottom = Math.floor((scroll.scrollTop + scroll.viewHeight) / scroll.rowHeight);
        const inSight = [top, bottom].filter((row) => row < scroll.count);

        expect(inSight.every((row) => row >= first && row < end)).toBe(true);
      }),
    );
  });
});

describe('a row that is gone to', () => {
  test('is wholly in sight, and a second look moves nothing', () => {
    fc.assert(
      fc.property(scrolls, fc.nat({ max: 99_999 }), (any, index) => {
        const scroll = { ...any, viewHeight: any.viewHeight + any.rowHeight };
        const scrollTop = scrollToRow(index, scroll);
        const top = index * scroll.rowHeight;

        expect(top).toBeGreaterThanOrEqual(scrollTop);
        expect(top + scroll.rowHeight).toBeLessThanOrEqual(scrollTop + scroll.viewHeight);
        expect(scrollToRow(index, { ...scroll, scrollTop })).toBe(scrollTop);
      }),
    );
  });
});

describe('a key', () => {
  const scroll = { scrollTop: 0, viewHeight: 360, rowHeight: 36, count: 100 };

  test.each([
    ['ArrowDown', 4, 5],
    ['ArrowUp', 0, 0],
    ['PageDown', 4, 13],
    ['PageDown', 98, 99],
    ['Home', 50, 0],
    ['End', 4, 99],
    ['a', 4, undefined],
  ])('%s from row %i leads to %s', (key, from, to) => {
    expect(rowAfterKey(key, from, scroll)).toBe(to);
  });
});
