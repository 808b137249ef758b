import { useEffect, useEffectEvent } from 'react';

import { findPageCommand, type PageCommand } from './pages/page-keys.ts';
import { scrollOn, VIEWER_ID } from './viewer-scroll.ts';

const STEPS: Readonly<Record<string, 1 | -1 | undefined>> = {
  PageDown: 1,
  PageUp: -1,
  ArrowRight: 1,
  ArrowLeft: -1,
};

const EVERYWHERE: ReadonlySet<PageCommand> = new Set(['undo', 'redo']);

interface PageKeyActs {
  readonly onStep: (by: 1 | -1) => void;
  readonly onCommand: (command: PageCommand) => void;
}

/**
 * PageDown shows the rest of the page, then the next one; PageUp goes back a page; from wherever the
 * focus is. Left and right turn pages among the pages, and letters do things to them there only;
 * Ctrl+Z takes back a change of pages, and Ctrl+Y takes that back, everywhere but in a field, which has its own.
 */
export function usePageKeys({ onStep, onCommand }: PageKeyActs): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
    const command = findPageCommand(event);
    if (command !== undefined && isMeant(command)) {
      event.preventDefault();
      onCommand(command);
      return;
    }
    step(event, onStep);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}

function step(event: KeyboardEvent, onStep: (by: 1 | -1) => void): void {
  const by = STEPS[event.key];
  if (by === undefined || isModified(event)) return;
  if (event.key.startsWith('Arrow') && !isAt('.viewer, .thumbnails')) return;
  event.preventDefault();
  const viewer = document.getElementById(VIEWER_ID);
  if (event.key === 'PageDown' && viewer !== null && scrollOn(viewer)) return;
  onStep(by);
}

function isMeant(command: PageCommand): boolean {
  return EVERYWHERE.has(command) ? !isAt('input, textarea, [contenteditable]') : isAt('.pages-body');
}

function isAt(selector: string): boolean {
  return (document.activeElement?.closest(selector) ?? null) !== null;
}

function isModified({ ctrlKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || shiftKey;
}
