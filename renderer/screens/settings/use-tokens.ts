import { useEffect, useState } from 'react';

import { findChosenKey, withChosenKey } from '../../../shared/domain/machine-settings.ts';
import type { Reply } from '../../../shared/contract/ipc.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useMachineSettings, useWork } from '../services.tsx';
import { useSettingsChange } from './use-settings-change.ts';

/** The driver, the tokens it sees and the certificate of this clerk. `onChanged`: another key signs from now on. */
export function useTokens(onChanged: () => void) {
  const client = useCounterClient();
  const { clerk } = useWork();
  const { signing } = useMachineSettings();
  const { change, trouble } = useSettingsChange();
  const { found, looking, look } = useLook(signing.modulePath);
  const useModule = async (modulePath: string) => {
    if (modulePath === signing.modulePath) return look();
    await change({ signing: { ...signing, modulePath } });
    return onChanged();
  };
  return {
    modulePath: signing.modulePath,
    chosen: findChosenKey(signing, clerk.clerkId)?.certificateDigest,
    trouble,
    found,
    looking,
    useModule,
    pickModule: async () => {
      const picked = await client.invoke['signing:pick-module'](null);
      if (picked.ok && picked.value.path !== null) await useModule(picked.value.path);
    },
    choose: async (certificateDigest: Sha256 | undefined) => {
      await change({ signing: withChosenKey(signing, clerk.clerkId, certificateDigest) });
      onChanged();
    },
  };
}

/** Looks by itself when the panel opens and when the driver changes; again when asked. */
function useLook(modulePath: string) {
  const client = useCounterClient();
  const [seen, setSeen] = useState<{ modulePath: string; tokens: Reply<'signing:tokens'> } | undefined>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let gone = false;
    if (modulePath === '') return undefined;
    void client.invoke['signing:tokens'](null).then((tokens) => {
      if (!gone) setSeen({ modulePath, tokens });
    });
    return () => {
      gone = true;
    };
  }, [client, modulePath, round]);
  // What another driver saw is not what this one sees.
  const found = seen?.modulePath === modulePath ? seen.tokens : undefined;
  return {
    found,
    looking: modulePath !== '' && found === undefined,
    look: () => {
      setSeen(undefined);
      setRound((before) => before + 1);
    },
  };
}
