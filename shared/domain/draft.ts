import type { ActionId, ClerkId, ComponentId, DossierId, PageId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Sha256 } from '../kernel/sha256.ts';
import type { Applicant, Person } from './applicant.ts';
import type { Arrival } from './arrival.ts';
import type { FileRef } from './file-ref.ts';
import type { Filer } from './filer.ts';
import type { NumberConfirmation } from './number-confirmation.ts';
import type { PageLook } from './page-look.ts';

/** Degrees clockwise, kept as the page's matrix: the scanned bytes are never turned. */
export type Rotation = 0 | 90 | 180 | 270;

/** The signatures of a PDF that came signed, as our own verifier found them at import. */
export interface KeptSignatures {
  /** `extended`: what was signed is untouched, and something was added to the file afterwards. */
  readonly covers: 'whole' | 'extended';
  /** In the order in which they stand in the file; at least one. */
  readonly signers: readonly KeptSigner[];
}

export interface KeptSigner {
  readonly name: string;
  readonly certificateDigest: Sha256;
  readonly trial: boolean;
  readonly signedAt: Instant | null;
}

/** `portal`: the citizen filed it online. */
export type PageSource = 'sample' | 'picked' | 'scanner' | 'portal';

/** One sheet as it was captured. An image page keeps its JPEG byte for byte; a PDF page names its place in the file. */
export type DraftPage =
  | {
      readonly kind: 'image';
      readonly pageId: PageId;
      readonly file: FileRef;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly dpi: number;
      readonly rotation: Rotation;
      /** By how much the page is turned clockwise on top of `rotation`, so that its lines lie level; 0 as it was scanned. */
      readonly tiltDegrees: number;
      /** Measured once, when the page came in. */
      readonly look: PageLook;
      readonly source: PageSource;
    }
  | {
      readonly kind: 'pdf';
      readonly pageId: PageId;
      readonly file: FileRef;
      /** 0-based. */
      readonly pageIndex: number;
      /** Of the whole file, so that a paper can be told to be exactly that file. */
      readonly pageCount: number;
      /** What the file brought along; `null` for one that nobody has signed. */
      readonly kept: KeptSignatures | null;
      readonly widthPt: number;
      readonly heightPt: number;
      readonly rotation: Rotation;
      readonly source: PageSource;
    };

/** Where a page stood in its paper: after which page (`null`: before all), and at which place if that page has gone. */
export interface PagePlace {
  readonly after: PageId | null;
  /** 0-based. */
  readonly index: number;
}

/**
 * A sheet kept beside its paper and no page of it: not signed, not counted, not sent, and back in its
 * place with one click. Nothing that was captured leaves a draft in any other way.
 */
export interface ShelvedPage {
  readonly page: DraftPage;
  readonly why: 'blank' | 'by-hand' | 'removed';
  readonly place: PagePlace;
}

/** How many of each the citizen handed in (columns of Form 01). */
export interface PaperCounts {
  readonly original: number;
  readonly certified: number;
  readonly copy: number;
}

/** An explicit act of a clerk: who did it, and when. */
export interface Attestation {
  readonly by: ClerkId;
  readonly at: Instant;
}

/** How a paper is sent: as its counts say, or as the clerk decided (see `isAttachment`). */
export type PaperFiling = 'by-counts' | 'component' | 'attachment';

/** Which mark the signature shows (DOMAIN 4.4): who digitised it (profile A), or «sao y», an electronic copy (profile B). */
export type PaperMark = 'digitised' | 'true-copy';

/** One required paper (thành phần hồ sơ) and what was captured of it. */
export interface DraftComponent {
  readonly componentId: ComponentId;
  /** The catalogue's component code. */
  readonly code: string;
  readonly nameVi: string;
  readonly presentOnly: boolean;
  readonly counts: PaperCounts;
  /** Not asked for by the procedure; named by the clerk. */
  readonly extra: boolean;
  /** The clerk says that the catalogue's condition for this paper is met. */
  readonly applies: boolean;
  /** «Đã đối chiếu bản chính». */
  readonly compared: Attestation | null;
  /** «Đã xuất trình», for papers that are only looked at. */
  readonly shown: Attestation | null;
  readonly filing: PaperFiling;
  readonly mark: PaperMark;
  readonly pages: readonly DraftPage[];
  readonly shelf: readonly ShelvedPage[];
}

export type ReturnChannel = 'counter' | 'post' | 'electronic';

/** What the clerk is still working on. Saved whole at each change; the latest wins. */
export interface Draft {
  readonly dossierId: DossierId;
  /** Made with the draft, before F9 can be pressed: a second F9 after a crash makes no second dossier. */
  readonly receiveActionId: ActionId;
  readonly openedAt: Instant;
  readonly openedBy: ClerkId;
  readonly arrival: Arrival;
  readonly applicant: Applicant;
  /** Đồng chủ hồ sơ, beside the applicant. */
  readonly coOwners: readonly Person[];
  readonly filer: Filer;
  readonly confirmedNumbers: readonly NumberConfirmation[];
  readonly procedureCode: string | null;
  readonly components: readonly DraftComponent[];
  /** The first dossier of the list that one person hands in for many owners; `null` for one that stands alone. */
  readonly batchOf: DossierId | null;
  /** Số bộ hồ sơ. */
  readonly setCount: number;
  readonly returnBy: ReturnChannel;
}
