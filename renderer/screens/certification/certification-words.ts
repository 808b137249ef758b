import type { CertificationFailure } from '../../../shared/contract/channels/certification-channels.ts';
import { CERTIFICATION_BOOKS, type CertificationBook } from '../../../shared/domain/certification.ts';
import type { PrintFailure } from '../../../shared/contract/failures.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import type { Say } from '../../i18n/use-t.ts';
import { messageForForm } from '../words/failure-words.ts';
import type { BookSpan } from './use-book.ts';

type OneWordEach<List extends readonly unknown[]> = { readonly [Place in keyof List]: MessageKey };

/** In the order of the books, whose names are no words to write here. */
const BOOK_WORDS = [
  'certify.bookCopies',
  'certify.bookSignatures',
  'certify.bookTranslators',
  'certify.bookContracts',
] as const satisfies OneWordEach<typeof CERTIFICATION_BOOKS>;

export function bookWords(book: CertificationBook, { t }: Pick<Say, 't'>): string {
  return t(BOOK_WORDS[CERTIFICATION_BOOKS.indexOf(book)] ?? BOOK_WORDS[0]);
}

export const SPAN_WORDS = {
  today: 'certify.spanToday',
  month: 'certify.spanMonth',
  year: 'certify.spanYear',
} as const satisfies Record<BookSpan, MessageKey>;

const PLAIN_WORDS = {
  locked: 'failure.locked',
  'unknown-line': 'certify.unknownLine',
  'reason-missing': 'certify.needed',
  'year-runs': 'certify.yearRuns',
  'book-empty': 'certify.empty',
} as const satisfies Partial<Record<CertificationFailure['kind'], MessageKey>>;

/** Why a line was not written or a book not printed, and what to do. */
export function certificationWords(failure: CertificationFailure | PrintFailure, say: Say): string {
  const { t, format } = say;
  if (failure.kind === 'book-closed') return t('certify.closed', { book: failure.book });
  if (failure.kind === 'disk-full') return t('certify.diskFull', { free: format.bytes(failure.freeBytes) });
  return isPlain(failure) ? t(PLAIN_WORDS[failure.kind]) : messageForForm(failure, say);
}

function isPlain<Failure extends { readonly kind: string }>(
  failure: Failure,
): failure is Extract<Failure, { readonly kind: keyof typeof PLAIN_WORDS }> {
  return failure.kind in PLAIN_WORDS;
}
