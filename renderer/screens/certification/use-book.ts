import { useEffect, useState } from 'react';

import type { BookPage } from '../../../shared/contract/channels/certification-channels.ts';
import type { CertificationBook } from '../../../shared/domain/certification.ts';
import { getPlainDay, type PlainDay } from '../../../shared/kernel/plain-day.ts';
import { useCounterClient } from '../../platform/client-context.tsx';

/** Which lines are shown. */
export const BOOK_SPANS = ['today', 'month', 'year'] as const;
export type BookSpan = (typeof BOOK_SPANS)[number];

/** Shown at once; the totals count the rest too. */
const LINES = 200;

/** The lines of a book, read again whenever the journal has moved; `undefined` until they are there. */
export function useBook(book: CertificationBook, span: BookSpan, today: PlainDay): BookPage | undefined {
  const client = useCounterClient();
  const [page, setPage] = useState<BookPage | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const asked = { book, from: beginOf(span, today), to: today, limit: LINES };
      const reply = await client.invoke['certification:page'](asked);
      if (!gone && reply.ok) setPage(reply.value); // locked: the lock screen is about to say so
    };
    void read();
    const stop = client.on['journal:advanced'](() => void read());
    return () => {
      gone = true;
      stop();
    };
  }, [client, book, span, today]);
  return page;
}

function beginOf(span: BookSpan, today: PlainDay): PlainDay {
  if (span === 'today') return today;
  return getPlainDay(span === 'month' ? `${today.slice(0, 7)}-01` : `${today.slice(0, 4)}-01-01`);
}
