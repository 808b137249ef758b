import type { BookPage } from '../../../shared/contract/channels/certification-channels.ts';
import type { CertificationBook } from '../../../shared/domain/certification.ts';
import { getPlainDay, type PlainDay } from '../../../shared/kernel/plain-day.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useKeptFresh } from '../use-kept-fresh.ts';

/** Which lines are shown. */
export const BOOK_SPANS = ['today', 'month', 'year'] as const;
export type BookSpan = (typeof BOOK_SPANS)[number];

/** Shown at once; the totals count the rest too. */
const LINES = 200;

/** The lines of a book, read again whenever the journal has moved; `undefined` until they are there. */
export function useBook(book: CertificationBook, span: BookSpan, today: PlainDay): BookPage | undefined {
  const client = useCounterClient();
  const [page] = useKeptFresh(`${book} ${span} ${today}`, () =>
    client.invoke['certification:page']({ book, from: beginOf(span, today), to: today, limit: LINES }),
  );
  return page;
}

function beginOf(span: BookSpan, today: PlainDay): PlainDay {
  if (span === 'today') return today;
  return getPlainDay(span === 'month' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`);
}
