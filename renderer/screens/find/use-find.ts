import { useMemo, useState } from 'react';

import { useDossierList, useDossierSearch } from '../../store/use-dossiers.ts';
import { dueDaysAt } from '../dossiers/due-standing.ts';
import { procedureNames } from '../dossiers/procedure-name.ts';
import { useServices, useWork } from '../services.tsx';
import { useNow } from '../use-now.ts';
import { filterDossiers } from './find-filters.ts';
import type { FindRequest } from './find-memory.ts';

/** What a few typed letters and the filters find; all dossiers, the newest first, while nothing is asked. */
export function useFind() {
  const { catalogue, calendar } = useServices();
  const { finding } = useWork();
  const [request, setRequest] = useState(finding.read);
  const { query, filters, currentId } = request;
  const all = useDossierList();
  // Not deferred: Enter must never open a row of a search that is no longer in the box.
  const hits = useDossierSearch(query, Infinity);
  const found = useMemo(
    () => filterDossiers(query.trim() === '' ? all : hits, filters),
    [query, all, hits, filters],
  );
  const current = useMemo(() => {
    const index = found.findIndex(({ dossierId }) => dossierId === currentId);
    return index < 0 ? undefined : index;
  }, [found, currentId]);
  const days = dueDaysAt(useNow(), calendar);
  return {
    request,
    found,
    current,
    total: all.length,
    days,
    nameOf: useMemo(() => procedureNames(catalogue), [catalogue]),
    ask: (change: Partial<FindRequest>) => {
      const next = { ...request, ...change };
      finding.write(next);
      setRequest(next);
    },
  };
}
