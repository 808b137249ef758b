import { useEffect, useState } from 'react';

import type { Session, VaultStatus } from '../../../shared/contract/ipc.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { messageForUnlock } from '../words/failure-words.ts';

export type UnlockState =
  { readonly kind: 'idle' | 'working' } | { readonly kind: 'failed'; readonly words: string };

/** Tries a passphrase; a wrong one starts a countdown that main counts too. */
export function useUnlock(
  status: Exclude<VaultStatus, { kind: 'needs-set-up' }>,
  onUnlocked: (session: Session) => void,
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
      const outcome = await client.invoke['vault:unlock']({ clerkId: clerk.clerkId, passphrase });
      if (outcome.ok) return onUnlocked(outcome.value);
      const { failure } = outcome;
      if (failure.kind === 'wrong-passphrase' || failure.kind === 'too-soon')
        countdown.start(failure.retryAfterMs);
      setState({ kind: 'failed', words: messageForUnlock(failure, say) });
    },
  };
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
