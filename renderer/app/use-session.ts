import { useEffect, useEffectEvent, useState } from 'react';

import type { Session, VaultStatus } from '../../shared/contract/ipc.ts';
import type { OutboxItemId } from '../../shared/sync/outbox-item.ts';
import { useCounterClient } from '../platform/client-context.tsx';
import type { Carry, Commands, Work } from '../screens/services.tsx';
import type { CounterStore } from '../store/counter-store.ts';

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'needs-set-up' }
  | { readonly kind: 'locked'; readonly status: Exclude<VaultStatus, { kind: 'needs-set-up' }> }
  | { readonly kind: 'at-work'; readonly work: Work; readonly focusId: string | undefined };

export interface SessionParts {
  readonly store: CounterStore;
  readonly commands: Commands;
  readonly carry: Carry & { readonly clear: () => void };
  readonly sendNow: (itemId: OutboxItemId) => void;
  readonly resumeSending: () => void;
  /** Forgets what screens hold in memory. */
  readonly forget: () => void;
}

/** Who is at work. Keys go from main straight into the store, which keeps them non-extractable. */
export function useSession(parts: SessionParts) {
  const client = useCounterClient();
  const [state, setState] = useState<SessionState>({ kind: 'loading' });
  const [focusId, setFocusId] = useState<string | undefined>(undefined);
  const showStatus = async () => setState(gateOf(await client.invoke['vault:status'](null)));
  const lock = async () => {
    if (state.kind !== 'at-work') return;
    setFocusId(document.activeElement?.id || undefined);
    // Screens go first: leaving them flushes what is half a second old, and main still has its keys.
    await showStatus();
    parts.store.lock();
    parts.forget();
    await client.invoke['vault:lock'](null);
  };
  const lockNow = useEffectEvent(lock);
  useEffect(() => {
    let gone = false;
    void client.invoke['vault:status'](null).then((status) => {
      if (!gone) setState(gateOf(status));
    });
    return () => {
      gone = true;
    };
  }, [client]);
  const { commands } = parts;
  useEffect(() => commands.on('lock', () => void lockNow()), [commands]);
  useEffect(() => client.on['vault:locked'](() => void lockNow()), [client]);
  return {
    state,
    begin: async (session: Session) => {
      const { recordKey, fileKey, keyId, clerk, office } = session;
      const opened = await parts.store.unlock({ recordKey, fileKey, keyId });
      // Locked again meanwhile; any other failure of the working store is a bug here, the journal has everything.
      if (!opened.ok && opened.failure.kind === 'locked') return showStatus();
      if (!opened.ok) throw new TypeError(`the working store did not open: ${opened.failure.kind}`);
      parts.resumeSending();
      const { carry, sendNow, resumeSending } = parts;
      return setState({
        kind: 'at-work',
        focusId,
        work: { clerk, office, commands, carry, sendNow, resumeSending },
      });
    },
  };
}

function gateOf(status: VaultStatus): SessionState {
  return status.kind === 'needs-set-up' ? status : { kind: 'locked', status };
}
