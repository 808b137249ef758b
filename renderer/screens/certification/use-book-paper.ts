import { useState } from 'react';

import type { CertificationBook } from '../../../shared/domain/certification.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { certificationWords } from './certification-words.ts';

interface BookOfYear {
  readonly book: CertificationBook;
  readonly year: number;
}

type PaperWork =
  | { readonly kind: 'idle' | 'drawing' | 'printing' | 'printed' | 'closed' }
  | { readonly kind: 'failed'; readonly words: string };

/** A whole book on paper: looked at, printed, closed. */
export function useBookPaper() {
  const client = useCounterClient();
  const say = useSay();
  const [work, setWork] = useState<PaperWork>({ kind: 'idle' });
  const [file, setFile] = useState<FileRef | undefined>(undefined);
  const view = async (book: BookOfYear) => {
    setWork({ kind: 'drawing' });
    const drawn = await client.invoke['certification:issue'](book);
    setWork(drawn.ok ? { kind: 'idle' } : { kind: 'failed', words: certificationWords(drawn.failure, say) });
    if (drawn.ok) setFile(drawn.value.file);
  };
  const print = async (book: BookOfYear) => {
    setWork({ kind: 'printing' });
    const printed = await client.invoke['certification:print'](book);
    setWork(
      printed.ok ? { kind: 'printed' } : { kind: 'failed', words: certificationWords(printed.failure, say) },
    );
  };
  const close = async (book: BookOfYear) => {
    const closed = await client.invoke['certification:close']({ actionId: newActionId(), ...book });
    setWork(
      closed.ok ? { kind: 'closed' } : { kind: 'failed', words: certificationWords(closed.failure, say) },
    );
  };
  return { work, file, view, print, close, leave: () => setFile(undefined) };
}
