import type { Instant } from '../kernel/instant.ts';
import type { CertificationBook, CertificationLine } from './certification.ts';
import type { Office } from './office.ts';

/** One line as it stands in its book on paper. */
export interface CertificationBookRow extends CertificationLine {
  readonly writtenAt: Instant;
  /** Why it is void; `null` while it holds. */
  readonly voidReasonVi: string | null;
}

/** A book of one year on A4, whole: what the head signs when it is closed. */
export interface CertificationBookPaper {
  readonly office: Office;
  readonly book: CertificationBook;
  readonly year: number;
  /** By number, from 01. */
  readonly rows: readonly CertificationBookRow[];
  /** When it was closed; `null` while it goes on. */
  readonly closedAt: Instant | null;
}
