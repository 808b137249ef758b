import type { ActionId, ClerkId, ComponentId, DossierId, PageId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Applicant } from './applicant.ts';
import type { FileRef } from './file-ref.ts';

/** Degrees clockwise, kept as the page's matrix: the scanned bytes are never turned. */
export type Rotation = 0 | 90 | 180 | 270;

export type PageSource = 'sample' | 'picked' | 'scanner';

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
      readonly source: PageSource;
    }
  | {
      readonly kind: 'pdf';
      readonly pageId: PageId;
      readonly file: FileRef;
      /** 0-based. */
      readonly pageIndex: number;
      readonly widthPt: number;
      readonly heightPt: number;
      readonly rotation: Rotation;
      readonly source: PageSource;
    };

/** How many of each the citizen handed in (columns of Form 01). */
export interface PaperCounts {
  readonly original: number;
  readonly certified: number;
  readonly copy: number;
}

/** One required paper (thành phần hồ sơ) and what was captured of it. */
export interface DraftComponent {
  readonly componentId: ComponentId;
  /** The catalogue's component code. */
  readonly code: string;
  readonly nameVi: string;
  readonly presentOnly: boolean;
  readonly counts: PaperCounts;
  readonly pages: readonly DraftPage[];
}

export type ReturnChannel = 'counter' | 'post' | 'electronic';

/** What the clerk is still working on. Saved whole at each change; the latest wins. */
export interface Draft {
  readonly dossierId: DossierId;
  /** Made with the draft, before F9 can be pressed: a second F9 after a crash makes no second dossier. */
  readonly receiveActionId: ActionId;
  readonly openedAt: Instant;
  readonly openedBy: ClerkId;
  readonly applicant: Applicant;
  readonly procedureCode: string | null;
  readonly components: readonly DraftComponent[];
  readonly returnBy: ReturnChannel;
}
