import type { PageId } from '../kernel/id.ts';
import type { Draft, DraftComponent, DraftPage } from './draft.ts';
import { isHandedIn } from './draft-papers.ts';

/** What does not fit together in a paper. To be looked at; nothing is held up by it. */
export type PaperHint = 'needed-without-pages' | 'counted-without-pages' | 'pages-without-count';

/** Two pages of a dossier that are the very same picture. */
export interface DoubledPage {
  readonly first: PageId;
  readonly second: PageId;
}

/** What to look at in one paper before it is signed. `needed`: the procedure asks for it. */
export function paperHints(paper: DraftComponent, needed: boolean): readonly PaperHint[] {
  if (paper.presentOnly) return [];
  const { original, certified, copy } = paper.counts;
  const isCounted = original + certified + copy > 0;
  if (paper.pages.length > 0) return isCounted ? [] : ['pages-without-count'];
  if (isHandedIn(paper)) return ['counted-without-pages'];
  return needed ? ['needed-without-pages'] : [];
}

/** Pages that were captured twice. The built-in samples repeat on purpose. */
export function doubledPages({ components }: Draft): readonly DoubledPage[] {
  const firsts = new Map<string, PageId>();
  return components
    .flatMap(({ pages }) => pages)
    .filter(({ source }) => source !== 'sample')
    .flatMap((page) => {
      const first = firsts.get(pictureOf(page));
      if (first !== undefined) return [{ first, second: page.pageId }];
      firsts.set(pictureOf(page), page.pageId);
      return [];
    });
}

function pictureOf(page: DraftPage): string {
  return `${page.file.digest}.${page.kind === 'pdf' ? page.pageIndex : 0}`;
}
