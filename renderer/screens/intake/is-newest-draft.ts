import type { Draft } from '../../../shared/domain/draft.ts';
import type { ClerkId } from '../../../shared/kernel/id.ts';
import type { CounterStore } from '../../store/counter-store.ts';

/**
 * Whether no other clerk has saved this draft since `base` was read from the
 * store; `undefined` while the store cannot say.
 */
export async function isNewestDraft(
  store: Pick<CounterStore, 'catchUp' | 'findCase'>,
  { base, clerkId }: { readonly base: Draft; readonly clerkId: ClerkId },
): Promise<boolean | undefined> {
  const caughtUp = await store.catchUp();
  if (!caughtUp.ok) return undefined;
  const found = await store.findCase(base.dossierId);
  const last = found?.history.findLast(({ action }) => action.kind === 'draft-saved');
  if (last?.action.kind !== 'draft-saved') return undefined;
  // Both were read from the same rows, so equal drafts are written alike.
  return last.clerkId === clerkId || JSON.stringify(last.action.draft) === JSON.stringify(base);
}
