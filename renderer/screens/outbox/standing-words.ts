import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Hold } from '../../../shared/sync/gate.ts';
import type { MessageKey } from '../../i18n/vi.ts';
import type { Say } from '../../i18n/use-t.ts';
import { queueWords } from '../words/queue-words.ts';
import type { QueueRow, Standing } from './queue-rows.ts';

export const STANDING_WORDS = {
  refused: 'queue.refused',
  sending: 'queue.sending',
  waiting: 'queue.waiting',
  held: 'queue.held',
  collecting: 'queue.collecting',
} as const satisfies Record<Standing, MessageKey>;

/** Why a row is where it is: what holds it first, then what the queue knows. */
export function rowWords(row: QueueRow, say: Say): string {
  return row.hold === undefined ? queueWords(row, say) : holdWords(row.hold, say);
}

/** When it is tried next, or what has to happen first. */
export function nextTryWords(row: QueueRow, online: boolean, { t, format }: Say): string {
  if (row.hold?.kind === 'paused') return t('queue.afterResume');
  if (row.hold !== undefined)
    return row.hold.opensAt === undefined ? t('queue.byHand') : format.clock(row.hold.opensAt);
  if (row.state === 'sending') return t('queue.underWay');
  if (row.nextTryAt === undefined) return t('outbox.byHand');
  if (!online) return t('queue.whenOnline');
  return row.attempts === 0 ? t('outbox.atOnce') : format.clock(row.nextTryAt);
}

function holdWords(hold: Hold, { t, format }: Say): string {
  switch (hold.kind) {
    case 'paused':
      return t('queue.heldPaused');
    case 'line-rule':
      return hold.opensAt === undefined
        ? t('queue.heldForPerson')
        : t('queue.heldUntil', { time: format.time(hold.opensAt) });
    default:
      return assertNever(hold);
  }
}
