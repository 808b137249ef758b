import { describe, expect, test } from 'vitest';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { withCounts, withProcedure } from '../../../shared/domain/draft-edits.ts';
import type { Draft, DraftComponent, PaperCounts } from '../../../shared/domain/draft.ts';
import {
  isAttachment,
  isHandedIn,
  UNTOUCHED_PAPER,
  withApplies,
  withCompared,
  withExtraPaper,
  withFiling,
  withoutExtraPaper,
  withSetCount,
  withShown,
} from '../../../shared/domain/draft-papers.ts';
import { withPages } from '../../../shared/domain/page-edits.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { aClerkId, aComponentId, aDraft, aPage } from '../../support/builders.ts';

const ACT = { by: aClerkId(), at: getInstant(0) };
const EXTRA = aComponentId('extra-1');
const FIRST = aComponentId('component-1');

function paperWith(change: Partial<DraftComponent>): DraftComponent {
  return { ...UNTOUCHED_PAPER, componentId: FIRST, code: 'c', nameVi: 'Giấy', presentOnly: false, ...change };
}

function counted(counts: Partial<PaperCounts>): PaperCounts {
  return { ...UNTOUCHED_PAPER.counts, ...counts };
}

function findPaper(draft: Draft, componentId = FIRST): DraftComponent | undefined {
  return draft.components.find((paper) => paper.componentId === componentId);
}

describe('DIGIT-01: what is only attached', () => {
  test.each([
    ['an original', counted({ original: 1 }), false],
    ['an original with its copies', counted({ original: 1, copy: 2 }), false],
    ['a photocopy', counted({ copy: 1 }), true],
    ['a paper certified copy', counted({ certified: 1 }), true],
    ['a paper that is not there', counted({}), false],
  ] as const)('%s', (_name, counts, attached) => {
    expect(isAttachment(paperWith({ counts }))).toBe(attached);
  });

  test('is not a photocopy whose original the clerk has compared', () => {
    expect(isAttachment(paperWith({ counts: counted({ copy: 1 }), compared: ACT }))).toBe(false);
  });

  test('is what the clerk decides, against the counts', () => {
    expect(isAttachment(paperWith({ counts: counted({ original: 1 }), filing: 'attachment' }))).toBe(true);
    expect(isAttachment(paperWith({ counts: counted({ copy: 1 }), filing: 'component' }))).toBe(false);
  });
});

describe('a paper', () => {
  test('begins with nothing ticked', () => {
    for (const { applies, compared, shown, filing } of aDraft().components) {
      expect({ applies, compared, shown, filing }).toEqual({
        applies: false,
        compared: null,
        shown: null,
        filing: 'by-counts',
      });
    }
  });

  test('keeps who compared it and when, until that is taken back', () => {
    const compared = withCompared(aDraft(), FIRST, ACT);

    expect(findPaper(compared)?.compared).toEqual(ACT);
    expect(findPaper(withCompared(compared, FIRST, null))?.compared).toBeNull();
  });

  test('that is only presented counts as handed in when it was shown, and not before', () => {
    const shown = withShown(aDraft(), aComponentId('component-6'), ACT);

    expect(shown.components.filter(isHandedIn).map(({ componentId }) => componentId)).toEqual([
      'component-1',
      'component-6',
    ]);
  });

  test('whose condition is met says so', () => {
    expect(findPaper(withApplies(aDraft(), FIRST, true))?.applies).toBe(true);
  });

  test('may be sent another way than its counts say', () => {
    expect(findPaper(withFiling(aDraft(), FIRST, 'attachment'))?.filing).toBe('attachment');
  });
});

describe('a paper that nobody asked for', () => {
  const draft = withExtraPaper(aDraft(), EXTRA, ' Ảnh thẻ '.normalize('NFD'));

  test('carries the name the clerk gives it and counts once', () => {
    expect(findPaper(draft, EXTRA)).toMatchObject({ nameVi: 'Ảnh thẻ', counts: counted({ original: 1 }) });
  });

  test('stays when the procedure is changed', () => {
    const marriage = findProcedure(loadCatalogue(), '1.000894');
    if (marriage === undefined) throw new TypeError('the catalogue has lost a procedure');
    let made = 0;
    const changed = withProcedure(draft, marriage, () => {
      made += 1;
      return aComponentId(`other-${made}`);
    });

    expect(findPaper(changed, EXTRA)?.nameVi).toBe('Ảnh thẻ');
  });

  test('goes again, but not with pages in it and never in place of an asked one', () => {
    const paged = withPages(draft, EXTRA, [aPage()]);

    expect(findPaper(withoutExtraPaper(draft, EXTRA), EXTRA)).toBeUndefined();
    expect(findPaper(withoutExtraPaper(paged, EXTRA), EXTRA)).toBeDefined();
    expect(findPaper(withoutExtraPaper(withCounts(draft, FIRST, counted({})), FIRST))).toBeDefined();
  });
});

test.each([
  [3, 3],
  [0, 1],
  [2.5, 2],
  [1_000, 99],
])('%s sets are kept as %s', (asked, kept) => {
  expect(withSetCount(aDraft(), asked).setCount).toBe(kept);
});
