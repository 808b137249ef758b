import { useEffect, useState } from 'react';

import type { OfficeCard } from '../../../shared/contract/channels/backup-channels.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForRecovery } from '../words/backup-words.ts';

/** Makes a recovery key: the card is on screen until it is kept or dropped, and goes when the screen is left. */
export function useRecovery(onKept: () => Promise<void>) {
  const client = useCounterClient();
  const say = useSay();
  const [card, setCard] = useState<OfficeCard | undefined>(undefined);
  const [printing, setPrinting] = useState<'not-yet' | 'working' | 'printed'>('not-yet');
  const [kept, setKept] = useState(false);
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  useEffect(() => () => void client.invoke['recovery:drop'](null), [client]);
  return {
    card,
    printing,
    kept,
    trouble,
    prepare: async () => {
      setKept(false);
      setPrinting('not-yet');
      const prepared = await client.invoke['recovery:prepare'](null);
      setTrouble(prepared.ok ? undefined : messageForRecovery(prepared.failure, say));
      setCard(prepared.ok ? prepared.value : undefined);
    },
    print: async () => {
      setPrinting('working');
      const printed = await client.invoke['recovery:print'](null);
      setTrouble(printed.ok ? undefined : messageForRecovery(printed.failure, say));
      setPrinting(printed.ok ? 'printed' : 'not-yet');
    },
    keep: async () => {
      const outcome = await client.invoke['recovery:keep'](null);
      setTrouble(outcome.ok ? undefined : messageForRecovery(outcome.failure, say));
      if (!outcome.ok) return;
      setCard(undefined);
      setKept(true);
      await onKept();
    },
    drop: async () => {
      setCard(undefined);
      setTrouble(undefined);
      await client.invoke['recovery:drop'](null);
    },
  };
}
