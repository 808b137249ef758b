import { useRef, useState } from 'react';

import type { TypedLine } from '../../../shared/contract/channels/certification-channels.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { certificationWords } from './certification-words.ts';

export type Certifying =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'written'; readonly number: number; readonly book: string }
  | { readonly kind: 'failed'; readonly words: string };

/** Has main write lines down. A line that failed and is asked for again is the same act; the next one is another. */
export function useCertify() {
  const client = useCounterClient();
  const say = useSay();
  const [state, setState] = useState<Certifying>({ kind: 'idle' });
  const actionId = useRef(newActionId());
  const write = async (line: TypedLine): Promise<boolean> => {
    setState({ kind: 'working' });
    const written = await client.invoke['certification:write']({ actionId: actionId.current, line });
    if (!written.ok) {
      setState({ kind: 'failed', words: certificationWords(written.failure, say) });
      return false;
    }
    actionId.current = newActionId();
    const { number, book } = written.value;
    setState({ kind: 'written', number, book });
    return true;
  };
  const makeVoid = async (lineId: string, reasonVi: string): Promise<void> => {
    const voided = await client.invoke['certification:void']({ actionId: newActionId(), lineId, reasonVi });
    setState(
      voided.ok ? { kind: 'idle' } : { kind: 'failed', words: certificationWords(voided.failure, say) },
    );
  };
  return { state, write, makeVoid };
}
