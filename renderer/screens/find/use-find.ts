import { findProcedure } from '../../../shared/catalogue/catalogue.ts';
import { useDossierList, useDossierSearch } from '../../store/use-dossiers.ts';
import { useServices } from '../services.tsx';

/** More rows than anybody reads; typing one more letter is quicker than scrolling. */
const MOST_RESULTS = 100;

/** What a few typed letters find; the newest dossiers while nothing is typed. */
export function useFind(query: string) {
  const { catalogue } = useServices();
  const all = useDossierList();
  const hits = useDossierSearch(query, MOST_RESULTS + 1);
  const found = query.trim() === '' ? all : hits;
  return {
    results: found.slice(0, MOST_RESULTS),
    total: all.length,
    hiddenCount: Math.max(0, found.length - MOST_RESULTS),
    procedureName: (code: string | null) =>
      code === null ? undefined : (findProcedure(catalogue, code)?.nameVi ?? code),
  };
}
