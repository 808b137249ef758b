import { useEffect, useState } from 'react';

import type { Instant } from '../../shared/kernel/instant.ts';
import { useServices } from './services.tsx';

const MINUTE_MS = 60_000;

/** The time, drawn again at each full minute: what is late and what is today changes while nobody touches the screen. */
export function useNow(): Instant {
  const { now } = useServices();
  const [at, setAt] = useState(now);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => {
        setAt(now());
        wait();
      }, msToNextMinute(now()));
    };
    wait();
    return () => clearTimeout(timer);
  }, [now]);
  return at;
}

/** Never 0, so that a timer that rings early does not ring twice. */
export function msToNextMinute(at: Instant): number {
  return MINUTE_MS - (at % MINUTE_MS);
}
