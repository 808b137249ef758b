import type { Procedure } from '../catalogue/procedure.ts';
import type { ActionId, ClerkId, ComponentId, DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import { AT_COUNTER, type Arrival } from './arrival.ts';
import { NOBODY, type Applicant } from './applicant.ts';
import type { CardIdentity } from './card-qr.ts';
import type { Draft, DraftComponent, PaperCounts, ReturnChannel } from './draft.ts';
import { UNTOUCHED_PAPER } from './draft-papers.ts';
import { editComponent, withSheets } from './paper-edits.ts';
import { holdsKept } from './paper-form.ts';
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
  arrival: AT_COUNTER,
  confirmedNumbers: [],
  procedureCode: null,
  components: [],
  batchOf: null,
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
 * never lost: see `withSheets` for those of a paper that the new procedure does not know.
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
  const others = draft.components.filter((component) => !fresh.includes(component));
  // A file that came signed is mixed with nothing: its paper goes on beside those of the procedure.
  const extras = others
    .filter((component) => component.extra || holdsKept(component))
    .map((component) =>
      component.extra ? component : { ...component, code: OTHER_PAPERS.code, extra: true },
    );
  const next: Draft = { ...draft, procedureCode: procedure.code, components: [...fresh, ...extras] };
  return others
    .filter((component) => !component.extra && !holdsKept(component))
    .reduce<Draft>((moved, orphan) => withSheets(moved, orphan.componentId, orphan), next);
}

export function withCounts(draft: Draft, componentId: ComponentId, counts: PaperCounts): Draft {
  return editComponent(draft, componentId, (component) => ({ ...component, counts }));
}

export function withReturnBy(draft: Draft, returnBy: ReturnChannel): Draft {
  return { ...draft, returnBy };
}

export function withArrival(draft: Draft, arrival: Arrival): Draft {
  return { ...draft, arrival };
}

/** What still stands between this draft and reception, in the order a clerk meets it. */
export function missingParts(draft: Draft): readonly ('applicant' | 'procedure' | 'pages')[] {
  const missing: ('applicant' | 'procedure' | 'pages')[] = [];
  if (draft.applicant.fullName.trim() === '') missing.push('applicant');
  if (draft.procedureCode === null) missing.push('procedure');
  if (componentsToSign(draft).length === 0 && !keepsNoPaper(draft)) missing.push('pages');
  return missing;
}
