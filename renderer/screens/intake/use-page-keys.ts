import { useEffect, useEffectEvent } from 'react';

const STEPS: Readonly<Record<string, 1 | -1 | undefined>> = {
  PageDown: 1,
  PageUp: -1,
  ArrowRight: 1,
  ArrowLeft: -1,
};

/** PageDown and PageUp walk through all pages from wherever the focus is; left and right do so among the pages. */
export function usePageKeys(onStep: (by: 1 | -1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined || event.defaultPrevented || event.ctrlKey || event.altKey || event.shiftKey) return;
    const atPages = document.activeElement?.closest('.viewer, .thumbnails') !== null;
    if (event.key.startsWith('Arrow') && !atPages) return;
    event.preventDefault();
    onStep(by);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
