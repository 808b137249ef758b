import { useMemo, useSyncExternalStore } from 'react';
import type { Dossier, DossierState } from '../../shared/domain/dossier.ts';
import type { DossierIndex } from './dossier-index.ts';
import type { DossierSummary } from './dossier-summary.ts';
import { useStore } from './store-context.tsx';

/** Dossiers in short, newest first, of the states named (all when none); empty while locked. Keep `states` a constant. */
export function useDossierList(states?: readonly DossierState['kind'][]): readonly DossierSummary[] {
  const { dossiers, version } = useIndex();
  // oxlint-disable-next-line react/exhaustive-deps -- the version stands for what is in the index
  return useMemo(() => dossiers.list(states), [dossiers, states, version]);
}

/** The open dossiers and those finished lately, whole and newest first; empty while locked. */
export function useWholeDossiers(): readonly Dossier[] {
  const { dossiers, version } = useIndex();
  // oxlint-disable-next-line react/exhaustive-deps -- the version stands for what is in the index
  return useMemo(() => dossiers.listWhole(), [dossiers, version]);
}

/** Dossiers whose name, number, phone or code has every word of the query, accents aside; empty for an empty query. */
export function useDossierSearch(query: string, limit: number): readonly DossierSummary[] {
  const { dossiers, version } = useIndex();
  // oxlint-disable-next-line react/exhaustive-deps -- the version stands for what is in the index
  return useMemo(() => dossiers.search(query, limit), [dossiers, query, limit, version]);
}

function useIndex(): { readonly dossiers: DossierIndex; readonly version: number } {
  const { dossiers } = useStore();
  const version = useSyncExternalStore(dossiers.subscribe, dossiers.readVersion);
  return { dossiers, version };
}
