import { useLiveQuery } from 'dexie-react-hooks';
import type { DossierId } from '../../shared/kernel/id.ts';
import type { DossierCase } from './dossier-json.ts';
import { useStore } from './store-context.tsx';

export type Found<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'found'; readonly value: Value };

const LOADING = { kind: 'loading' } as const;

/** One whole dossier with its history, drawn again at each change. */
export function useDossierCase(dossierId: DossierId | undefined): Found<DossierCase> {
  const store = useStore();
  return useLiveQuery<Found<DossierCase>, typeof LOADING>(
    async () => {
      const value = dossierId === undefined ? undefined : await store.findCase(dossierId);
      return value === undefined ? { kind: 'absent' } : { kind: 'found', value };
    },
    [store, dossierId],
    LOADING,
  );
}
