import { describe, expect, test } from 'vitest';
import { findPageCommand, PAGE_KEYS } from '../../../../../renderer/screens/intake/pages/page-keys.ts';
import { READING_WIDTH_PX, sheetWidth } from '../../../../../renderer/screens/intake/pages/sheet-width.ts';
import { showsFoot } from '../../../../../renderer/screens/intake/viewer-scroll.ts';

const A4 = 297 / 210;
const PLAIN = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

describe('the width of a page', () => {
  test('is that of the whole page where it can be read so: one look, no scroll', () => {
    const room = { width: 420, height: 520 };
    const width = sheetWidth(room, A4);

    expect(width).toBeGreaterThanOrEqual(READING_WIDTH_PX);
    expect(showsFoot({ scrollTop: 0, clientHeight: room.height, scrollHeight: width * A4 })).toBe(true);
  });

  test('is all there is where a whole page would be too small to read', () => {
    expect(sheetWidth({ width: 600, height: 300 }, A4)).toBe(600);
  });

  test('is never more than there is', () => {
    expect(sheetWidth({ width: 310, height: 900 }, A4)).toBe(310);
  });
});

describe('the keys of the pages', () => {
  test('are one key for one command, and never what input methods and the system own', () => {
    const chords = PAGE_KEYS.map(({ code, modifier }) => `${modifier} ${code}`);

    expect(new Set(chords).size).toBe(chords.length);
    expect(findPageCommand({ ...PLAIN, code: 'KeyZ', ctrlKey: true, shiftKey: true })).toBeUndefined();
    expect(findPageCommand({ ...PLAIN, code: 'KeyR', ctrlKey: true })).toBeUndefined();
  });

  test('are places on the keyboard', () => {
    expect(findPageCommand({ ...PLAIN, code: 'KeyR' })).toBe('turn-right');
    expect(findPageCommand({ ...PLAIN, code: 'ArrowUp', altKey: true })).toBe('earlier');
    expect(findPageCommand({ ...PLAIN, code: 'ArrowUp' })).toBeUndefined();
  });
});
