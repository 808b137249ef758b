import type { PageId } from '../kernel/id.ts';
import type { Draft, DraftComponent, DraftPage, PagePlace, ShelvedPage } from './draft.ts';
import { counted, editComponents } from './paper-edits.ts';

/** Only pictures are judged: a page of a PDF is always somebody's page. */
export function isBlank(page: DraftPage): boolean {
  return page.kind === 'image' && page.look.blank;
}

/** A paper with new pages put in at `index`. Blank ones come on its shelf, and remember where they belong. */
export function arrived(
  component: DraftComponent,
  index: number,
  arrivals: readonly DraftPage[],
): DraftComponent {
  const pages: DraftPage[] = [];
  const shelf: ShelvedPage[] = [];
  let after = component.pages[index - 1]?.pageId ?? null;
  for (const page of arrivals) {
    if (isBlank(page)) {
      shelf.push({ page, why: 'blank', place: { after, index: index + pages.length } });
    } else pages.push(page);
    after = page.pageId;
  }
  return {
    ...counted(component, pages.length),
    pages: component.pages.toSpliced(index, 0, ...pages),
    shelf: [...component.shelf, ...shelf],
  };
}

/** Takes pages off their papers and keeps them on the shelf beside. */
export function shelvePages(draft: Draft, pageIds: ReadonlySet<PageId>, why: ShelvedPage['why']): Draft {
  return editComponents(draft, (component) => {
    const shelved = component.pages.flatMap((page, index) =>
      pageIds.has(page.pageId) ? [{ page, why, place: placeOf(component.pages, index) }] : [],
    );
    if (shelved.length === 0) return component;
    return {
      ...component,
      pages: component.pages.filter(({ pageId }) => !pageIds.has(pageId)),
      shelf: [...component.shelf, ...shelved],
    };
  });
}

/** Puts shelved pages back where they were. A paper that counts as not handed in is then counted again. */
export function restorePages(draft: Draft, pageIds: ReadonlySet<PageId>): Draft {
  return editComponents(draft, (component) =>
    component.shelf
      .filter(({ page }) => pageIds.has(page.pageId))
      .reduce((restored, shelved) => restoredOne(restored, shelved), component),
  );
}

/** The draft as others may have it: what was set aside or taken out is nobody's business but the counter's. */
export function withoutShelves(draft: Draft): Draft {
  return editComponents(draft, (component) =>
    component.shelf.length === 0 ? component : { ...component, shelf: [] },
  );
}

/** Everything that was put aside of all papers, with the paper it belongs to. */
export function shelvedPages(
  draft: Draft,
): readonly (ShelvedPage & { readonly component: DraftComponent })[] {
  return draft.components.flatMap((component) =>
    component.shelf.map((shelved) => ({ ...shelved, component })),
  );
}

function restoredOne(component: DraftComponent, shelved: ShelvedPage): DraftComponent {
  const shelf = component.shelf.filter((other) => other !== shelved);
  const index = indexOfPlace({ ...component, shelf }, shelved.place);
  return { ...counted(component, 1), shelf, pages: component.pages.toSpliced(index, 0, shelved.page) };
}

function placeOf(pages: readonly DraftPage[], index: number): PagePlace {
  return { after: pages[index - 1]?.pageId ?? null, index };
}

/** The page before may be on the shelf itself: then its own place counts, and so on to the front. */
function indexOfPlace({ pages, shelf }: Pick<DraftComponent, 'pages' | 'shelf'>, place: PagePlace): number {
  if (place.after === null) return 0;
  const at = pages.findIndex(({ pageId }) => pageId === place.after);
  if (at !== -1) return at + 1;
  const before = shelf.find(({ page }) => page.pageId === place.after);
  if (before === undefined) return Math.min(place.index, pages.length);
  return indexOfPlace({ pages, shelf: shelf.filter((other) => other !== before) }, before.place);
}
