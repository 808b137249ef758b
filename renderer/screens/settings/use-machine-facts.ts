import { useEffect, useState } from 'react';

import type { MachineFacts } from '../../../shared/contract/channels/app-channels.ts';
import type { VaultStatus } from '../../../shared/contract/channels/vault-channels.ts';
import { useCounterClient } from '../../platform/client-context.tsx';

export interface KnownMachine extends MachineFacts {
  readonly version: string;
  /** Absent before set-up, which no clerk can be at work in. */
  readonly secretStore: Exclude<VaultStatus, { kind: 'needs-set-up' }>['secretStore'] | undefined;
}

/** What main says of itself; `undefined` until it has answered. */
export function useMachineFacts(): KnownMachine | undefined {
  const client = useCounterClient();
  const [facts, setFacts] = useState<KnownMachine | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const [info, machine, status] = await Promise.all([
        client.invoke['app:info'](null),
        client.invoke['app:machine'](null),
        client.invoke['vault:status'](null),
      ]);
      if (gone) return;
      const secretStore = status.kind === 'needs-set-up' ? undefined : status.secretStore;
      setFacts({ ...machine, version: info.version, secretStore });
    })();
    return () => {
      gone = true;
    };
  }, [client]);
  return facts;
}
