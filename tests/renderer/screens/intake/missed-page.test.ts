import { describe, expect, test } from 'vitest';
import { missedPage } from '../../../../renderer/screens/intake/missed-page.ts';
import { intakeProgress } from '../../../../renderer/screens/intake/progress.ts';
import { withPages } from '../../../../shared/domain/page-edits.ts';
import { pageKey } from '../../../../shared/domain/page-key.ts';
import { aComponentId, aDraft, aPage, aPageId } from '../../../support/builders.ts';

const PAGES = ['p1', 'p2', 'p3'].map((name) => aPage({ pageId: aPageId(name) }));

function progressWith(seen: readonly string[]) {
  const empty = aDraft();
  const draft = withPages(
    { ...empty, components: empty.components.map((paper) => ({ ...paper, pages: [] })) },
    empty.components[0]?.componentId ?? aComponentId(),
    PAGES,
  );
  const seenHere = new Map(
    PAGES.filter(({ pageId }) => seen.includes(pageId)).map((page) => [page.pageId, pageKey(page)]),
  );
  return intakeProgress({ draft, dossier: undefined, seenHere });
}

describe('PageDown on the last page', () => {
  test.each([
    ['goes back to the first page that was turned too fast', ['p2', 'p3'], 3, 'p1'],
    ['goes to the second when only that is missing', ['p1', 'p3'], 3, 'p2'],
    ['stays when all are seen', ['p1', 'p2', 'p3'], 3, undefined],
    ['stays when only the last itself is unseen', ['p1', 'p2'], 3, undefined],
    ['is not asked on an earlier page', ['p3'], 2, undefined],
  ])('%s', (...[, seen, at, expected]) => {
    const progress = progressWith(seen);
    expect(missedPage(progress, progress.pages[at - 1])?.page.pageId).toBe(expected);
  });
});
