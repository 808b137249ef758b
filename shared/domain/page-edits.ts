import type { ComponentId, PageId } from '../kernel/id.ts';
import type { Draft, DraftComponent, DraftPage, Rotation } from './draft.ts';
import { arrived } from './page-shelf.ts';
import { asScanned, straightened } from './page-tilt.ts';
import { holdsKept, keptSignaturesOf } from './paper-form.ts';
import { counted, editComponent, editComponents, homeFor } from './paper-edits.ts';

/*
 * What a clerk does with pages. Whatever is done, every sheet that was captured is in the draft
 * exactly once, as a page or on a shelf. An edit that changes nothing answers the draft it was given.
 */

/** Appends pages to a paper; see `homeFor` for one that is gone. Blank ones come on its shelf instead. */
export function withPages(draft: Draft, componentId: ComponentId, pages: readonly DraftPage[]): Draft {
  const home = homeFor(draft, componentId);
  return editComponent(home.draft, home.componentId, (component) =>
    arrived(component, component.pages.length, pages),
  );
}

/** Puts new pages behind one that is there, in its paper; behind everything else of `otherwise` when it is gone. */
export function insertPages(
  draft: Draft,
  place: { readonly after: PageId; readonly otherwise: ComponentId },
  pages: readonly DraftPage[],
): Draft {
  const paper = draft.components.find((component) => indexOf(component, place.after) !== -1);
  if (paper === undefined) return withPages(draft, place.otherwise, pages);
  return editComponent(draft, paper.componentId, (component) =>
    arrived(component, indexOf(component, place.after) + 1, pages),
  );
}

/** Turns pages a quarter clockwise (`right`) or back. */
export function rotatePages(draft: Draft, pageIds: ReadonlySet<PageId>, way: 'right' | 'left'): Draft {
  return editPages(draft, pageIds, (page) => ({ ...page, rotation: turned(page.rotation, way) }));
}

/** Lays the lines of pages level, or the pages as they were scanned. */
export function tiltPages(draft: Draft, pageIds: ReadonlySet<PageId>, to: 'level' | 'as-scanned'): Draft {
  return editPages(draft, pageIds, to === 'level' ? straightened : asScanned);
}

/**
 * Takes pages out of their papers and puts them, in their order, before the page that is at `index`
 * now; the end when there is none. A paper that is only looked at takes no pages; a file that came
 * signed is moved nowhere, and nothing is moved among its pages.
 */
export function movePages(
  draft: Draft,
  pageIds: ReadonlySet<PageId>,
  to: { readonly componentId: ComponentId; readonly index: number },
): Draft {
  const target = draft.components.find(({ componentId }) => componentId === to.componentId);
  const moved = draft.components.flatMap(({ pages }) => pages.filter(({ pageId }) => pageIds.has(pageId)));
  if (target === undefined || target.presentOnly || moved.length === 0) return draft;
  if (holdsKept(target) || holdsKept({ pages: moved })) return draft;
  const before = target.pages.slice(0, Math.max(0, to.index)).filter(({ pageId }) => !pageIds.has(pageId));
  return editComponents(draft, (component) => {
    const rest = component.pages.filter(({ pageId }) => !pageIds.has(pageId));
    const pages = component === target ? [...before, ...moved, ...rest.slice(before.length)] : rest;
    if (isSame(pages, component.pages)) return component;
    return component === target ? { ...counted(component, moved.length), pages } : { ...component, pages };
  });
}

/** Moves pages one place towards the front or the end of their own paper; those that stand there stay. */
export function shiftPages(draft: Draft, pageIds: ReadonlySet<PageId>, by: -1 | 1): Draft {
  return editComponents(draft, (component) => {
    if (holdsKept(component)) return component;
    const pages =
      by === -1
        ? shifted(component.pages, pageIds)
        : shifted(component.pages.toReversed(), pageIds).toReversed();
    return isSame(pages, component.pages) ? component : { ...component, pages };
  });
}

/** Each of the pages changes places with the one before it, unless that is one of them too. */
function shifted(pages: readonly DraftPage[], pageIds: ReadonlySet<PageId>): readonly DraftPage[] {
  const result = [...pages];
  for (let index = 1; index < result.length; index += 1) {
    const [before, page] = [result[index - 1], result[index]];
    if (before === undefined || page === undefined) continue;
    if (pageIds.has(page.pageId) && !pageIds.has(before.pageId)) result.splice(index - 1, 2, page, before);
  }
  return result;
}

function turned(rotation: Rotation, way: 'right' | 'left'): Rotation {
  switch (rotation) {
    case 0:
      return way === 'right' ? 90 : 270;
    case 90:
      return way === 'right' ? 180 : 0;
    case 180:
      return way === 'right' ? 270 : 90;
    case 270:
      return way === 'right' ? 0 : 180;
  }
}

/** Pages of a file that came signed stay as they were signed. */
function editPages(draft: Draft, pageIds: ReadonlySet<PageId>, edit: (page: DraftPage) => DraftPage): Draft {
  const mayEdit = (page: DraftPage) => pageIds.has(page.pageId) && keptSignaturesOf(page) === null;
  return editComponents(draft, (component) =>
    component.pages.some(mayEdit)
      ? { ...component, pages: component.pages.map((page) => (mayEdit(page) ? edit(page) : page)) }
      : component,
  );
}

function indexOf({ pages }: DraftComponent, wanted: PageId): number {
  return pages.findIndex(({ pageId }) => pageId === wanted);
}

function isSame(left: readonly DraftPage[], right: readonly DraftPage[]): boolean {
  return left.length === right.length && left.every((page, index) => page === right[index]);
}
