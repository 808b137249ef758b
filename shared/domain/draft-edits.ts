import type { Procedure } from '../catalogue/procedure.ts';
import type { ActionId, ClerkId, ComponentId, DossierId, PageId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { NOBODY, type Applicant } from './applicant.ts';
import type { CardIdentity } from './card-qr.ts';
import type { Draft, DraftComponent, DraftPage, PaperCounts, ReturnChannel, Rotation } from './draft.ts';
import { UNTOUCHED_PAPER } from './draft-papers.ts';
import { componentsToSign, keepsNoPaper, OTHER_PAPERS } from './paper-kinds.ts';

export const EMPTY_APPLICANT: Applicant = {
  ...NOBODY,
  kind: 'citizen',
  address: '',
  phone: '',
  email: '',
  representativeName: '',
  representativeNumber: '',
};

/** What a dossier begins with beside its ids: one owner who files for themselves, one set, nothing confirmed. */
export const EMPTY_DRAFT = {
  applicant: EMPTY_APPLICANT,
  coOwners: [],
  filer: { kind: 'self' },
  confirmedNumbers: [],
  procedureCode: null,
  components: [],
  setCount: 1,
  returnBy: 'counter',
} as const satisfies Partial<Draft>;

export function newDraft(facts: {
  readonly dossierId: DossierId;
  readonly receiveActionId: ActionId;
  readonly openedAt: Instant;
  readonly openedBy: ClerkId;
}): Draft {
  return { ...EMPTY_DRAFT, ...facts };
}

/** Typed text as it is kept: composed (NFC) and without stray spaces at the ends. */
export function withApplicant(draft: Draft, change: Partial<Applicant>): Draft {
  const composed = Object.fromEntries(
    Object.entries(change).map(([key, value]) => [key, value.normalize('NFC')]),
  );
  return { ...draft, applicant: { ...draft.applicant, ...composed } };
}

/** Fills what the card says and leaves what it does not say: a doubtful name stays for the clerk to type. */
export function withCard(draft: Draft, card: CardIdentity): Draft {
  const { identityNumber } = draft.applicant;
  // Another card is another person: nothing of the first may stay beside the second's number.
  const another = identityNumber !== '' && identityNumber !== card.identityNumber;
  const base = another ? { ...draft, applicant: EMPTY_APPLICANT } : draft;
  return withApplicant(base, {
    kind: 'citizen',
    identityNumber: card.identityNumber,
    sex: card.sex,
    ...(card.birthDay === '' ? {} : { birthDay: card.birthDay }),
    ...(card.fullName === '' ? {} : { fullName: card.fullName }),
    ...(card.address === '' ? {} : { address: card.address }),
  });
}

/**
 * Chooses a procedure and lays out its papers, none counted yet: Form 01 lists
 * what was handed in, not what should have been. Pages already captured are
 * never lost: see `withPages` for those of a paper that the new procedure does not know.
 */
export function withProcedure(draft: Draft, procedure: Procedure, newId: () => ComponentId): Draft {
  const fresh = procedure.components.map((paper): DraftComponent => {
    const kept = draft.components.find((component) => component.code === paper.code);
    return (
      kept ?? {
        ...UNTOUCHED_PAPER,
        componentId: newId(),
        code: paper.code,
        nameVi: paper.nameVi,
        presentOnly: paper.presentOnly,
      }
    );
  });
  const extras = draft.components.filter((component) => component.extra);
  const orphans = draft.components
    .filter((component) => !component.extra && !fresh.some((paper) => paper.code === component.code))
    .flatMap((component) => component.pages);
  const next = { ...draft, procedureCode: procedure.code, components: [...fresh, ...extras] };
  const [first] = draft.components.filter((component) =>
    component.pages.some((page) => orphans.includes(page)),
  );
  return first === undefined ? next : withPages(next, first.componentId, orphans);
}

/**
 * Appends pages to a paper; a paper counted as not handed in is now counted once
 * as an original. When the paper is no longer there (the procedure was changed
 * meanwhile), they go to the first that takes pages, else to one of their own.
 */
export function withPages(draft: Draft, componentId: ComponentId, pages: readonly DraftPage[]): Draft {
  const home = homeFor(draft, componentId);
  return editComponent(home.draft, home.componentId, (component) => ({
    ...component,
    counts: isCounted(component.counts) ? component.counts : { ...UNTOUCHED_PAPER.counts, original: 1 },
    pages: [...component.pages, ...pages],
  }));
}

export function withCounts(draft: Draft, componentId: ComponentId, counts: PaperCounts): Draft {
  return editComponent(draft, componentId, (component) => ({ ...component, counts }));
}

export function withReturnBy(draft: Draft, returnBy: ReturnChannel): Draft {
  return { ...draft, returnBy };
}

/** Turns a page a quarter clockwise. */
export function rotatePage(draft: Draft, pageId: PageId): Draft {
  return editPages(draft, (pages) =>
    pages.map((page) => (page.pageId === pageId ? { ...page, rotation: quarterOn(page.rotation) } : page)),
  );
}

/** Takes a page out; its bytes stay, so that it can be put back. */
export function removePage(draft: Draft, pageId: PageId): Draft {
  return editPages(draft, (pages) =>
    pages.some((page) => page.pageId === pageId) ? pages.filter((page) => page.pageId !== pageId) : pages,
  );
}

/** Puts a removed page back where it was. */
export function restorePage(
  draft: Draft,
  place: { readonly componentId: ComponentId; readonly index: number; readonly page: DraftPage },
): Draft {
  const home = homeFor(draft, place.componentId);
  return editComponent(home.draft, home.componentId, (component) => ({
    ...component,
    pages: component.pages.toSpliced(place.index, 0, place.page),
  }));
}

/** What still stands between this draft and reception, in the order a clerk meets it. */
export function missingParts(draft: Draft): readonly ('applicant' | 'procedure' | 'pages')[] {
  const missing: ('applicant' | 'procedure' | 'pages')[] = [];
  if (draft.applicant.fullName.trim() === '') missing.push('applicant');
  if (draft.procedureCode === null) missing.push('procedure');
  if (componentsToSign(draft).length === 0 && !keepsNoPaper(draft)) missing.push('pages');
  return missing;
}

function homeFor(
  draft: Draft,
  componentId: ComponentId,
): { readonly draft: Draft; readonly componentId: ComponentId } {
  const named = draft.components.find((component) => component.componentId === componentId);
  const home = named ?? draft.components.find((component) => !component.presentOnly);
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

function isCounted(counts: PaperCounts): boolean {
  return counts.original + counts.certified + counts.copy > 0;
}

function quarterOn(rotation: Rotation): Rotation {
  switch (rotation) {
    case 0:
      return 90;
    case 90:
      return 180;
    case 180:
      return 270;
    case 270:
      return 0;
  }
}

function editComponent(
  draft: Draft,
  componentId: ComponentId,
  edit: (component: DraftComponent) => DraftComponent,
): Draft {
  return {
    ...draft,
    components: draft.components.map((component) =>
      component.componentId === componentId ? edit(component) : component,
    ),
  };
}

function editPages(draft: Draft, edit: (pages: readonly DraftPage[]) => readonly DraftPage[]): Draft {
  return {
    ...draft,
    components: draft.components.map((component) => {
      const pages = edit(component.pages);
      return pages === component.pages ? component : { ...component, pages };
    }),
  };
}
