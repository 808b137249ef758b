import { useEffect, useState } from 'react';

import type { SigningIdentity, VaultStatus } from '../../../shared/contract/ipc.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForSigning } from '../words/failure-words.ts';

export type SigningFacts =
  | { readonly kind: 'loading' }
  | { readonly kind: 'read'; readonly identity: SigningIdentity }
  | { readonly kind: 'failed'; readonly words: string };

type SecretStore = Exclude<VaultStatus, { kind: 'needs-set-up' }>['secretStore'];

/** What main says of itself: version, certificate, and how the machine key is held. */
export function useMachineFacts() {
  const client = useCounterClient();
  const say = useSay();
  const [identity, setIdentity] = useState<
    Awaited<ReturnType<(typeof client.invoke)['signing:identity']>> | undefined
  >();
  const [version, setVersion] = useState<string | undefined>(undefined);
  const [secretStore, setSecretStore] = useState<SecretStore | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const [info, status, read] = await Promise.all([
        client.invoke['app:info'](null),
        client.invoke['vault:status'](null),
        client.invoke['signing:identity'](null),
      ]);
      if (gone) return;
      setVersion(info.version);
      setIdentity(read);
      if (status.kind !== 'needs-set-up') setSecretStore(status.secretStore);
    })();
    return () => {
      gone = true;
    };
  }, [client]);
  const signing: SigningFacts =
    identity === undefined
      ? { kind: 'loading' }
      : identity.ok
        ? { kind: 'read', identity: identity.value }
        : { kind: 'failed', words: messageForSigning(identity.failure, say) };
  return { signing, version, secretStore };
}
