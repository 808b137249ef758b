/** Timers as the sync runner takes them; they run on the machine's steady clock, also across a set wall clock. */
export interface Timers {
  /** Returns what cancels it. */
  after(delayMs: number, run: () => void): () => void;
}

export const browserTimers: Timers = {
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};

/** Longest wait for an idle moment: background work still goes on at a counter that is never quiet. */
const IDLE_LIMIT_MS = 5_000;

/** Resolves when the screen has nothing to do, or after a limit. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    requestIdleCallback(() => resolve(), { timeout: IDLE_LIMIT_MS });
  });
}
