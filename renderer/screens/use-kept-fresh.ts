import { useEffect, useEffectEvent, useState } from 'react';

import type { LockedFailure } from '../../shared/contract/failures.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { useCounterClient } from '../platform/client-context.tsx';

/**
 * What main answers to a question, asked anew when the question changes and whenever the journal has moved; `undefined`
 * until the first answer. Locked, the last answer stays: the lock screen is about to say so. The second part shows a
 * value before main has said it.
 */
export function useKeptFresh<Value>(
  question: string,
  ask: () => Promise<Result<Value, LockedFailure>>,
): readonly [Value | undefined, (value: Value | undefined) => void] {
  const client = useCounterClient();
  const [value, show] = useState<Value | undefined>(undefined);
  const askNow = useEffectEvent(ask);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const reply = await askNow();
      if (!gone && reply.ok) show(reply.value);
    };
    void read();
    const stop = client.on['journal:advanced'](() => void read());
    return () => {
      gone = true;
      stop();
    };
  }, [client, question]);
  return [value, show];
}
