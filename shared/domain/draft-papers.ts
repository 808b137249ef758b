import type { ComponentId } from '../kernel/id.ts';
import type { Attestation, Draft, DraftComponent, PaperFiling, PaperMark } from './draft.ts';
import { OTHER_PAPERS } from './paper-kinds.ts';

/** What a clerk has said of a paper so far: nothing. Nothing that is counted begins ticked. */
export const UNTOUCHED_PAPER = {
  counts: { original: 0, certified: 0, copy: 0 },
  extra: false,
  applies: false,
  compared: null,
  shown: null,
  filing: 'by-counts',
  mark: 'digitised',
  pages: [],
  shelf: [],
} as const satisfies Partial<DraftComponent>;

/** Sets beyond this are a slip of the finger. */
export const MOST_SETS = 99;

export function withCompared(draft: Draft, componentId: ComponentId, compared: Attestation | null): Draft {
  return editPaper(draft, componentId, (paper) => ({ ...paper, compared }));
}

export function withShown(draft: Draft, componentId: ComponentId, shown: Attestation | null): Draft {
  return editPaper(draft, componentId, (paper) => ({ ...paper, shown }));
}

export function withApplies(draft: Draft, componentId: ComponentId, applies: boolean): Draft {
  return editPaper(draft, componentId, (paper) => ({ ...paper, applies }));
}

export function withFiling(draft: Draft, componentId: ComponentId, filing: PaperFiling): Draft {
  return editPaper(draft, componentId, (paper) => ({ ...paper, filing }));
}

/** Signed with another mark it is another file, so a signature that was there no longer stands. */
export function withMark(draft: Draft, componentId: ComponentId, mark: PaperMark): Draft {
  return editPaper(draft, componentId, (paper) => ({ ...paper, mark }));
}

/** A paper that the citizen leaves although no procedure asks for it (giấy tờ khác). */
export function withExtraPaper(draft: Draft, componentId: ComponentId, nameVi: string): Draft {
  const paper: DraftComponent = {
    ...UNTOUCHED_PAPER,
    componentId,
    code: OTHER_PAPERS.code,
    nameVi: nameVi.normalize('NFC').trim(),
    presentOnly: false,
    extra: true,
    counts: { ...UNTOUCHED_PAPER.counts, original: 1 },
  };
  return { ...draft, components: [...draft.components, paper] };
}

/** Takes an extra paper away again; one with sheets stays, so that none is lost with it. */
export function withoutExtraPaper(draft: Draft, componentId: ComponentId): Draft {
  const components = draft.components.filter(
    (paper) =>
      paper.componentId !== componentId || !paper.extra || paper.pages.length + paper.shelf.length > 0,
  );
  return { ...draft, components };
}

export function withSetCount(draft: Draft, setCount: number): Draft {
  return { ...draft, setCount: Math.min(MOST_SETS, Math.max(1, Math.trunc(setCount))) };
}

/**
 * Plain photocopies and paper certified copies go with the dossier as an
 * attachment: scanned and signed, but no digitised component. A photocopy whose
 * original the clerk has compared may be digitised. The clerk may decide otherwise.
 *
 * @rule DIGIT-01
 */
export function isAttachment({ filing, counts, compared }: DraftComponent): boolean {
  if (filing !== 'by-counts') return filing === 'attachment';
  const copies = counts.certified + counts.copy;
  return counts.original === 0 && copies > 0 && compared === null;
}

/** Captured, counted or shown. What is none of these was not handed in and must not be receipted. */
export function isHandedIn({ pages, counts, presentOnly, shown }: DraftComponent): boolean {
  if (presentOnly) return shown !== null;
  return pages.length > 0 || counts.original + counts.certified + counts.copy > 0;
}

function editPaper(
  draft: Draft,
  componentId: ComponentId,
  edit: (paper: DraftComponent) => DraftComponent,
): Draft {
  return {
    ...draft,
    components: draft.components.map((paper) => (paper.componentId === componentId ? edit(paper) : paper)),
  };
}
