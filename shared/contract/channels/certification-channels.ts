import type { FileRef } from '../../domain/file-ref.ts';
import type { LockedFailure, PrintFailure } from '../failures.ts';
import type { CertificationBook, CertificationLine } from '../../domain/certification.ts';
import type { ActionId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import type { Result } from '../../kernel/result.ts';

/** One line of a book as it stands now. */
export interface BookLine extends CertificationLine {
  readonly writtenAt: Instant;
  /** Void: it keeps its number, and nothing of it is counted. */
  readonly voided: boolean;
}

export interface BookPage {
  /** The newest first, `limit` at most. */
  readonly lines: readonly BookLine[];
  readonly total: number;
  /** What the lines that hold come to, those beyond `limit` included. */
  readonly copies: number;
  readonly feeVnd: number;
  /** A book whose year is over and that goes on. */
  readonly closable: ClosableBook | null;
  /** The number that the next line gets; `null` once the book is closed. */
  readonly nextNumber: number | null;
}

/** Its year is over, its last number stands, and the head has not signed it yet. */
export interface ClosableBook {
  readonly year: number;
  readonly lastNumber: number;
}

/** What a clerk types; number, year and visit are the counter's. */
export type TypedLine = Omit<CertificationLine, 'lineId' | 'year' | 'number' | 'visitId' | 'dossierId'>;

export type CertificationFailure =
  | LockedFailure
  | { readonly kind: 'book-closed'; readonly book: CertificationBook }
  | { readonly kind: 'unknown-line' | 'reason-missing' | 'year-runs' | 'book-empty' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

/** Sổ chứng thực: lines that are done while one waits, and are no dossier. */
export interface CertificationChannels {
  /** Lines of one book written from a day to another, both included. */
  'certification:page': {
    readonly request: {
      readonly book: CertificationBook;
      readonly from: PlainDay;
      readonly to: PlainDay;
      readonly limit: number;
    };
    readonly reply: Result<BookPage, LockedFailure>;
  };
  /** Written for the visitor who is there; with nobody there, a visit begins. */
  'certification:write': {
    readonly request: { readonly actionId: ActionId; readonly line: TypedLine };
    readonly reply: Result<CertificationLine, CertificationFailure>;
  };
  /** The whole book of a year on A4, in the vault so that the page can show it. */
  'certification:issue': {
    readonly request: { readonly book: CertificationBook; readonly year: number };
    readonly reply: Result<{ readonly file: FileRef }, CertificationFailure>;
  };
  'certification:print': {
    readonly request: { readonly book: CertificationBook; readonly year: number };
    readonly reply: Result<null, CertificationFailure | PrintFailure>;
  };
  /** Nothing follows in it. */
  'certification:close': {
    readonly request: {
      readonly actionId: ActionId;
      readonly book: CertificationBook;
      readonly year: number;
    };
    readonly reply: Result<null, CertificationFailure>;
  };
  'certification:void': {
    readonly request: { readonly actionId: ActionId; readonly lineId: string; readonly reasonVi: string };
    readonly reply: Result<null, CertificationFailure>;
  };
}
