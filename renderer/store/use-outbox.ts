import { useLiveQuery } from 'dexie-react-hooks';
import type { OutboxItem } from '../../shared/sync/outbox-item.ts';
import type { OutboxCounts } from './outbox-repository.ts';
import { useStore } from './store-context.tsx';

/** Everything on its way or parked, the next try first; `undefined` until read. Works while locked. */
export function useOutbox(): readonly OutboxItem[] | undefined {
  const store = useStore();
  return useLiveQuery(() => store.outbox.list(), [store]);
}

/** How many dossiers stand where, drafts included; `undefined` until read. Works while locked. */
export function useOutboxCounts(): (OutboxCounts & { readonly saved: number }) | undefined {
  const store = useStore();
  return useLiveQuery(async () => {
    const [counts, saved] = await Promise.all([store.outbox.counts(), store.countDrafts()]);
    return { ...counts, saved };
  }, [store]);
}
