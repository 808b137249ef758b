import { useLiveQuery } from 'dexie-react-hooks';
import type { OutboxItem } from '../../shared/sync/outbox-item.ts';
import type { OutboxCounts } from './outbox-repository.ts';
import { useStore } from './store-context.tsx';

/** Everything on its way or parked, the next try first; `undefined` until read. Works while locked. */
export function useOutbox(): readonly OutboxItem[] | undefined {
  const store = useStore();
  return useLiveQuery(() => store.outbox.list(), [store]);
}

/** How many dossiers stand where, those that are not in the outbox yet included; `undefined` until read. Works while locked. */
export function useOutboxCounts():
  (OutboxCounts & { readonly saved: number; readonly unsigned: number }) | undefined {
  const store = useStore();
  return useLiveQuery(async () => {
    const [counts, saved, unsigned] = await Promise.all([
      store.outbox.counts(),
      store.countDrafts(),
      store.countUnsigned(),
    ]);
    return { ...counts, saved, unsigned };
  }, [store]);
}
