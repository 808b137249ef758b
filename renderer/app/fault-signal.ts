/** Carries bugs that no component caught (promises, background work) to the error boundary. */
export interface FaultSignal {
  readonly report: (error: unknown) => void;
  /** Returns its own unsubscribe. */
  readonly subscribe: (listener: (error: unknown) => void) => () => void;
}

export function createFaultSignal(): FaultSignal {
  const listeners = new Set<(error: unknown) => void>();
  return {
    report: (error) => {
      for (const listener of listeners) listener(error);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Bugs in promises and event handlers reach the boundary too. */
export function watchWindowFaults(target: Window, faults: FaultSignal): void {
  target.addEventListener('unhandledrejection', (event) => faults.report(event.reason));
  target.addEventListener('error', (event) => {
    // A ResizeObserver that settles a frame later raises an event without an error: it is not a fault.
    if (event.error !== null && event.error !== undefined) faults.report(event.error);
  });
}
