import type { ActionId, ClerkId, ComponentId, DossierId, PageId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Sha256 } from '../kernel/sha256.ts';
import type { Draft } from './draft.ts';
import type { FileRef } from './file-ref.ts';
import type { ProvinceReceipt, Refusal } from './province-answer.ts';

/** The facts of one PAdES signature that a person asks about later. */
export interface SignatureFacts {
  readonly level: 'B-B';
  readonly signerName: string;
  readonly certificateDigest: Sha256;
  /** A trial certificate is never shown as anything else. */
  readonly trial: boolean;
  readonly signedAt: Instant;
}

export type ClockTrust = 'plausible' | 'confirmed-by-clerk';

/** The official reception: code, clock and book numbers, fixed for ever. */
export interface Reception {
  readonly code: string;
  readonly leaseId: string;
  readonly receivedAt: Instant;
  /** `null` where the catalogue gives no limit that can be computed. */
  readonly dueAt: Instant | null;
  readonly bookYear: number;
  readonly bookNumber: number;
  readonly formSet: '2018' | '2025';
  /** Whether the machine's clock could be believed, or the clerk had to confirm the date (DESIGN 13). */
  readonly clock: ClockTrust;
}

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
  | { readonly kind: 'form-issued'; readonly form: 'form-01'; readonly file: FileRef }
  | { readonly kind: 'delivered'; readonly receipt: ProvinceReceipt }
  | { readonly kind: 'registered'; readonly receipt: ProvinceReceipt }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What the renderer may ask for; the machine side adds codes, clocks and files. */
export type ClerkIntent =
  | Extract<DossierAction, { kind: 'draft-saved' | 'draft-discarded' | 'page-seen' }>
  /** `clockConfirmed`: the clerk has looked at the date that the machine doubts. */
  | { readonly kind: 'receive'; readonly clockConfirmed?: boolean | undefined };

/** One line of a dossier's history, as the journal keeps it. */
export interface HistoryEntry {
  readonly actionId: ActionId;
  readonly dossierId: DossierId;
  readonly clerkId: ClerkId | 'machine' | 'province';
  readonly at: Instant;
  readonly action: DossierAction;
}
