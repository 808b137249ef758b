import type { Desks } from '../screens/intake/desks.ts';

export interface LockSteps {
  readonly desks: Pick<Desks, 'flushAll' | 'suspend'>;
  readonly hideScreens: () => void;
  /** Drops keys and everything readable that is held in memory. */
  readonly forget: () => void;
  readonly lockMain: () => Promise<unknown>;
}

/** Longer than any commit takes on a healthy disk; a lock that waits for a sick one would be no lock. */
const FLUSH_LIMIT_MS = 2_000;

/**
 * Locks in the only order that loses nothing: what is typed goes to the journal
 * while main has its clerk, then the screens go, then the keys. Main is told
 * whatever fails on the way.
 */
export async function lockCounter({ desks, hideScreens, forget, lockMain }: LockSteps): Promise<void> {
  try {
    await within(desks.flushAll(), FLUSH_LIMIT_MS);
    desks.suspend();
    hideScreens();
  } finally {
    try {
      forget();
    } finally {
      await lockMain();
    }
  }
}

async function within(work: Promise<void>, limitMs: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([work, limit]);
  clearTimeout(timer);
}
