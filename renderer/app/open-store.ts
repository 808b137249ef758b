import { fail, type Result } from '../../shared/kernel/result.ts';
import type { CounterStore } from '../store/counter-store.ts';
import type { StorageFailure } from '../store/storage-failure.ts';

/** Opens the store at the start and at each retry. Whatever the browser's database throws, the clerk gets a screen. */
export async function openStore(store: Pick<CounterStore, 'open'>): Promise<Result<null, StorageFailure>> {
  try {
    return await store.open();
  } catch {
    return fail({ kind: 'storage-broken' }); // an error that nobody has a name for: the screen offers to try again
  }
}
