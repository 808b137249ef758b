import type { CounterStore } from '../store/counter-store.ts';

export interface CopyKeeperParts {
  readonly store: Pick<CounterStore, 'copyFiles' | 'subscribeOutbox'>;
  /** Told of a bug; a full disk is none, the vault has the files and the next reception asks again. */
  readonly report: (error: unknown) => void;
}

export interface CopyKeeper {
  /** A clerk has unlocked: the keys that find the files are here. */
  readonly start: () => void;
  /** Aborts what is under way. */
  readonly stop: () => void;
}

/** Keeps the second copies of files complete: after each unlock and whenever the outbox changes, one run at a time. */
export function createCopyKeeper({ store, report }: CopyKeeperParts): CopyKeeper {
  let stopping: AbortController | undefined;
  let isRunning = false;
  let isWanted = false;
  const run = async (): Promise<void> => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted && stopping !== undefined) {
        isWanted = false;
        await store.copyFiles(stopping.signal);
      }
    } catch (error) {
      report(error);
    } finally {
      isRunning = false;
    }
  };
  store.subscribeOutbox(() => void run());
  return {
    start: () => {
      stopping?.abort();
      stopping = new AbortController();
      void run();
    },
    stop: () => {
      stopping?.abort();
      stopping = undefined;
    },
  };
}
