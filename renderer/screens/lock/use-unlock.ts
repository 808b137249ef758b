import { useEffect, useState } from 'react';

import type { Session, VaultStatus } from '../../../shared/contract/channels/vault-channels.ts';
import type { Reply, Request } from '../../../shared/contract/ipc.ts';
import { useSay } from '../../i18n/use-t.ts';
import type { CounterClient } from '../../platform/bridge.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { faultId } from '../../platform/fault-id.ts';
import { messageForUnlock } from '../words/failure-words.ts';

export type UnlockState =
  { readonly kind: 'idle' | 'working' } | { readonly kind: 'failed'; readonly words: string };

/** Tries a passphrase; a wrong one starts a countdown that main counts too. */
export function useUnlock(
  status: Exclude<VaultStatus, { kind: 'needs-set-up' }>,
  onUnlocked: (session: Session) => Promise<void>,
) {
  const client = useCounterClient();
  const say = useSay();
  const [state, setState] = useState<UnlockState>({ kind: 'idle' });
  const [chosen, chooseClerk] = useState<string>('');
  const countdown = useCountdown(status.retryAfterMs);
  const clerk = status.clerks.find((one) => one.clerkId === chosen) ?? status.clerks[0];
  return {
    state,
    waitsMs: countdown.leftMs,
    clerkId: clerk?.clerkId ?? '',
    chooseClerk,
    unlock: async (passphrase: string) => {
      if (clerk === undefined) return;
      setState({ kind: 'working' });
      const outcome = await tryUnlock(client, { clerkId: clerk.clerkId, passphrase });
      if (outcome.kind === 'fault') {
        return setState({ kind: 'failed', words: say.t('unlock.internal', { id: outcome.id }) });
      }
      const { reply } = outcome;
      if (reply.ok) {
        await onUnlocked(reply.value);
        return setState({ kind: 'idle' }); // still here: the counter was locked again meanwhile
      }
      const { failure } = reply;
      if (failure.kind === 'wrong-passphrase' || failure.kind === 'too-soon')
        countdown.start(failure.retryAfterMs);
      return setState({ kind: 'failed', words: messageForUnlock(failure, say) });
    },
  };
}

type Tried =
  | { readonly kind: 'reply'; readonly reply: Reply<'vault:unlock'> }
  | { readonly kind: 'fault'; readonly id: string };

/** A fault of the machine side is shown here with its id: the clerk may try again. */
async function tryUnlock(client: CounterClient, request: Request<'vault:unlock'>): Promise<Tried> {
  try {
    return { kind: 'reply', reply: await client.invoke['vault:unlock'](request) };
  } catch (error) {
    return { kind: 'fault', id: faultId(error) };
  }
}

const TICK_MS = 1000;

/** Counts down in whole seconds; it only spares a refused try, main keeps the real time. */
function useCountdown(initialMs: number) {
  const [leftMs, start] = useState(initialMs);
  const running = leftMs > 0;
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => start((left) => Math.max(0, left - TICK_MS)), TICK_MS);
    return () => clearInterval(timer);
  }, [running]);
  return { leftMs, start };
}
