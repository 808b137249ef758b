import type { ActionId, ClerkId, ComponentId, DossierId, PageId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Sha256 } from '../kernel/sha256.ts';
import type { Draft } from './draft.ts';
import type { FileRef } from './file-ref.ts';
import type { LifeAction } from './life/life-action.ts';
import type { LifeForm } from './life/life-form.ts';
import type { LifeCommand } from './life/life-command.ts';
import type { StatusWord } from './processing.ts';
import type { ReceiptPaper } from './printing.ts';
import type { ProvinceReceipt, Refusal } from './province-answer.ts';
import type { SignLater } from './sign-later.ts';

/** The facts of one PAdES signature that a person asks about later. */
export interface SignatureFacts {
  /** `kept`: not ours. The paper came signed, and its own signature stays the only one. */
  readonly kind: 'clerk' | 'kept';
  /** `basic`: a signature of another time or maker, without what PAdES asks for. */
  readonly level: 'basic' | 'B-B' | 'B-T';
  readonly signerName: string;
  readonly certificateDigest: Sha256;
  /** A trial certificate is never shown as anything else. */
  readonly trial: boolean;
  /** `null`: a signature that we did not make, and that says nothing of its time. */
  readonly signedAt: Instant | null;
}

export type ClockTrust = 'plausible' | 'confirmed-by-clerk';

/** The official reception: clock and book numbers, fixed for ever; its code too, once it is an official one. */
export interface Reception {
  /** What the paper in the citizen's hand says: the official code, or the number of a reserve slip until there is one. */
  readonly code: string;
  /** The lease the code came from; `null` while the code is only that of a reserve slip. */
  readonly leaseId: string | null;
  /** The reserve slip that was handed out first; kept for ever as another name of the dossier. */
  readonly reserveNumber: string | null;
  readonly receivedAt: Instant;
  /** `null` where the catalogue gives no limit that can be computed. */
  readonly dueAt: Instant | null;
  readonly bookYear: number;
  readonly bookNumber: number;
  readonly formSet: '2018' | '2025';
  /** The rules in force at this office when it was received; it keeps them for ever. */
  readonly ruleVersion: string;
  /** Whether the machine's clock could be believed, or the clerk had to confirm the date (DESIGN 13). */
  readonly clock: ClockTrust;
  /** Why its papers were not signed yet; `null` when they were. */
  readonly signLater: SignLater | null;
}

/** A reception that the province can be told of. */
export type OfficialReception = Reception & { readonly leaseId: string };

/** Everything that can happen to a dossier. A dossier's state is a fold over these; nothing stores a status. */
export type DossierAction =
  | { readonly kind: 'draft-saved'; readonly draft: Draft }
  | { readonly kind: 'draft-discarded' }
  /** `pageKey` (see `page-key.ts`) ties the look to the very bytes and rotation that were on screen. */
  | { readonly kind: 'page-seen'; readonly pageId: PageId; readonly pageKey: string }
  | {
      readonly kind: 'component-signed';
      readonly componentId: ComponentId;
      /** The keys of all pages in order: another order or rotation is another paper. */
      readonly pagesKey: string;
      readonly file: FileRef;
      readonly signature: SignatureFacts;
    }
  | { readonly kind: 'received'; readonly reception: Reception }
  /** A number came for a dossier that was received on a reserve slip. */
  | { readonly kind: 'code-assigned'; readonly code: string; readonly leaseId: string }
  /** A receipt went to the printer; `count` is 1 for the first time under this code. */
  | { readonly kind: 'form-printed'; readonly paper: ReceiptPaper; readonly count: number }
  /** The same of a form of what happened beside and after intake. */
  | { readonly kind: 'life-form-printed'; readonly form: LifeForm; readonly count: number }
  | { readonly kind: 'form-issued'; readonly form: 'form-01' | 'reserve-slip'; readonly file: FileRef }
  | { readonly kind: 'delivered'; readonly receipt: ProvinceReceipt }
  | { readonly kind: 'registered'; readonly receipt: ProvinceReceipt }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** An officer at the province has come so far with it. */
  | { readonly kind: 'processing-told'; readonly word: StatusWord }
  /** The province holds no more what it had receipted: it was restored from an older copy. */
  | { readonly kind: 'forgotten'; readonly lost: ProvinceReceipt['body']['stage'] }
  /** What was refused goes to the province again, under the id of this entry and the same code. */
  | { readonly kind: 'resubmitted' }
  /** Beside and after intake (see `life/`): what was asked for, and what it came to. */
  | { readonly kind: 'life'; readonly command: LifeCommand; readonly life: LifeAction };

/** What the renderer may ask for; the machine side adds codes, clocks and files. */
export type ClerkIntent =
  | Extract<DossierAction, { kind: 'draft-saved' | 'draft-discarded' | 'page-seen' | 'resubmitted' }>
  /** `clockConfirmed`: the clerk has looked at the date that the machine doubts. */
  | {
      readonly kind: 'receive';
      readonly clockConfirmed?: boolean | undefined;
      /** What stands on the paper reserve slip, where no official number is left. */
      readonly reserveNumber?: string | undefined;
      readonly signLater?: SignLater | undefined;
    }
  /** Exchanges the number of a reserve slip for an official code. */
  | { readonly kind: 'assign-code' }
  | { readonly kind: 'live'; readonly command: LifeCommand };

/** One line of a dossier's history, as the journal keeps it. */
export interface HistoryEntry {
  readonly actionId: ActionId;
  readonly dossierId: DossierId;
  readonly clerkId: ClerkId | 'machine' | 'province';
  readonly at: Instant;
  readonly action: DossierAction;
}
