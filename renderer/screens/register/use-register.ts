import { useEffect, useState } from 'react';

import type { FormFailure, RegisterFailure } from '../../../shared/contract/failures.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { RegisterPeriod, RegisterRow } from '../../../shared/domain/register.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForForm } from '../words/failure-words.ts';

const PAGE_ROWS = 50;

export interface OpenBook {
  readonly rows: readonly RegisterRow[];
  readonly total: number;
  readonly nextAfter: number | null;
  readonly years: readonly number[];
}

/** The lines of a period, page after page; `undefined` until the first has come, and while locked. */
export function useRegister(period: RegisterPeriod | undefined) {
  const client = useCounterClient();
  const [open, setOpen] = useState<
    { readonly period: RegisterPeriod; readonly book: OpenBook } | undefined
  >();
  const { year, from, to } = period ?? {};
  useEffect(() => {
    if (year === undefined || from === undefined || to === undefined) return undefined;
    let gone = false;
    const asked = { year, from, to };
    const read = () =>
      client.invoke['register:page']({ period: asked, afterNumber: 0, limit: PAGE_ROWS }).then((reply) => {
        if (!gone && reply.ok) setOpen({ period: asked, book: reply.value });
      });
    void read();
    return () => {
      gone = true;
    };
  }, [client, year, from, to]);
  const more = async () => {
    if (open?.book.nextAfter === null || open === undefined) return;
    const { period: asked, book } = open;
    const reply = await client.invoke['register:page']({
      period: asked,
      afterNumber: book.nextAfter ?? 0,
      limit: PAGE_ROWS,
    });
    if (reply.ok)
      setOpen({ period: asked, book: { ...reply.value, rows: [...book.rows, ...reply.value.rows] } });
  };
  return { book: open?.book, more };
}

export type RegisterWork =
  | { readonly kind: 'idle' | 'drawing' | 'printing' | 'printed' }
  | { readonly kind: 'failed'; readonly words: string };

/** Drawing and printing a period. */
export function useRegisterPrint() {
  const client = useCounterClient();
  const say = useSay();
  const [work, setWork] = useState<RegisterWork>({ kind: 'idle' });
  const [file, setFile] = useState<FileRef | undefined>(undefined);
  return {
    work,
    file,
    close: () => setFile(undefined),
    view: async (period: RegisterPeriod) => {
      setWork({ kind: 'drawing' });
      const reply = await client.invoke['register:issue']({ period });
      setWork(reply.ok ? { kind: 'idle' } : failed(reply.failure, say));
      if (reply.ok) setFile(reply.value.file);
    },
    print: async (period: RegisterPeriod) => {
      setWork({ kind: 'printing' });
      const reply = await client.invoke['register:print']({ period });
      setWork(reply.ok ? { kind: 'printed' } : failed(reply.failure, say));
    },
  };
}

function failed(failure: FormFailure | RegisterFailure, say: Say): RegisterWork {
  return { kind: 'failed', words: wordsFor(failure, say) };
}

function wordsFor(failure: FormFailure | RegisterFailure, say: Say): string {
  if (failure.kind === 'register-empty') return say.t('register.empty');
  if (failure.kind === 'register-too-long') {
    return say.t('register.tooLong', { total: failure.total, limit: failure.limit });
  }
  return messageForForm(failure, say);
}
