import { useEffect, useState } from 'react';

import type { FormFailure } from '../../../shared/contract/failures.ts';
import type { Reply } from '../../../shared/contract/ipc.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForForm } from '../words/failure-words.ts';

export type FormState =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ready'; readonly file: FileRef }
  | { readonly kind: 'failed'; readonly words: string };

export type PrintState =
  | { readonly kind: 'idle' | 'printing' }
  /** `count`: how often this receipt has been printed, this time included. */
  | { readonly kind: 'printed'; readonly count: number }
  | { readonly kind: 'failed'; readonly words: string };

type Issued =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'ready'; readonly file: FileRef }
  | { readonly kind: 'failed'; readonly failure: FormFailure };

/** Form 01 of a received dossier: issued when it is not there yet, the same file each time, and printed on demand. */
export function useForm(dossierId: DossierId, known: FileRef | undefined) {
  const client = useCounterClient();
  const say = useSay();
  const [issued, setIssued] = useState<Issued>(
    known === undefined ? { kind: 'preparing' } : { kind: 'ready', file: known },
  );
  const [printing, setPrinting] = useState<PrintState>({ kind: 'idle' });
  const missing = issued.kind === 'preparing';
  useEffect(() => {
    if (!missing) return undefined;
    let gone = false;
    void client.invoke['forms:issue']({ dossierId }).then((reply) => {
      if (!gone) setIssued(issuedBy(reply));
    });
    return () => {
      gone = true;
    };
  }, [client, dossierId, missing]);
  const form: FormState =
    issued.kind === 'failed' ? { kind: 'failed', words: messageForForm(issued.failure, say) } : issued;
  return {
    form,
    printing,
    issue: () => setIssued({ kind: 'preparing' }),
    print: async () => {
      setPrinting({ kind: 'printing' });
      const reply = await client.invoke['forms:print']({ dossierId });
      setPrinting(
        reply.ok
          ? { kind: 'printed', count: reply.value.count }
          : { kind: 'failed', words: messageForForm(reply.failure, say) },
      );
    },
  };
}

function issuedBy(reply: Reply<'forms:issue'>): Issued {
  return reply.ok ? { kind: 'ready', file: reply.value.file } : { kind: 'failed', failure: reply.failure };
}
