import { useState } from 'react';

import type { Session } from '../../../shared/contract/channels/vault-channels.ts';
import type { Request } from '../../../shared/contract/ipc.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForSetUp } from '../words/failure-words.ts';

export type SetUpState =
  { readonly kind: 'idle' | 'working' } | { readonly kind: 'failed'; readonly words: string };

/** Makes the vault and the journal; the passphrase crosses once and is not kept. */
export function useSetUp(onCreated: (session: Session) => void) {
  const client = useCounterClient();
  const say = useSay();
  const [state, setState] = useState<SetUpState>({ kind: 'idle' });
  return {
    state,
    create: async (request: Request<'vault:set-up'>) => {
      setState({ kind: 'working' });
      const outcome = await client.invoke['vault:set-up'](request);
      setState(
        outcome.ok ? { kind: 'idle' } : { kind: 'failed', words: messageForSetUp(outcome.failure, say) },
      );
      if (outcome.ok) onCreated(outcome.value);
    },
  };
}
