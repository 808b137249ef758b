import { useEffect, useEffectEvent } from 'react';

/** A clerk who left the counter is gone longer than this; one who reads a long page is not. */
export const IDLE_LOCK_MS = 10 * 60_000;

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Asks for the lock after ten minutes without a key or a pointer. */
export function useIdleLock(onIdle: () => void): void {
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    let timer = setTimeout(() => idle(), IDLE_LOCK_MS);
    const alive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => idle(), IDLE_LOCK_MS);
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, { capture: true });
    };
  }, []);
}
