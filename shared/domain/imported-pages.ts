import type { ComponentId } from '../kernel/id.ts';
import type { Draft, DraftComponent, DraftPage } from './draft.ts';
import { withExtraPaper } from './draft-papers.ts';
import { keptSignaturesOf } from './paper-form.ts';
import { OTHER_PAPERS } from './paper-kinds.ts';
import { withPages } from './page-edits.ts';

/**
 * Appends new pages to a paper. A file that came signed stays a file of its own
 * (DESIGN 9): it takes the paper only when that is empty, and nothing is ever
 * added to it; what finds no place goes to a paper of its own.
 */
export function withImported(
  draft: Draft,
  componentId: ComponentId,
  { pages, newId }: { readonly pages: readonly DraftPage[]; readonly newId: () => ComponentId },
): Draft {
  return filesOf(pages).reduce((next, group) => {
    const wanted = next.components.find((component) => component.componentId === componentId);
    const fits = wanted === undefined ? !group.some(isKept) : mayTake(wanted, group);
    if (fits) return withPages(next, componentId, group);
    const own = newId();
    return withPages(withExtraPaper(next, own, OTHER_PAPERS.nameVi), own, group);
  }, draft);
}

/** What goes with a page when it is taken out: a signed file goes whole, what is left of it would be worth nothing. */
export function removedWith({ pages }: Pick<DraftComponent, 'pages'>, page: DraftPage): readonly DraftPage[] {
  return isKept(page) ? pages.filter(({ file }) => file.digest === page.file.digest) : [page];
}

/** Plain pages together, each signed file by itself. */
function filesOf(pages: readonly DraftPage[]): readonly (readonly DraftPage[])[] {
  const plain: DraftPage[] = [];
  const signed: DraftPage[][] = [];
  for (const page of pages) {
    if (!isKept(page)) plain.push(page);
    else if (page.kind === 'pdf' && page.pageIndex === 0) signed.push([page]);
    else signed.at(-1)?.push(page);
  }
  return plain.length === 0 ? signed : [plain, ...signed];
}

function mayTake(component: DraftComponent, group: readonly DraftPage[]): boolean {
  return component.pages.length === 0 || ![...component.pages, ...group].some(isKept);
}

function isKept(page: DraftPage): boolean {
  return keptSignaturesOf(page) !== null;
}
