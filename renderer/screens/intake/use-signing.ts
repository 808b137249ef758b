import { useEffect, useState } from 'react';

import type { SigningIdentity } from '../../../shared/contract/ipc.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForSigning } from '../words/failure-words.ts';
import { messageForAction } from './save-words.ts';
import type { DraftDesk } from './draft-desk.ts';

export type Signing =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading-token' }
  | { readonly kind: 'ready'; readonly identity: SigningIdentity; readonly words: string | undefined }
  | {
      readonly kind: 'working';
      readonly identity: SigningIdentity;
      readonly done: number;
      readonly total: number;
    }
  | { readonly kind: 'failed'; readonly words: string }
  | { readonly kind: 'done'; readonly count: number };

/** One unlock of the key signs every paper. The PIN passes through once and is kept nowhere. */
export function useSigning(desk: DraftDesk, dossierId: DossierId) {
  const client = useCounterClient();
  const say = useSay();
  const [signing, setSigning] = useState<Signing>({ kind: 'closed' });
  const working = signing.kind === 'working';
  useEffect(
    () =>
      working
        ? client.on['signing:progress'](({ done, total }) =>
            setSigning((now) => (now.kind === 'working' ? { ...now, done, total } : now)),
          )
        : undefined,
    [client, working],
  );
  return {
    signing,
    open: async () => {
      setSigning({ kind: 'reading-token' });
      const saved = await desk.flush();
      if (!saved.ok) return setSigning({ kind: 'failed', words: messageForAction(saved.failure, say) });
      const identity = await client.invoke['signing:identity'](null);
      return setSigning(
        identity.ok
          ? { kind: 'ready', identity: identity.value, words: undefined }
          : { kind: 'failed', words: messageForSigning(identity.failure, say) },
      );
    },
    confirm: async (identity: SigningIdentity, pin: string) => {
      setSigning({ kind: 'working', identity, done: 0, total: 0 });
      // A page that was turned while the panel was open must be in what is signed.
      const saved = await desk.flush();
      if (!saved.ok) return setSigning({ kind: 'failed', words: messageForAction(saved.failure, say) });
      const outcome = await client.invoke['signing:sign']({ dossierId, pin });
      if (outcome.ok) return setSigning({ kind: 'done', count: outcome.value.signed.length });
      const words = messageForSigning(outcome.failure, say);
      const mayRetry = outcome.failure.kind === 'wrong-pin' && outcome.failure.triesLeft !== 'none';
      return setSigning(mayRetry ? { kind: 'ready', identity, words } : { kind: 'failed', words });
    },
    close: () => setSigning({ kind: 'closed' }),
  };
}
