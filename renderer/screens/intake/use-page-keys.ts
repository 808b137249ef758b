import { useEffect, useEffectEvent } from 'react';

import { scrollOn, VIEWER_ID } from './viewer-scroll.ts';

const STEPS: Readonly<Record<string, 1 | -1 | undefined>> = {
  PageDown: 1,
  PageUp: -1,
  ArrowRight: 1,
  ArrowLeft: -1,
};

/**
 * PageDown shows the rest of the page, then the next one; PageUp goes back a page; from wherever the
 * focus is. Left and right turn pages among the pages.
 */
export function usePageKeys(onStep: (by: 1 | -1) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const by = STEPS[event.key];
    if (by === undefined || event.defaultPrevented || isModified(event)) return;
    const atPages = document.activeElement?.closest('.viewer, .thumbnails') !== null;
    if (event.key.startsWith('Arrow') && !atPages) return;
    event.preventDefault();
    const viewer = document.getElementById(VIEWER_ID);
    if (event.key === 'PageDown' && viewer !== null && scrollOn(viewer)) return;
    onStep(by);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function isModified({ ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || shiftKey;
}
