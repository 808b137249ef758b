import { useEffect, useState } from 'react';

import type { VaultStatus } from '../../../shared/contract/ipc.ts';
import { useCounterClient } from '../../platform/client-context.tsx';

export interface MachineFacts {
  readonly version: string;
  /** Absent before set-up, which no clerk can be at work in. */
  readonly secretStore: Exclude<VaultStatus, { kind: 'needs-set-up' }>['secretStore'] | undefined;
}

/** What main says of itself; `undefined` until it has answered. */
export function useMachineFacts(): MachineFacts | undefined {
  const client = useCounterClient();
  const [facts, setFacts] = useState<MachineFacts | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    void (async () => {
      const [info, status] = await Promise.all([
        client.invoke['app:info'](null),
        client.invoke['vault:status'](null),
      ]);
      if (gone) return;
      const secretStore = status.kind === 'needs-set-up' ? undefined : status.secretStore;
      setFacts({ version: info.version, secretStore });
    })();
    return () => {
      gone = true;
    };
  }, [client]);
  return facts;
}
