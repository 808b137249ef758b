import { useState } from 'react';

import type {
  PinEntry,
  SigningIdentity,
  SigningTrial,
} from '../../../shared/contract/channels/signing-channels.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { identityForRetry } from '../signing/identity-for-retry.ts';
import { messageForSigning } from '../words/failure-words.ts';

export type Trial =
  | { readonly kind: 'closed' }
  | { readonly kind: 'asking'; readonly identity: SigningIdentity; readonly words: string | undefined }
  | { readonly kind: 'working' }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'done'; readonly outcome: SigningTrial };

/** One sample page signed and judged, so that a device is known to work before a citizen waits for it. */
export function useSigningTrial(first: SigningIdentity) {
  const client = useCounterClient();
  const say = useSay();
  const [trial, setTrial] = useState<Trial>({ kind: 'closed' });
  return {
    trial,
    ask: () => setTrial({ kind: 'asking', identity: first, words: undefined }),
    close: () => setTrial({ kind: 'closed' }),
    confirm: async (identity: SigningIdentity, entry: PinEntry) => {
      setTrial({ kind: 'working' });
      const signed = await client.invoke['signing:try'](entry);
      if (signed.ok) return setTrial({ kind: 'done', outcome: signed.value });
      const words = messageForSigning(signed.failure, say);
      const again = identityForRetry(identity, signed.failure);
      return setTrial(again ? { kind: 'asking', identity: again, words } : { kind: 'failed', words });
    },
  };
}
