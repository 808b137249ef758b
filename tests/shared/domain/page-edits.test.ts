import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { UNTOUCHED_PAPER } from '../../../shared/domain/draft-papers.ts';
import { withProcedure } from '../../../shared/domain/draft-edits.ts';
import type { Draft, DraftComponent, DraftPage } from '../../../shared/domain/draft.ts';
import {
  insertPages,
  movePages,
  rotatePages,
  shiftPages,
  tiltPages,
  withPages,
} from '../../../shared/domain/page-edits.ts';
import { pageKey } from '../../../shared/domain/page-key.ts';
import { layoutOf, undoLayout } from '../../../shared/domain/page-layout.ts';
import {
  restorePages,
  shelvedPages,
  shelvePages,
  withoutShelves,
} from '../../../shared/domain/page-shelf.ts';
import { isLeaning } from '../../../shared/domain/page-tilt.ts';
import type { PageId } from '../../../shared/kernel/id.ts';
import { aComponentId, aDraft, aLook, aPage, aPageId } from '../../support/builders.ts';

const ONE = aComponentId('paper-1');
const TWO = aComponentId('paper-2');
const ids = (...names: readonly string[]): ReadonlySet<PageId> => new Set(names.map((name) => aPageId(name)));

function aPaper(change: Partial<DraftComponent>): DraftComponent {
  const counts = { original: 1, certified: 0, copy: 0 };
  const named = { componentId: ONE, code: 'TP1', nameVi: 'Tờ khai', presentOnly: false };
  return { ...UNTOUCHED_PAPER, ...named, counts, ...change };
}

function pages(...names: readonly string[]): readonly DraftPage[] {
  return names.map((name) => aPage({ pageId: aPageId(name) }));
}

const blank = (name: string): DraftPage =>
  aPage({ pageId: aPageId(name), look: aLook({ blank: true, inkPerMille: 0.4 }) });

/** Two papers: a b c, and d. */
function twoPapers(): Draft {
  return aDraft({
    components: [
      aPaper({ pages: pages('a', 'b', 'c') }),
      aPaper({ componentId: TWO, code: 'TP2', pages: pages('d') }),
    ],
  });
}

function namesOf(draft: Draft): readonly string[] {
  return draft.components.map((component) => component.pages.map(({ pageId }) => pageId).join(' '));
}

describe('a blank page that comes in', () => {
  const scanned = withPages(aDraft({ components: [aPaper({})] }), ONE, [
    ...pages('front-1'),
    blank('back-1'),
    ...pages('front-2'),
    blank('back-2'),
    blank('back-3'),
  ]);

  test('is set aside, and is no page of its paper', () => {
    expect(namesOf(scanned)).toEqual(['front-1 front-2']);
    expect(shelvedPages(scanned).map(({ page, why }) => `${page.pageId} ${why}`)).toEqual([
      'back-1 blank',
      'back-2 blank',
      'back-3 blank',
    ]);
  });

  test('goes back to its place, whichever of them goes first', () => {
    const last = restorePages(scanned, ids('back-3'));
    expect(namesOf(last)).toEqual(['front-1 front-2 back-3']);
    expect(namesOf(restorePages(last, ids('back-1', 'back-2')))).toEqual([
      'front-1 back-1 front-2 back-2 back-3',
    ]);
  });

  test('goes back behind its page when that one was moved within the paper', () => {
    const moved = movePages(scanned, ids('front-1'), { componentId: ONE, index: 2 });

    expect(namesOf(restorePages(moved, ids('back-1')))).toEqual(['front-2 front-1 back-1']);
  });

  test('does not count its paper as handed in', () => {
    const none = { original: 0, certified: 0, copy: 0 };
    const draft = withPages(aDraft({ components: [aPaper({ counts: none })] }), ONE, [blank('back')]);

    expect(draft.components[0]?.counts).toEqual(none);
    expect(restorePages(draft, ids('back')).components[0]?.counts.original).toBe(1);
  });

  test('once restored stays a page when the procedure is changed', () => {
    const marriage = findProcedure(loadCatalogue(), '1.000894');
    if (marriage === undefined) throw new Error('marriage registration is missing');
    let made = 0;

    const next = withProcedure(restorePages(scanned, ids('back-1')), marriage, () =>
      aComponentId(`new-${(made += 1)}`),
    );

    expect(namesOf(next).filter((names) => names !== '')).toEqual(['front-1 back-1 front-2']);
    expect(shelvedPages(next)).toHaveLength(2);
  });

  test('is not told to anybody outside the counter', () => {
    expect(shelvedPages(withoutShelves(scanned))).toEqual([]);
    expect(namesOf(withoutShelves(scanned))).toEqual(namesOf(scanned));
  });
});

describe('pages', () => {
  test('are put in behind the page that was on screen', () => {
    const draft = insertPages(twoPapers(), { after: aPageId('b'), otherwise: TWO }, pages('x', 'y'));

    expect(namesOf(draft)).toEqual(['a b x y c', 'd']);
  });

  test('come last in the paper that was meant when that page is gone', () => {
    const draft = insertPages(twoPapers(), { after: aPageId('gone'), otherwise: TWO }, pages('x'));

    expect(namesOf(draft)).toEqual(['a b c', 'd x']);
  });

  test('move together to another paper, in their order', () => {
    expect(namesOf(movePages(twoPapers(), ids('c', 'a'), { componentId: TWO, index: 0 }))).toEqual([
      'b',
      'a c d',
    ]);
  });

  test('do not move to a paper that is only looked at', () => {
    const draft = twoPapers();
    const looked = { ...draft, components: draft.components.map((one) => ({ ...one, presentOnly: true })) };

    expect(movePages(looked, ids('a'), { componentId: TWO, index: 0 })).toBe(looked);
  });

  test('shift by one place, and stop at the edge of their paper', () => {
    const draft = twoPapers();

    expect(namesOf(shiftPages(draft, ids('b', 'c'), -1))).toEqual(['b c a', 'd']);
    expect(namesOf(shiftPages(draft, ids('a'), 1))).toEqual(['b a c', 'd']);
    expect(shiftPages(draft, ids('c', 'd'), 1)).toBe(draft);
  });

  test('turned right and left again are as they were', () => {
    const draft = twoPapers();

    expect(rotatePages(rotatePages(draft, ids('a', 'd'), 'right'), ids('a', 'd'), 'left')).toEqual(draft);
  });
});

describe('a leaning page', () => {
  const leaning = aPage({ pageId: aPageId('a'), look: aLook({ skewDegrees: 1.25 }) });
  const draft = aDraft({ components: [aPaper({ pages: [leaning] })] });

  test('lies level when it is straightened, and is another page to look at and sign', () => {
    const [page] = tiltPages(draft, ids('a'), 'level').components[0]?.pages ?? [];
    if (page === undefined) throw new Error('the page is gone');

    expect([isLeaning(leaning), isLeaning(page)]).toEqual([true, false]);
    expect(page).toMatchObject({ tiltDegrees: -1.25 });
    expect(pageKey(page)).not.toBe(pageKey(leaning));
  });

  test('can be laid as it was scanned again', () => {
    expect(tiltPages(tiltPages(draft, ids('a'), 'level'), ids('a'), 'as-scanned')).toEqual(draft);
  });
});

describe('whatever a clerk does with pages', () => {
  const someIds = fc.subarray('abcdefgh'.split('')).map((names) => ids(...names));
  const component = fc.constantFrom(ONE, TWO);
  let arrivals = 0;
  const edit: fc.Arbitrary<(draft: Draft) => Draft> = fc.oneof(
    someIds.map((set) => (draft: Draft) => rotatePages(draft, set, 'left')),
    someIds.map((set) => (draft: Draft) => tiltPages(draft, set, 'level')),
    fc.tuple(someIds, fc.constantFrom('by-hand', 'removed')).map(
      ([set, why]) =>
        (draft: Draft) =>
          shelvePages(draft, set, why),
    ),
    someIds.map((set) => (draft: Draft) => restorePages(draft, set)),
    fc.tuple(someIds, fc.constantFrom(-1, 1)).map(
      ([set, by]) =>
        (draft: Draft) =>
          shiftPages(draft, set, by),
    ),
    fc.tuple(someIds, component, fc.integer({ min: -1, max: 9 })).map(
      ([set, componentId, index]) =>
        (draft: Draft) =>
          movePages(draft, set, { componentId, index }),
    ),
  );
  const coming = fc
    .tuple(component, fc.boolean(), fc.constantFrom('a', 'h', 'gone'))
    .map(([otherwise, isBlank, after]) => (draft: Draft) => {
      arrivals += 1;
      const page = isBlank ? blank(`new-${arrivals}`) : aPage({ pageId: aPageId(`new-${arrivals}`) });
      return insertPages(draft, { after: aPageId(after), otherwise }, [page]);
    });
  const start = aDraft({
    components: [
      aPaper({ pages: pages('a', 'b', 'c', 'd') }),
      aPaper({ componentId: TWO, code: 'TP2', pages: pages('e', 'f', 'g', 'h') }),
    ],
  });
  const sheetsOf = (draft: Draft): readonly string[] =>
    draft.components
      .flatMap(({ pages: shown, shelf }) => [...shown, ...shelf.map(({ page }) => page)])
      .map(({ pageId }) => pageId)
      .sort();

  test('no sheet is lost and none is doubled', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const end = edits.reduce((draft, change) => change(draft), start);
        expect(sheetsOf(end)).toEqual(sheetsOf(start));
      }),
    );
  });

  test('every step is undone exactly, the last one first', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 8 }), (edits) => {
        const states = edits.reduce<readonly Draft[]>(
          (drafts, change) => [...drafts, change(drafts.at(-1) ?? start)],
          [start],
        );
        let draft = states.at(-1) ?? start;
        for (let step = states.length - 1; step > 0; step -= 1) {
          const [before, after] = [states[step - 1] ?? start, states[step] ?? start];
          draft = undoLayout(draft, { before: layoutOf(before), after: layoutOf(after) });
          expect(draft).toEqual(before);
        }
      }),
    );
  });

  test('an undo keeps what came in since, and loses nothing when the papers have changed', () => {
    fc.assert(
      fc.property(edit, fc.array(coming, { maxLength: 4 }), fc.boolean(), (change, later, swaps) => {
        const changed = change(start);
        const grown = later.reduce((draft, come) => come(draft), changed);
        const now = swaps ? { ...grown, components: [merged(grown)] } : grown;

        const undone = undoLayout(now, { before: layoutOf(start), after: layoutOf(changed) });

        expect(sheetsOf(undone)).toEqual(sheetsOf(now));
      }),
    );
  });
});

/** All sheets in one new paper, as when a procedure knows none of the old ones. */
function merged({ components }: Draft): DraftComponent {
  return aPaper({
    componentId: aComponentId('paper-new'),
    pages: components.flatMap((component) => component.pages),
    shelf: components.flatMap((component) => component.shelf),
  });
}
