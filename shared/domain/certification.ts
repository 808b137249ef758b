import type { ClerkId, DossierId, VisitId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';

/** Sổ chứng thực: copies; signatures and translators; of what was agreed; contracts (DOMAIN, UX «Chứng thực»). */
export const CERTIFICATION_BOOKS = ['SCT/BS', 'SCT/CK-ĐC', 'SCT/CKND', 'SCT/HĐ-GD'] as const;

export type CertificationBook = (typeof CERTIFICATION_BOOKS)[number];

/** One line of a book: one type of paper of one requester. Its number is never used again, not even when it is void. */
export interface CertificationLine {
  readonly lineId: string;
  readonly book: CertificationBook;
  readonly year: number;
  /** 01…n through the year, without a gap; one counter owns a book. */
  readonly number: number;
  readonly visitId: VisitId | null;
  readonly requesterName: string;
  readonly requesterNumber: string;
  readonly paperVi: string;
  /** Pages of the original. */
  readonly pages: number;
  readonly copies: number;
  readonly feeVnd: number;
  readonly signerName: string;
  /** The dossier it became, where it is not done at once or a slip is asked for. */
  readonly dossierId: DossierId | null;
}

export type CertificationAction =
  | { readonly kind: 'line-written'; readonly line: CertificationLine }
  | { readonly kind: 'line-voided'; readonly lineId: string; readonly reasonVi: string }
  /** At the end of the year: the head signs, nothing follows. */
  | {
      readonly kind: 'book-closed';
      readonly book: CertificationBook;
      readonly year: number;
      readonly lastNumber: number;
    };

export interface CertificationEntry {
  readonly actionId: string;
  readonly clerkId: ClerkId;
  readonly at: Instant;
  readonly action: CertificationAction;
}

const FIRST_PAGES = 2;
const FIRST_PAGE_VND = 2_000;
const FURTHER_PAGE_VND = 1_000;
const MOST_VND = 200_000;

/**
 * The fee of certified copies in whole đồng: by pages of the original, with a
 * ceiling for each copy.
 *
 * @rule CERT-01
 */
export function copyFeeVnd(pages: number, copies: number): number {
  const first = Math.min(pages, FIRST_PAGES) * FIRST_PAGE_VND;
  const further = Math.max(0, pages - FIRST_PAGES) * FURTHER_PAGE_VND;
  return copies * Math.min(MOST_VND, first + further);
}
