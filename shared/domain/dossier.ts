import type { ActionId, ComponentId, DossierId, PageId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Draft, DraftComponent, DraftPage } from './draft.ts';
import type { FileRef } from './file-ref.ts';
import { applyLife, BEFORE_LIFE, type Life } from './life/life.ts';
import { lifeFormKey } from './life/life-form.ts';
import { withStatusWord } from './life/status-word.ts';
import type { DossierAction, HistoryEntry, OfficialReception, Reception, SignatureFacts } from './history.ts';
import { pageKey, paperKey } from './page-key.ts';
import { componentsToSign, keepsNoPaper } from './paper-kinds.ts';
import { newestWord, type StatusWord } from './processing.ts';
import type { ProvinceReceipt, Refusal } from './province-answer.ts';

export interface SignedComponent {
  readonly componentId: ComponentId;
  readonly pagesKey: string;
  readonly file: FileRef;
  readonly signature: SignatureFacts;
  /** When it was written down here. */
  readonly at: Instant;
}

/** A look at a page: what was on screen (`page-key.ts`), who looked, and when. */
export interface PageSeen {
  readonly pageKey: string;
  readonly clerkId: HistoryEntry['clerkId'];
  readonly at: Instant;
}

/** Where a dossier stands. Computed, never stored. */
export type DossierState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'signed' }
  | { readonly kind: 'discarded' }
  /** Not taken in: Form 03 was handed out (status 3). */
  | { readonly kind: 'turned-away' }
  /** Received on a reserve slip: it has no official code yet and is not sent. */
  | { readonly kind: 'provisional' }
  /** Received, and not signed yet: neither sent nor handed over before it is. */
  | { readonly kind: 'unsigned' }
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
  /** The last look at each page. */
  readonly seen: ReadonlyMap<PageId, PageSeen>;
  readonly signed: ReadonlyMap<ComponentId, SignedComponent>;
  readonly reception: Reception | undefined;
  /** What the province knows the dossier by: its reception's id, then that of each new submission. */
  readonly submissionId: ActionId;
  readonly form01: FileRef | undefined;
  /** How often the receipt under the code it has now was sent to a printer. */
  readonly prints: number;
  /** The same of the forms of its life, by `lifeFormKey`. */
  readonly formPrints: ReadonlyMap<string, number>;
  readonly delivered: ProvinceReceipt | undefined;
  readonly registered: ProvinceReceipt | undefined;
  readonly refusal: Refusal | undefined;
  /** The newest word of the province on its processing, whatever order the words came in. */
  readonly processing: StatusWord | undefined;
  /** Accounts, supplements, fees, hand-over, result: what is not intake. */
  readonly life: Life;
}

/** Applies one entry. The first entry of a dossier is always `draft-saved`; anything before it is a bug. */
export function applyEntry(dossier: Dossier | undefined, entry: HistoryEntry): Dossier {
  const { action } = entry;
  if (dossier === undefined) {
    if (action.kind !== 'draft-saved') throw new TypeError('a history begins with a draft');
    return emptyDossier(action.draft);
  }
  return { ...applyAction(dossier, action, entry), dossierSeq: dossier.dossierSeq + 1 };
}

export function stateOf(dossier: Dossier): DossierState {
  if (dossier.discarded) return { kind: 'discarded' };
  if (dossier.life.refusedAtDesk !== undefined) return { kind: 'turned-away' };
  if (dossier.registered !== undefined) return { kind: 'registered' };
  if (dossier.delivered !== undefined) return { kind: 'delivered' };
  if (dossier.refusal !== undefined) return { kind: 'refused', refusal: dossier.refusal };
  const signed = isFullySigned(dossier);
  if (dossier.reception === undefined) return { kind: signed ? 'signed' : 'draft' };
  if (!isOfficial(dossier.reception)) return { kind: 'provisional' };
  return { kind: signed ? 'received' : 'unsigned' };
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
  return signed?.pagesKey === paperKey(component) ? signed : undefined;
}

/** The look at this page in the form it has now; one at another form does not count. */
export function findLook(dossier: Dossier, page: DraftPage): PageSeen | undefined {
  const look = dossier.seen.get(page.pageId);
  return look?.pageKey === pageKey(page) ? look : undefined;
}

/** Pages nobody has looked at in the form they have now. */
export function unseenPages(dossier: Dossier): readonly PageId[] {
  return componentsToSign(dossier.draft).flatMap((component) =>
    component.pages.filter((page) => findLook(dossier, page) === undefined).map((page) => page.pageId),
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
    submissionId: draft.receiveActionId,
    form01: undefined,
    prints: 0,
    formPrints: new Map(),
    delivered: undefined,
    registered: undefined,
    refusal: undefined,
    processing: undefined,
    life: BEFORE_LIFE,
  };
}

type Effects = {
  readonly [K in DossierAction['kind']]: (
    dossier: Dossier,
    action: Extract<DossierAction, { kind: K }>,
    entry: HistoryEntry,
  ) => Partial<Dossier>;
};

/** What each action changes; one without a line does not compile. */
const EFFECTS: Effects = {
  'draft-saved': (_, { draft }) => ({ draft, discarded: false }),
  'draft-discarded': () => ({ discarded: true }),
  'page-seen': ({ seen }, { pageId, pageKey: key }, { clerkId, at }) => ({
    seen: new Map(seen).set(pageId, { pageKey: key, clerkId, at }),
  }),
  'component-signed': ({ signed }, { componentId, pagesKey, file, signature }, { at }) => ({
    signed: new Map(signed).set(componentId, { componentId, pagesKey, file, signature, at }),
  }),
  received: (_, { reception }) => ({ reception }),
  'code-assigned': withCode,
  'form-issued': (_, { file }) => ({ form01: file }),
  'form-printed': (_, { count }) => ({ prints: count }),
  'life-form-printed': ({ formPrints }, { form, count }) => ({
    formPrints: new Map(formPrints).set(lifeFormKey(form), count),
  }),
  delivered: (_, { receipt }) => ({ delivered: receipt, refusal: undefined }),
  registered: (_, { receipt }) => ({ registered: receipt, refusal: undefined }),
  refused: (_, { refusal }) => ({ refusal }),
  'processing-told': ({ processing, life }, { word }) => ({
    processing: newestWord(processing, word),
    life: withStatusWord(life, word),
  }),
  life: ({ life }, { life: action }) => ({ life: applyLife(life, action) }),
  forgotten: () => ({ delivered: undefined, registered: undefined }),
  resubmitted: (_dossier, _action, { actionId }) => ({ submissionId: actionId, refusal: undefined }),
};

function applyAction<K extends DossierAction['kind']>(
  dossier: Dossier,
  action: Extract<DossierAction, { kind: K }>,
  entry: HistoryEntry,
): Dossier {
  const effect: Effects[K] = EFFECTS[action.kind as K]; // the kind is what names the type
  return { ...dossier, ...effect(dossier, action, entry) };
}

/** The slip is no longer what the citizen shows: Form 01 is issued anew, under the official code. */
function withCode(
  { reception }: Dossier,
  { code, leaseId }: { code: string; leaseId: string },
): Partial<Dossier> {
  if (reception === undefined) throw new TypeError('a code is assigned to what was received');
  return { reception: { ...reception, code, leaseId }, form01: undefined, prints: 0 };
}
