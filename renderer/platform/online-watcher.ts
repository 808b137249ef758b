/** Whether there is any line at all. `true` promises nothing; `false` is reliable. */
export interface OnlineWatcher {
  readonly isOnline: () => boolean;
  /** Returns its own unsubscribe. */
  readonly subscribe: (listener: (online: boolean) => void) => () => void;
}

/** Watches the browser's own notion of a line; `window` and `navigator` fit. */
export function watchOnline(
  target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>,
  line: { readonly onLine: boolean },
): OnlineWatcher {
  return {
    isOnline: () => line.onLine,
    subscribe(listener) {
      const up = (): void => listener(true);
      const down = (): void => listener(false);
      target.addEventListener('online', up);
      target.addEventListener('offline', down);
      return () => {
        target.removeEventListener('online', up);
        target.removeEventListener('offline', down);
      };
    },
  };
}
