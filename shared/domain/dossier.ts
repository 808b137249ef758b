import { assertNever } from '../kernel/assert-never.ts';
import type { ComponentId, DossierId, PageId } from '../kernel/id.ts';
import type { Draft, DraftComponent } from './draft.ts';
import type { FileRef } from './file-ref.ts';
import type { DossierAction, HistoryEntry, OfficialReception, Reception, SignatureFacts } from './history.ts';
import { pageKey, pagesKey } from './page-key.ts';
import { componentsToSign, keepsNoPaper } from './paper-kinds.ts';
import { newestWord, type StatusWord } from './processing.ts';
import type { ProvinceReceipt, Refusal } from './province-answer.ts';

export interface SignedComponent {
  readonly componentId: ComponentId;
  readonly pagesKey: string;
  readonly file: FileRef;
  readonly signature: SignatureFacts;
}

/** Where a dossier stands. Computed, never stored. */
export type DossierState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'signed' }
  | { readonly kind: 'discarded' }
  /** Received on a reserve slip: it has no official code yet and is not sent. */
  | { readonly kind: 'provisional' }
  | { readonly kind: 'received' }
  | { readonly kind: 'delivered' }
  | { readonly kind: 'registered' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A dossier as its history makes it. `dossierSeq` counts its entries and guards against two editors. */
export interface Dossier {
  readonly dossierId: DossierId;
  readonly dossierSeq: number;
  readonly draft: Draft;
  readonly discarded: boolean;
  /** Page id → the key that was on screen when a clerk last looked at it. */
  readonly seen: ReadonlyMap<PageId, string>;
  readonly signed: ReadonlyMap<ComponentId, SignedComponent>;
  readonly reception: Reception | undefined;
  readonly form01: FileRef | undefined;
  readonly delivered: ProvinceReceipt | undefined;
  readonly registered: ProvinceReceipt | undefined;
  readonly refusal: Refusal | undefined;
  /** The newest word of the province on its processing, whatever order the words came in. */
  readonly processing: StatusWord | undefined;
}

/** Applies one entry. The first entry of a dossier is always `draft-saved`; anything before it is a bug. */
export function applyEntry(dossier: Dossier | undefined, entry: HistoryEntry): Dossier {
  const { action } = entry;
  if (dossier === undefined) {
    if (action.kind !== 'draft-saved') throw new TypeError('a history begins with a draft');
    return emptyDossier(action.draft);
  }
  return { ...applyAction(dossier, action), dossierSeq: dossier.dossierSeq + 1 };
}

export function stateOf(dossier: Dossier): DossierState {
  if (dossier.discarded) return { kind: 'discarded' };
  if (dossier.registered !== undefined) return { kind: 'registered' };
  if (dossier.delivered !== undefined) return { kind: 'delivered' };
  if (dossier.refusal !== undefined) return { kind: 'refused', refusal: dossier.refusal };
  if (dossier.reception !== undefined) {
    return { kind: isOfficial(dossier.reception) ? 'received' : 'provisional' };
  }
  return isFullySigned(dossier) ? { kind: 'signed' } : { kind: 'draft' };
}

/** Whether a reception has its official code. */
export function isOfficial(reception: Reception): reception is OfficialReception {
  return reception.leaseId !== null;
}

/** A procedure that only looks at papers has nothing to sign and is ready as it is. */
export function isFullySigned(dossier: Dossier): boolean {
  const papers = componentsToSign(dossier.draft);
  return (
    (papers.length > 0 || keepsNoPaper(dossier.draft)) &&
    papers.every((paper) => findValidSignature(dossier, paper) !== undefined)
  );
}

/** The signature that stands for this paper as it is now; one made over other pages does not count. */
export function findValidSignature(dossier: Dossier, component: DraftComponent): SignedComponent | undefined {
  const signed = dossier.signed.get(component.componentId);
  return signed?.pagesKey === pagesKey(component.pages) ? signed : undefined;
}

/** Pages nobody has looked at in the form they have now. */
export function unseenPages(dossier: Dossier): readonly PageId[] {
  return componentsToSign(dossier.draft).flatMap((component) =>
    component.pages
      .filter((page) => dossier.seen.get(page.pageId) !== pageKey(page))
      .map((page) => page.pageId),
  );
}

function emptyDossier(draft: Draft): Dossier {
  return {
    dossierId: draft.dossierId,
    dossierSeq: 1,
    draft,
    discarded: false,
    seen: new Map(),
    signed: new Map(),
    reception: undefined,
    form01: undefined,
    delivered: undefined,
    registered: undefined,
    refusal: undefined,
    processing: undefined,
  };
}

/** What the province says of a dossier; everything else happens at the counter. */
const ANSWERS = ['delivered', 'registered', 'refused', 'processing-told', 'forgotten'] as const;
type Answer = Extract<DossierAction, { kind: (typeof ANSWERS)[number] }>;

function isAnswer(action: DossierAction): action is Answer {
  return ANSWERS.some((kind) => kind === action.kind);
}

function applyAction(dossier: Dossier, action: DossierAction): Dossier {
  if (isAnswer(action)) return applyAnswer(dossier, action);
  switch (action.kind) {
    case 'draft-saved':
      return { ...dossier, draft: action.draft, discarded: false };
    case 'draft-discarded':
      return { ...dossier, discarded: true };
    case 'page-seen':
      return { ...dossier, seen: new Map(dossier.seen).set(action.pageId, action.pageKey) };
    case 'component-signed':
      return { ...dossier, signed: new Map(dossier.signed).set(action.componentId, action) };
    case 'received':
      return { ...dossier, reception: action.reception };
    case 'code-assigned':
      return withCode(dossier, action);
    case 'form-issued':
      return { ...dossier, form01: action.file };
    default:
      return assertNever(action);
  }
}

function applyAnswer(dossier: Dossier, action: Answer): Dossier {
  switch (action.kind) {
    case 'delivered':
      return { ...dossier, delivered: action.receipt, refusal: undefined };
    case 'registered':
      return { ...dossier, registered: action.receipt, refusal: undefined };
    case 'refused':
      return { ...dossier, refusal: action.refusal };
    case 'processing-told':
      return { ...dossier, processing: newestWord(dossier.processing, action.word) };
    case 'forgotten':
      return { ...dossier, delivered: undefined, registered: undefined };
    default:
      return assertNever(action);
  }
}

/** The slip is no longer what the citizen shows: Form 01 is issued anew, under the official code. */
function withCode(dossier: Dossier, { code, leaseId }: { code: string; leaseId: string }): Dossier {
  if (dossier.reception === undefined) throw new TypeError('a code is assigned to what was received');
  return { ...dossier, reception: { ...dossier.reception, code, leaseId }, form01: undefined };
}
