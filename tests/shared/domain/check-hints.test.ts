import { describe, expect, test } from 'vitest';
import { doubledPages, paperHints } from '../../../shared/domain/check-hints.ts';
import { UNTOUCHED_PAPER } from '../../../shared/domain/draft-papers.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { aComponentId, aDraft, aPage, aPageId } from '../../support/builders.ts';

const ONE_ORIGINAL = { original: 1, certified: 0, copy: 0 };

function aPaper(change: Partial<DraftComponent> = {}): DraftComponent {
  const named = { componentId: aComponentId('paper'), code: 'TP1', nameVi: 'Tờ khai', presentOnly: false };
  return { ...UNTOUCHED_PAPER, ...named, ...change };
}

describe('a paper that does not fit together', () => {
  test.each([
    { is: 'asked for and not there', paper: aPaper(), needed: true, hints: ['needed-without-pages'] },
    { is: 'not asked for and not there', paper: aPaper(), needed: false, hints: [] },
    {
      is: 'counted and not captured',
      paper: aPaper({ counts: ONE_ORIGINAL }),
      needed: true,
      hints: ['counted-without-pages'],
    },
    {
      is: 'captured and not counted',
      paper: aPaper({ pages: [aPage()] }),
      needed: true,
      hints: ['pages-without-count'],
    },
    {
      is: 'captured and counted',
      paper: aPaper({ pages: [aPage()], counts: ONE_ORIGINAL }),
      needed: true,
      hints: [],
    },
    { is: 'only looked at', paper: aPaper({ presentOnly: true }), needed: true, hints: [] },
  ])('is named: $is', ({ paper, needed, hints }) => {
    expect(paperHints(paper, needed)).toEqual(hints);
  });
});

describe('the same picture twice', () => {
  const picture = { digest: getSha256('c'.repeat(64)), sizeBytes: 10 };
  const page = (name: string, source: 'picked' | 'sample') =>
    aPage({ pageId: aPageId(name), file: picture, source });

  test('is named, across papers', () => {
    const components = [aPaper({ pages: [page('a', 'picked')] }), aPaper({ pages: [page('b', 'picked')] })];

    expect(doubledPages(aDraft({ components }))).toEqual([{ first: 'a', second: 'b' }]);
  });

  test('is meant so among the built-in samples', () => {
    const components = [aPaper({ pages: [page('a', 'sample'), page('b', 'sample')] })];

    expect(doubledPages(aDraft({ components }))).toEqual([]);
  });
});
