import type { PageId } from '../kernel/id.ts';
import type { Draft, DraftComponent, DraftPage } from './draft.ts';

/** How pages lay in their papers at one moment: what an undo goes back to. */
export type PageLayout = readonly Pick<DraftComponent, 'componentId' | 'counts' | 'pages' | 'shelf'>[];

export function layoutOf({ components }: Draft): PageLayout {
  return components.map(({ componentId, counts, pages, shelf }) => ({ componentId, counts, pages, shelf }));
}

/**
 * Undoes one change of the pages: they lie again as before it. Pages that came in since stay where
 * they are, and so do the pages of papers that are gone since; counts typed since stand.
 */
export function undoLayout(
  draft: Draft,
  { before, after }: { readonly before: PageLayout; readonly after: PageLayout },
): Draft {
  const living = before.filter((saved) => draft.components.some(isOf(saved)));
  const placed = new Set(living.flatMap(sheetIds));
  return {
    ...draft,
    components: draft.components.map((component) => {
      const saved = living.find(isOf(component));
      const untouched = after.find(isOf(component))?.counts === component.counts;
      return {
        ...component,
        counts: untouched && saved !== undefined ? saved.counts : component.counts,
        pages: withNewcomers(saved?.pages ?? [], component.pages, placed),
        shelf: [...(saved?.shelf ?? []), ...component.shelf.filter(({ page }) => !placed.has(page.pageId))],
      };
    }),
  };
}

/** The saved pages, and each page that they do not know behind the one that it stands behind now. */
function withNewcomers(
  saved: readonly DraftPage[],
  now: readonly DraftPage[],
  placed: ReadonlySet<PageId>,
): readonly DraftPage[] {
  const pages = [...saved];
  for (const [index, page] of now.entries()) {
    if (placed.has(page.pageId)) continue;
    const before = now[index - 1]?.pageId;
    const at = pages.findIndex(({ pageId }) => pageId === before);
    pages.splice(before === undefined ? 0 : at === -1 ? pages.length : at + 1, 0, page);
  }
  return pages;
}

function sheetIds({ pages, shelf }: PageLayout[number]): readonly PageId[] {
  return [...pages, ...shelf.map(({ page }) => page)].map(({ pageId }) => pageId);
}

function isOf({ componentId }: Pick<DraftComponent, 'componentId'>) {
  return (other: Pick<DraftComponent, 'componentId'>): boolean => other.componentId === componentId;
}
