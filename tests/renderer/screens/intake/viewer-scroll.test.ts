import { describe, expect, test } from 'vitest';
import { showsFoot } from '../../../../renderer/screens/intake/viewer-scroll.ts';

describe('a page under review', () => {
  test.each([
    ['that fits its window', { scrollTop: 0, clientHeight: 560, scrollHeight: 560 }, true],
    [
      'whose lower margin alone is out of sight',
      { scrollTop: 0, clientHeight: 515, scrollHeight: 560 },
      true,
    ],
    ['whose lower half is out of sight', { scrollTop: 0, clientHeight: 250, scrollHeight: 900 }, false],
    ['scrolled half way', { scrollTop: 300, clientHeight: 250, scrollHeight: 900 }, false],
    ['scrolled to its end', { scrollTop: 650, clientHeight: 250, scrollHeight: 900 }, true],
  ])('%s has shown its foot: %s', (_case, box, shown) => {
    expect(showsFoot(box)).toBe(shown);
  });
});
