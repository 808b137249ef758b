import { useEffect, useEffectEvent } from 'react';

/** Esc goes back, unless something on screen had a use for it: an open menu, a field that was being cleared. */
export function useLeaveKey(onLeave: () => void): void {
  const leave = useEffectEvent(onLeave);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) leave();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
