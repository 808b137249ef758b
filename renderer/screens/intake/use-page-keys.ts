import { useEffect, useEffectEvent } from 'react';

/** PageDown and PageUp walk through all pages from wherever the focus is, unless an open list uses them. */
export function usePageKeys(onStep: (by: 1 | -1) => void): void {
  const step = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.shiftKey) return;
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
    event.preventDefault();
    onStep(event.key === 'PageDown' ? 1 : -1);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => step(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
