import { useEffect, useState } from 'react';

import type { ProvinceStanding } from '../../../shared/contract/channels/province-channels.ts';
import type { Request } from '../../../shared/contract/ipc.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForEnrol, messageForSend } from '../words/failure-words.ts';

export type ProvinceWork =
  { readonly kind: 'idle' | 'working' | 'done' } | { readonly kind: 'failed'; readonly words: string };

/** Pins the province and fetches the first numbers. */
export function useEnrolment(onEnrolled: () => void) {
  const client = useCounterClient();
  const say = useSay();
  const [state, setState] = useState<ProvinceWork>({ kind: 'idle' });
  return {
    state,
    enrol: async (request: Request<'province:enrol'>) => {
      setState({ kind: 'working' });
      const outcome = await client.invoke['province:enrol'](request);
      setState(
        outcome.ok ? { kind: 'done' } : { kind: 'failed', words: messageForEnrol(outcome.failure, say) },
      );
      if (outcome.ok) onEnrolled();
    },
  };
}

/** How the counter stands with the province; `undefined` until main has answered. */
export function useStanding() {
  const client = useCounterClient();
  const say = useSay();
  const [standing, setStanding] = useState<ProvinceStanding | undefined>(undefined);
  const [work, setWork] = useState<ProvinceWork>({ kind: 'idle' });
  useEffect(() => {
    let gone = false;
    void client.invoke['province:standing'](null).then((read) => {
      if (!gone) setStanding(read);
    });
    return () => {
      gone = true;
    };
  }, [client]);
  return {
    standing,
    work,
    reread: async () => setStanding(await client.invoke['province:standing'](null)),
    refresh: async () => {
      setWork({ kind: 'working' });
      const outcome = await client.invoke['province:pull'](null);
      // What the province refused may have changed how this counter stands.
      setStanding(outcome.ok ? outcome.value : await client.invoke['province:standing'](null));
      setWork(
        outcome.ok ? { kind: 'done' } : { kind: 'failed', words: messageForSend(outcome.failure, say) },
      );
    },
  };
}
