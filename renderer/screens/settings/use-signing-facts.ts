import { useCallback, useEffect, useState } from 'react';

import type { SigningIdentity } from '../../../shared/contract/channels/signing-channels.ts';
import type { Reply } from '../../../shared/contract/ipc.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForSigning } from '../words/failure-words.ts';

export type SigningFacts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly identity: SigningIdentity }
  | { readonly kind: 'failed'; readonly words: string };

/** The clerk's certificate, as main reads it; `reread` after another key was chosen. */
export function useSigningFacts(): { readonly signing: SigningFacts; readonly reread: () => void } {
  const client = useCounterClient();
  const say = useSay();
  const [identity, setIdentity] = useState<Reply<'signing:identity'> | undefined>(undefined);
  const [round, setRound] = useState(0);
  const reread = useCallback(() => {
    setIdentity(undefined);
    setRound((before) => before + 1);
  }, []);
  useEffect(() => {
    let gone = false;
    void client.invoke['signing:identity'](null).then((read) => {
      if (!gone) setIdentity(read);
    });
    return () => {
      gone = true;
    };
  }, [client, round]);
  if (identity === undefined) return { signing: { kind: 'loading' }, reread };
  return {
    signing: identity.ok
      ? { kind: 'read', identity: identity.value }
      : { kind: 'failed', words: messageForSigning(identity.failure, say) },
    reread,
  };
}
