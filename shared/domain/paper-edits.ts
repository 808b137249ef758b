import type { ComponentId } from '../kernel/id.ts';
import type { Draft, DraftComponent } from './draft.ts';
import { UNTOUCHED_PAPER } from './draft-papers.ts';
import { holdsKept } from './paper-form.ts';
import { OTHER_PAPERS } from './paper-kinds.ts';

export type Sheets = Pick<DraftComponent, 'pages' | 'shelf'>;

/**
 * Appends sheets to a paper. When the paper is no longer there (the procedure was changed meanwhile),
 * they go to the first that takes pages, else to one of their own.
 */
export function withSheets(draft: Draft, componentId: ComponentId, sheets: Sheets): Draft {
  if (sheets.pages.length === 0 && sheets.shelf.length === 0) return draft;
  const home = homeFor(draft, componentId);
  return editComponent(home.draft, home.componentId, (component) => ({
    ...counted(component, sheets.pages.length),
    pages: [...component.pages, ...sheets.pages],
    shelf: [...component.shelf, ...sheets.shelf],
  }));
}

/** A paper counted as not handed in is counted once, as an original, when it gets its first pages. */
export function counted(component: DraftComponent, newPages: number): DraftComponent {
  const { original, certified, copy } = component.counts;
  return newPages === 0 || original + certified + copy > 0
    ? component
    : { ...component, counts: { ...UNTOUCHED_PAPER.counts, original: 1 } };
}

/** The paper of this id, or the one that its pages go to instead, laid out if need be. */
export function homeFor(
  draft: Draft,
  componentId: ComponentId,
): { readonly draft: Draft; readonly componentId: ComponentId } {
  const named = draft.components.find((component) => component.componentId === componentId);
  const home = named ?? draft.components.find((component) => !component.presentOnly && !holdsKept(component));
  if (home !== undefined) return { draft, componentId: home.componentId };
  const own: DraftComponent = {
    ...UNTOUCHED_PAPER,
    componentId,
    ...OTHER_PAPERS,
    presentOnly: false,
    extra: true,
  };
  return { draft: { ...draft, components: [...draft.components, own] }, componentId };
}

export function editComponent(
  draft: Draft,
  componentId: ComponentId,
  edit: (component: DraftComponent) => DraftComponent,
): Draft {
  return editComponents(draft, (component) =>
    component.componentId === componentId ? edit(component) : component,
  );
}

/** The draft itself when no paper was changed, so that nothing is saved for nothing. */
export function editComponents(draft: Draft, edit: (component: DraftComponent) => DraftComponent): Draft {
  const components = draft.components.map(edit);
  return components.every((component, index) => component === draft.components[index])
    ? draft
    : { ...draft, components };
}
