import { useEffect, useEffectEvent } from 'react';

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;
const MINUTE_MS = 60_000;

/** Asks for the lock after so many minutes without a key or a pointer. */
export function useIdleLock(minutes: number, onIdle: () => void): void {
  const idle = useEffectEvent(onIdle);
  useEffect(() => {
    const wait = () => setTimeout(() => idle(), minutes * MINUTE_MS);
    let timer = wait();
    const alive = () => {
      clearTimeout(timer);
      timer = wait();
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive, { capture: true });
    };
  }, [minutes]);
}
