import type { OutboxItemId } from '../../shared/sync/outbox-item.ts';
import type { SyncRunner } from '../sync/sync-runner.ts';

export interface Sending {
  /** Once the store is open, and never before: the runner would open what a newer program wrote. */
  readonly start: () => void;
  readonly sendNow: (itemId: OutboxItemId) => void;
  readonly resume: () => void;
}

/** The sync runner, which begins when the store is open; at most one is ever started. */
export function createSending(startRunner: () => Pick<SyncRunner, 'sendNow' | 'resume'>): Sending {
  let runner: ReturnType<typeof startRunner> | undefined;
  return {
    start: () => {
      runner ??= startRunner();
    },
    sendNow: (itemId) => runner?.sendNow(itemId),
    resume: () => runner?.resume(),
  };
}
