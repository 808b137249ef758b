import type { Say } from '../../i18n/use-t.ts';
import type { QueuedDossier } from '../../sync/use-queue.ts';
import { messageForWait } from './failure-words.ts';

/** Why an item is where it is: the province's own words for a refusal, ours for the rest. */
export function queueWords(item: QueuedDossier, say: Say): string {
  if (item.refusal !== undefined) return say.t('refusal.words', { words: item.refusal.messageVi });
  if (item.state === 'sending') return say.t('outbox.sending');
  return messageForWait(item.waitsFor ?? 'not-tried', say);
}
