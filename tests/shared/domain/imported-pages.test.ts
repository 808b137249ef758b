import { describe, expect, test } from 'vitest';
import { withProcedure } from '../../../shared/domain/draft-edits.ts';
import { rotatePages } from '../../../shared/domain/page-edits.ts';
import { restorePages, shelvePages } from '../../../shared/domain/page-shelf.ts';
import type { Draft, DraftPage, KeptSignatures } from '../../../shared/domain/draft.ts';
import { removedWith, withImported } from '../../../shared/domain/imported-pages.ts';
import { paperFormOf } from '../../../shared/domain/paper-form.ts';
import { findProcedure, loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import type { ComponentId } from '../../../shared/kernel/id.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { aComponentId, aDraft, aPage, aPageId } from '../../support/builders.ts';

const KEPT: KeptSignatures = {
  covers: 'whole',
  signers: [
    { name: 'Trần Văn Gốc', certificateDigest: getSha256('d'.repeat(64)), trial: false, signedAt: null },
  ],
};

function pdfPages(name: string, pageCount: number, kept: KeptSignatures | null = null): readonly DraftPage[] {
  return Array.from({ length: pageCount }, (_, pageIndex) => ({
    kind: 'pdf' as const,
    pageId: aPageId(`${name}-${pageIndex}`),
    file: { digest: getSha256(name.charCodeAt(0).toString(16).padStart(64, '0')), sizeBytes: 500 },
    pageIndex,
    pageCount,
    kept,
    widthPt: 595,
    heightPt: 842,
    rotation: 0 as const,
    source: 'picked' as const,
  }));
}

let made = 0;
const newId = (): ComponentId => aComponentId(`own-${(made += 1)}`);
const [first, second] = aDraft().components;
if (first === undefined || second === undefined) throw new Error('a birth registration has several papers');

const pagesOf = (draft: Draft, componentId: ComponentId): readonly DraftPage[] =>
  draft.components.find((component) => component.componentId === componentId)?.pages ?? [];
const add = (draft: Draft, componentId: ComponentId, pages: readonly DraftPage[]): Draft =>
  withImported(draft, componentId, { pages, newId });

describe('what a paper is made of', () => {
  test('is one whole file only when every page of it is there, alone, in order and unturned', () => {
    const whole = pdfPages('a', 2);
    const [one, two] = whole;
    if (one === undefined || two === undefined) throw new Error('two pages were asked for');

    expect(paperFormOf(whole)).toBe('whole-file');
    for (const pages of [[one], [two, one], [...whole, aPage()], [one, { ...two, rotation: 90 as const }]])
      expect(paperFormOf(pages)).toBe('mixed');
    expect(paperFormOf([aPage()])).toBe('scanned');
    expect(paperFormOf(pdfPages('s', 2, KEPT))).toBe('kept');
    expect(paperFormOf(pdfPages('s', 2, KEPT).slice(1))).toBe('kept-in-part');
  });
});

describe('a file that came signed', () => {
  test('takes an empty paper', () => {
    const draft = add(aDraft(), second.componentId, pdfPages('s', 2, KEPT));

    expect(paperFormOf(pagesOf(draft, second.componentId))).toBe('kept');
  });

  test('goes to a paper of its own where there are pages already, and so does what is added to it', () => {
    const beside = add(aDraft(), first.componentId, pdfPages('s', 1, KEPT));
    const own = beside.components.at(-1);
    expect(pagesOf(beside, first.componentId)).toEqual(first.pages);
    expect(own).toMatchObject({ extra: true, pages: [{ kept: KEPT }] });

    const added = add(beside, own?.componentId ?? first.componentId, [aPage({ pageId: aPageId('late') })]);

    expect(added.components.filter(({ pages }) => paperFormOf(pages) === 'kept')).toHaveLength(1);
    expect(added.components.at(-1)?.pages).toMatchObject([{ pageId: 'late' }]);
  });

  test('picked together with others is told from them', () => {
    const draft = add(aDraft(), second.componentId, [
      ...pdfPages('s', 2, KEPT),
      aPage({ pageId: aPageId('photo') }),
      ...pdfPages('t', 1, KEPT),
    ]);

    expect(pagesOf(draft, second.componentId)).toMatchObject([{ pageId: 'photo' }]);
    expect(draft.components.filter(({ pages }) => paperFormOf(pages) === 'kept')).toHaveLength(2);
  });

  test('is not turned, goes out whole and comes back whole', () => {
    const pages = pdfPages('s', 3, KEPT);
    const draft = add(aDraft(), second.componentId, pages);
    const paper = draft.components.find(({ componentId }) => componentId === second.componentId);
    const [, middle] = pages;
    if (paper === undefined || middle === undefined) throw new Error('the paper has three pages');

    const turned = rotatePages(draft, new Set([middle.pageId]), 'right');
    expect(pagesOf(turned, second.componentId)).toEqual(pages);
    const taken = new Set(removedWith(paper, middle).map(({ pageId }) => pageId));
    const without = shelvePages(draft, taken, 'removed');
    expect(pagesOf(without, second.componentId)).toEqual([]);
    expect(pagesOf(restorePages(without, taken), second.componentId)).toEqual(pages);
  });

  test('is mixed with nothing when the procedure changes', () => {
    const looksOnly = findProcedure(loadCatalogue(), '2.001159');
    if (looksOnly === undefined) throw new Error('the temporary stay notice is missing');
    const draft = add(aDraft(), second.componentId, pdfPages('s', 2, KEPT));

    const next = withProcedure(draft, looksOnly, newId);

    expect(next.components.map(({ pages }) => paperFormOf(pages))).toContain('kept');
    expect(next.components.map(({ pages }) => paperFormOf(pages))).not.toContain('kept-in-part');
    expect(next.components.flatMap(({ pages }) => pages)).toHaveLength(4);
  });
});
