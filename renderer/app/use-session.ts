import { useThrottledCallback } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import type { Session, VaultStatus } from '../../shared/contract/channels/vault-channels.ts';
import type { Office } from '../../shared/domain/office.ts';
import type { Role } from '../../shared/domain/roles.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CounterClient } from '../platform/bridge.ts';
import { useCounterClient } from '../platform/client-context.tsx';
import type { Work } from '../screens/services.tsx';
import type { CounterStore } from '../store/counter-store.ts';
import type { StorageFailure } from '../store/storage-failure.ts';
import { lockCounter } from './lock-counter.ts';
import { openStore } from './open-store.ts';

/**
 * The journal's first news is read at once, what comes close behind it together: page by page, a thick stack
 * would write its dossier hundreds of times in a row. No hand is that fast.
 */
const READ_EVERY_MS = 100;

export type LockedStatus = Exclude<VaultStatus, { kind: 'needs-set-up' }>;

export type SessionState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'needs-set-up' }
  | { readonly kind: 'locked'; readonly status: LockedStatus }
  | { readonly kind: 'no-store'; readonly failure: StorageFailure }
  | { readonly kind: 'at-work'; readonly work: Work; readonly focusId: string | undefined };

export interface SessionParts {
  readonly store: CounterStore;
  /** How opening the store at the start went. */
  readonly opened: Result<null, StorageFailure>;
  /** What a clerk has at hand beside who they are. */
  readonly tools: Omit<Work, 'clerk' | 'roles' | 'showRoles' | 'office' | 'showOffice'>;
  /** The store is open: sending may begin, unlocked or not. */
  readonly onStoreOpen: () => void;
  /** A clerk is at work: background work that needs the keys begins. */
  readonly onUnlocked: () => void;
  /** Forgets what screens and background work hold in memory. */
  readonly forget: () => void;
}

/** Who is at work. Keys go from main straight into the store, which keeps them non-extractable. */
export function useSession(parts: SessionParts) {
  const client = useCounterClient();
  const { store, opened, tools } = parts;
  const [state, setState] = useState<SessionState>(
    opened.ok ? { kind: 'loading' } : { kind: 'no-store', failure: opened.failure },
  );
  const [focusId, setFocusId] = useState<string | undefined>(undefined);
  const showGate = async () => setState(gateOf(await client.invoke['vault:status'](null)));
  const leave = useLeaving(parts, client);
  const lock = async () => {
    if (state.kind !== 'at-work') return;
    const focused = document.activeElement?.id;
    const { work } = state;
    await leave(() => {
      setFocusId(focused === '' ? undefined : focused);
      setState({ kind: 'locked', status: statusAtLock(work) });
    });
  };
  const showOffice = (office: Office) =>
    setState((now) => (now.kind === 'at-work' ? { ...now, work: { ...now.work, office } } : now));
  const showRoles = (roles: readonly Role[]) =>
    setState((now) => (now.kind === 'at-work' ? { ...now, work: { ...now.work, roles } } : now));
  const showTrouble = (failure: StorageFailure) => leave(() => setState({ kind: 'no-store', failure }));
  const catchUp = async () => {
    const caughtUp = await store.catchUp();
    if (caughtUp.ok || caughtUp.failure.kind === 'locked' || state.kind !== 'at-work') return;
    await showTrouble(caughtUp.failure);
  };
  useFirstGate(opened.ok, setState);
  useLockSignals(tools.commands, lock);
  const catchUpSoon = useThrottledCallback(() => void catchUp(), READ_EVERY_MS);
  useEffect(() => client.on['journal:advanced'](catchUpSoon), [client, catchUpSoon]);
  return {
    state,
    begin: async ({ recordKey, fileKey, keyId, clerk, roles, office }: Session): Promise<void> => {
      const unlocked = await store.unlock({ recordKey, fileKey, keyId });
      if (!unlocked.ok) {
        // Locked again meanwhile: the gate says so.
        return unlocked.failure.kind === 'locked' ? showGate() : showTrouble(unlocked.failure);
      }
      tools.desks.resume(clerk.clerkId);
      parts.onUnlocked();
      setState({ kind: 'at-work', focusId, work: { ...tools, clerk, roles, showRoles, office, showOffice } });
    },
    /** Opens the store once more; the clerk unlocks again, because the keys are gone. */
    retryStore: async (): Promise<void> => {
      const reopened = await openStore(store);
      if (!reopened.ok) return setState({ kind: 'no-store', failure: reopened.failure });
      parts.onStoreOpen();
      return showGate();
    },
  };
}

/** Takes the clerk away from the screens, at most once at a time. */
function useLeaving({ store, tools, forget }: SessionParts, client: CounterClient) {
  const leaving = useRef(false);
  return async (show: () => void): Promise<void> => {
    if (leaving.current) return;
    leaving.current = true;
    try {
      await lockCounter({
        desks: tools.desks,
        // At once: nothing of the dossier may be on screen when the keys are gone.
        hideScreens: () => flushSync(show),
        forget: () => {
          store.lock();
          forget();
        },
        lockMain: () => client.invoke['vault:lock'](null),
      });
    } finally {
      leaving.current = false;
    }
  };
}

function useLockSignals(commands: Work['commands'], lock: () => Promise<void>): void {
  const client = useCounterClient();
  const lockNow = useEffectEvent(lock);
  useEffect(() => commands.on('lock', () => void lockNow()), [commands]);
  useEffect(() => client.on['vault:locked'](() => void lockNow()), [client]);
}

function useFirstGate(storeIsOpen: boolean, setState: (state: SessionState) => void): void {
  const client = useCounterClient();
  useEffect(() => {
    if (!storeIsOpen) return undefined;
    let gone = false;
    void client.invoke['vault:status'](null).then((status) => {
      if (!gone) setState(gateOf(status));
    });
    return () => {
      gone = true;
    };
  }, [client, storeIsOpen, setState]);
}

function gateOf(status: VaultStatus): SessionState {
  return status.kind === 'needs-set-up' ? status : { kind: 'locked', status };
}

/** What is known without asking: the lock must not wait for an answer. The gate asks for the rest when it is up. */
function statusAtLock({ clerk, office }: Work): LockedStatus {
  return {
    kind: 'unlocked',
    clerks: [clerk],
    training: office.training,
    sending: true,
    waiting: 0,
    retryAfterMs: 0,
    secretStore: 'system',
  };
}
