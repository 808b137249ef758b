import { useEffect, useState } from 'react';

import type { SigningFailure } from '../../../shared/contract/failures.ts';
import type { PinEntry, SigningIdentity } from '../../../shared/contract/channels/signing-channels.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { succeed, type Result } from '../../../shared/kernel/result.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import type { CounterClient } from '../../platform/bridge.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { identityForRetry } from './identity-for-retry.ts';
import { messageForSigning } from '../words/failure-words.ts';

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
  /** `failure`: what the key or the certificate said, where it was one of them. */
  | { readonly kind: 'failed'; readonly words: string; readonly failure: SigningFailure | undefined }
  /** `kept`: none of them was signed here; their own signatures are on record now. */
  | { readonly kind: 'done'; readonly count: number; readonly kept: boolean };

/** What is signed is what is on the disk: whatever is still being typed is saved first, or says in words why not. */
export type SaveFirst = () => Promise<Result<null, string>>;

const nothingToSave: SaveFirst = async () => succeed(null);

/** One unlock of the key signs every paper. The PIN passes through once and is kept nowhere. */
export function useSigning(dossierId: DossierId, save: SaveFirst = nothingToSave) {
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
    /** `needsKey`: false when every paper that waits keeps the signature it came with. */
    open: async (needsKey: boolean) => {
      setSigning({ kind: 'reading-token' });
      const saved = await save();
      if (!saved.ok) return setSigning({ kind: 'failed', words: saved.failure, failure: undefined });
      if (!needsKey) return setSigning(await keepSignatures({ client, say }, dossierId));
      const identity = await client.invoke['signing:identity'](null);
      return setSigning(
        identity.ok
          ? { kind: 'ready', identity: identity.value, words: undefined }
          : {
              kind: 'failed',
              words: messageForSigning(identity.failure, say),
              failure: identity.failure,
            },
      );
    },
    confirm: async (identity: SigningIdentity, entry: PinEntry) => {
      setSigning({ kind: 'working', identity, done: 0, total: 0 });
      // A page that was turned while the panel was open must be in what is signed.
      const saved = await save();
      if (!saved.ok) return setSigning({ kind: 'failed', words: saved.failure, failure: undefined });
      const outcome = await client.invoke['signing:sign']({ dossierId, ...entry });
      if (outcome.ok) return setSigning({ kind: 'done', count: outcome.value.signed.length, kept: false });
      const { failure } = outcome;
      const words = messageForSigning(failure, say);
      const again = identityForRetry(identity, failure);
      return setSigning(
        again ? { kind: 'ready', identity: again, words } : { kind: 'failed', words, failure },
      );
    },
    close: () => setSigning({ kind: 'closed' }),
  };
}

/** Papers that came signed ask for no PIN: main looks at them again and records what they brought. */
async function keepSignatures(
  { client, say }: { readonly client: CounterClient; readonly say: Say },
  dossierId: DossierId,
): Promise<Signing> {
  const outcome = await client.invoke['signing:sign']({ dossierId, pin: '', acceptLastTry: false });
  if (outcome.ok) return { kind: 'done', count: outcome.value.signed.length, kept: true };
  return { kind: 'failed', words: messageForSigning(outcome.failure, say), failure: outcome.failure };
}
