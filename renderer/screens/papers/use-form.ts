import { useEffect, useEffectEvent, useState } from 'react';

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
  { readonly kind: 'idle' | 'printing' | 'printed' } | { readonly kind: 'failed'; readonly words: string };

/** Form 01 of a received dossier: issued when it is not there yet, the same file each time, and printed on demand. */
export function useForm(dossierId: DossierId, issued: FileRef | undefined) {
  const client = useCounterClient();
  const say = useSay();
  const [state, setState] = useState<FormState>(
    issued === undefined ? { kind: 'preparing' } : { kind: 'ready', file: issued },
  );
  const [printing, setPrinting] = useState<PrintState>({ kind: 'idle' });
  const issue = async () => {
    setState({ kind: 'preparing' });
    const reply = await client.invoke['forms:issue']({ dossierId });
    setState(
      reply.ok
        ? { kind: 'ready', file: reply.value.file }
        : { kind: 'failed', words: messageForForm(reply.failure, say) },
    );
  };
  const issueOnce = useEffectEvent(() => void issue());
  const missing = issued === undefined;
  useEffect(() => {
    if (missing) issueOnce();
    // Asking again when `issued` arrives would only get the same file.
  }, [dossierId, missing]);
  return {
    form: state,
    printing,
    issue,
    print: async () => {
      setPrinting({ kind: 'printing' });
      const reply = await client.invoke['forms:print']({ dossierId });
      setPrinting(
        reply.ok ? { kind: 'printed' } : { kind: 'failed', words: messageForForm(reply.failure, say) },
      );
    },
  };
}
