import { useEffect, useState } from 'react';

import type { Request } from '../../../shared/contract/ipc.ts';
import type { Clerk } from '../../../shared/domain/office.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForAddClerk } from '../words/clerk-words.ts';

export type AddClerkState =
  | { readonly kind: 'idle' | 'working' }
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'failed'; readonly words: string };

/** The clerks with a slot of their own; `undefined` until main has answered. */
export function useClerks() {
  const client = useCounterClient();
  const say = useSay();
  const [clerks, setClerks] = useState<readonly Clerk[] | undefined>(undefined);
  const [state, setState] = useState<AddClerkState>({ kind: 'idle' });
  useEffect(() => {
    let gone = false;
    void client.invoke['vault:status'](null).then((status) => {
      if (!gone && status.kind !== 'needs-set-up') setClerks(status.clerks);
    });
    return () => {
      gone = true;
    };
  }, [client]);
  return {
    clerks,
    state,
    add: async (request: Request<'vault:add-clerk'>) => {
      setState({ kind: 'working' });
      const added = await client.invoke['vault:add-clerk'](request);
      if (!added.ok) return setState({ kind: 'failed', words: messageForAddClerk(added.failure, say) });
      setClerks((known) => [...(known ?? []), added.value]);
      return setState({ kind: 'added', name: added.value.name });
    },
  };
}
