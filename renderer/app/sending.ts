import type { OutboxItemId } from '../../shared/sync/outbox-item.ts';
import type { SyncRunner } from '../sync/sync-runner.ts';

export interface Sending {
  /** Once the store is open, and never before: the runner would open what a newer program wrote. */
  readonly start: () => void;
  readonly sendNow: (itemId: OutboxItemId) => void;
  readonly sendAll: () => void;
  readonly askNow: () => void;
  /** Unlocked or enrolled. */
  readonly resume: () => void;
}

type Runner = Pick<SyncRunner, 'sendNow' | 'sendAll' | 'askNow' | 'sessionOpened'>;

/** The sync runner, which begins when the store is open; at most one is ever started. */
export function createSending(startRunner: () => Runner): Sending {
  let runner: Runner | undefined;
  return {
    start: () => {
      runner ??= startRunner();
    },
    sendNow: (itemId) => runner?.sendNow(itemId),
    sendAll: () => runner?.sendAll(),
    askNow: () => runner?.askNow(),
    resume: () => runner?.sessionOpened(),
  };
}
