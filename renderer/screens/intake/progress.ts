import { findLook, findValidSignature, type Dossier } from '../../../shared/domain/dossier.ts';
import { missingParts } from '../../../shared/domain/draft-edits.ts';
import type { Draft, DraftComponent, DraftPage } from '../../../shared/domain/draft.ts';
import { pageKey } from '../../../shared/domain/page-key.ts';
import { needsKey } from '../../../shared/domain/paper-form.ts';
import { componentsToSign, keepsNoPaper } from '../../../shared/domain/paper-kinds.ts';
import type { PageId } from '../../../shared/kernel/id.ts';
import type { MessageKey } from '../../i18n/vi.ts';

/** A page with its place in the whole dossier, as PageDown walks through it. */
export interface PlacedPage {
  readonly page: DraftPage;
  readonly component: DraftComponent;
  /** Inside its paper, 0-based. */
  readonly index: number;
  /** In the dossier, 1-based. */
  readonly number: number;
}

export interface IntakeProgress {
  readonly pages: readonly PlacedPage[];
  readonly isSeen: (page: DraftPage) => boolean;
  readonly seenCount: number;
  readonly paperCount: number;
  readonly signedCount: number;
  readonly maySign: boolean;
  /** False when every paper that waits keeps the signature it came with. */
  readonly needsKey: boolean;
  readonly mayReceive: boolean;
  /** Everything but a signature is there. */
  readonly maySignLater: boolean;
  /** What to do next, as the clerk is told beside the two big buttons. */
  readonly nextStep: NextStep;
}

type NextStep = Extract<MessageKey, `finish.needs${string}` | 'finish.ready'>;

/** Where an intake stands: the draft on screen, laid over what the journal already knows of the dossier. */
export function intakeProgress(facts: {
  readonly draft: Draft;
  readonly dossier: Dossier | undefined;
  readonly seenHere: ReadonlyMap<PageId, string>;
}): IntakeProgress {
  const { draft, dossier, seenHere } = facts;
  const pages = placePages(draft);
  const isSeen = (page: DraftPage): boolean => {
    const isKnown = dossier !== undefined && findLook(dossier, page) !== undefined;
    return isKnown || seenHere.get(page.pageId) === pageKey(page);
  };
  const papers = componentsToSign(draft);
  const seenCount = pages.filter(({ page }) => isSeen(page)).length;
  const unsigned = papers.filter(
    (paper) => dossier === undefined || findValidSignature(dossier, paper) === undefined,
  );
  const signedCount = papers.length - unsigned.length;
  const hasWhatItNeeds = papers.length > 0 || keepsNoPaper(draft);
  const allSeen = hasWhatItNeeds && seenCount === pages.length;
  const allSigned = hasWhatItNeeds && signedCount === papers.length;
  const missing = missingParts(draft);
  return {
    pages,
    isSeen,
    seenCount,
    paperCount: papers.length,
    signedCount,
    maySign: allSeen && !allSigned,
    needsKey: needsKey(unsigned),
    mayReceive: missing.length === 0 && allSeen && allSigned,
    maySignLater: missing.length === 0 && allSeen && !allSigned,
    nextStep: nextStep(missing, { allSeen, allSigned }),
  };
}

function placePages(draft: Draft): readonly PlacedPage[] {
  return draft.components
    .flatMap((component) => component.pages.map((page, index) => ({ page, component, index })))
    .map((placed, index) => ({ ...placed, number: index + 1 }));
}

const MISSING_STEPS = {
  applicant: 'finish.needsName',
  procedure: 'finish.needsProcedure',
  pages: 'finish.needsPages',
} as const satisfies Record<ReturnType<typeof missingParts>[number], NextStep>;

function nextStep(
  missing: ReturnType<typeof missingParts>,
  done: { readonly allSeen: boolean; readonly allSigned: boolean },
): NextStep {
  const [first] = missing;
  if (first !== undefined) return MISSING_STEPS[first];
  if (!done.allSeen) return 'finish.needsSeen';
  return done.allSigned ? 'finish.ready' : 'finish.needsSigning';
}
