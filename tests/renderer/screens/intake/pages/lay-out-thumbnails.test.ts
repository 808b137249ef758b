import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  layOutThumbnails,
  scrollToShow,
  spotsInView,
  THUMBNAIL,
} from '../../../../../renderer/screens/intake/pages/lay-out-thumbnails.ts';
import type { PlacedPage } from '../../../../../renderer/screens/intake/progress.ts';
import { UNTOUCHED_PAPER } from '../../../../../shared/domain/draft-papers.ts';
import type { DraftComponent } from '../../../../../shared/domain/draft.ts';
import { aComponentId, aPage, aPageId } from '../../../../support/builders.ts';

/** One paper for each number, with so many pages. */
function placed(...counts: readonly number[]): readonly PlacedPage[] {
  const all = counts.flatMap((count, paper) => {
    const pages = Array.from({ length: count }, (_, at) => aPage({ pageId: aPageId(`p${paper}-${at}`) }));
    const named = { code: `TP${paper}`, nameVi: 'Giấy tờ', presentOnly: false };
    const component: DraftComponent = {
      ...UNTOUCHED_PAPER,
      ...named,
      componentId: aComponentId(`c${paper}`),
      pages,
    };
    return pages.map((page, index) => ({ page, component, index }));
  });
  return all.map((one, index) => ({ ...one, number: index + 1 }));
}

describe('small pages', () => {
  test('stand below the name of their paper, as many beside each other as fit', () => {
    const { spots } = layOutThumbnails(placed(3, 1), 2 * THUMBNAIL.width + THUMBNAIL.gap);

    const row = THUMBNAIL.height + THUMBNAIL.gap;
    const beside = THUMBNAIL.width + THUMBNAIL.gap;
    const second = THUMBNAIL.heading + 2 * row;
    expect(spots.map((spot) => [spot.kind, spot.top, spot.kind === 'page' ? spot.left : 0])).toEqual([
      ['heading', 0, 0],
      ['page', THUMBNAIL.heading, 0],
      ['page', THUMBNAIL.heading, beside],
      ['page', THUMBNAIL.heading + row, 0],
      ['heading', second, 0],
      ['page', second + THUMBNAIL.heading, 0],
    ]);
  });

  test('are few in the document, however many there are', () => {
    const layout = layOutThumbnails(placed(500), 76);

    for (const scrollTop of [0, 7_000, layout.height - 500]) {
      expect(spotsInView(layout, { scrollTop, height: 500 }).length).toBeLessThan(18);
    }
  });

  test('never lie on each other, and all within the height', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 400 }),
        (counts, width) => {
          const { spots, height } = layOutThumbnails(placed(...counts), width);
          const places = spots.map((spot) => `${spot.top} ${spot.kind === 'page' ? spot.left : 0}`);
          expect(new Set(places).size).toBe(places.length);
          for (const spot of spots) {
            expect(spot.top + (spot.kind === 'page' ? THUMBNAIL.height : 0)).toBeLessThanOrEqual(height);
          }
        },
      ),
    );
  });

  test('come into view with as little scrolling as can be', () => {
    const pages = placed(50);
    const layout = layOutThumbnails(pages, 76);
    const [first, , , , , , , , , tenth] = pages;
    if (first === undefined || tenth === undefined) throw new Error('no pages');
    const view = { scrollTop: 0, height: 400 };

    const down = scrollToShow(layout, tenth, view);

    expect(down).toBeGreaterThan(0);
    expect(scrollToShow(layout, tenth, { ...view, scrollTop: down })).toBe(down);
    expect(scrollToShow(layout, first, { ...view, scrollTop: down })).toBe(0);
  });
});
