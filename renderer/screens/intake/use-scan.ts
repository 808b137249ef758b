import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

import type { DossierId } from '../../../shared/kernel/id.ts';
import { newComponentId } from '../../platform/ids.ts';
import { useCommand, useWork } from '../services.tsx';
import type { ScanState } from './scanning.ts';
import type { useIntake } from './use-intake.ts';

/** `elsewhere`: the scanner is at work, but for another dossier. */
export type ScanHere =
  Exclude<ScanState, { readonly dossierId: DossierId }> | Here | { readonly kind: 'elsewhere' };
type Here = Extract<ScanState, { readonly dossierId: DossierId }>;

/** F6: the stack goes into the chosen paper, page by page; Escape stops it, F6 goes on after trouble. */
export function useScan({ desk, pages, setTab }: ReturnType<typeof useIntake>) {
  const { scanning } = useWork();
  const state = stateHere(useSyncExternalStore(scanning.subscribe, scanning.getSnapshot), desk.dossierId);
  const start = () => {
    // On a narrow screen what the scanner says is on this tab.
    setTab('papers');
    const componentId = pages.chosen ?? newComponentId();
    void scanning.start({
      desk,
      componentId,
      onFirst: (page) => {
        pages.choose(componentId);
        pages.show(page.pageId);
      },
    });
  };
  const stop = () => scanning.cancel();
  useCommand('scan', start);
  useEscape(state.kind === 'working', stop);
  return { state, start, stop };
}

function stateHere(state: ScanState, dossierId: DossierId): ScanHere {
  if (state.kind === 'idle' || state.dossierId === dossierId) return state;
  return state.kind === 'working' ? { kind: 'elsewhere' } : { kind: 'idle' };
}

/** Escape from wherever the focus is; an open list of choices closes first. */
function useEscape(active: boolean, stop: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (document.activeElement?.getAttribute('aria-expanded') === 'true') return;
    event.preventDefault();
    stop();
  });
  useEffect(() => {
    if (!active) return undefined;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [active]);
}
