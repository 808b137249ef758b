import type { TypedLine } from '../../../shared/contract/channels/certification-channels.ts';
import { copyFeeVnd, type CertificationBook } from '../../../shared/domain/certification.ts';

/** What stands in the fields. */
export interface TypedFields {
  readonly book: CertificationBook;
  readonly requesterName: string;
  readonly requesterNumber: string;
  readonly paperVi: string;
  readonly pages: string;
  readonly copies: string;
  /** As typed; empty where the legal fee of copies stands. */
  readonly fee: string;
  readonly signerName: string;
}

export const EMPTY_FIELDS: TypedFields = {
  book: 'SCT/BS',
  requesterName: '',
  requesterNumber: '',
  paperVi: '',
  pages: '1',
  copies: '1',
  fee: '',
  signerName: '',
};

export type FieldName = keyof TypedFields;

/** The fee of certified copies by law; `undefined` for the other books, and while pages or copies are no numbers. */
export function legalFeeVnd({ book, pages, copies }: TypedFields): number | undefined {
  const [pageCount, copyCount] = [wholeNumber(pages), wholeNumber(copies)];
  if (book !== 'SCT/BS' || pageCount === undefined || copyCount === undefined) return undefined;
  return pageCount < 1 || copyCount < 1 ? undefined : copyFeeVnd(pageCount, copyCount);
}

/** The line, or the first field that keeps it from being one. */
export function toLine(fields: TypedFields): TypedLine | { readonly wrong: FieldName } {
  const { book, requesterNumber } = fields;
  for (const name of ['requesterName', 'paperVi', 'signerName'] as const) {
    if (fields[name].trim() === '') return { wrong: name };
  }
  const pages = wholeNumber(fields.pages);
  const copies = wholeNumber(fields.copies);
  const feeVnd = fields.fee.trim() === '' ? legalFeeVnd(fields) : wholeNumber(fields.fee);
  if (pages === undefined || pages < 1) return { wrong: 'pages' };
  if (copies === undefined || copies < 1) return { wrong: 'copies' };
  if (feeVnd === undefined) return { wrong: 'fee' };
  return {
    book,
    requesterName: fields.requesterName.trim(),
    requesterNumber: requesterNumber.trim(),
    paperVi: fields.paperVi.trim(),
    pages,
    copies,
    feeVnd,
    signerName: fields.signerName.trim(),
  };
}

export function isWrong(
  line: TypedLine | { readonly wrong: FieldName },
): line is { readonly wrong: FieldName } {
  return 'wrong' in line;
}

/** Dots and spaces divide thousands; anything else is no number. */
function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/[.\s]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}
