import { useEffect, useState } from 'react';

import type { Reply, SigningIdentity } from '../../../shared/contract/ipc.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForSigning } from '../words/failure-words.ts';

export type SigningFacts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly identity: SigningIdentity }
  | { readonly kind: 'failed'; readonly words: string };

/** The clerk's certificate, as main reads it. */
export function useSigningFacts(): SigningFacts {
  const client = useCounterClient();
  const say = useSay();
  const [identity, setIdentity] = useState<Reply<'signing:identity'> | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void client.invoke['signing:identity'](null).then((read) => {
      if (!gone) setIdentity(read);
    });
    return () => {
      gone = true;
    };
  }, [client]);
  if (identity === undefined) return { kind: 'loading' };
  return identity.ok
    ? { kind: 'read', identity: identity.value }
    : { kind: 'failed', words: messageForSigning(identity.failure, say) };
}
