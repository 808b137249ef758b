import { useMemo } from 'react';

import { useDossierList, useWholeDossiers } from '../../store/use-dossiers.ts';
import { useQueue } from '../../sync/use-queue.ts';
import { dueDaysAt } from '../dossiers/due-standing.ts';
import { procedureNames } from '../dossiers/procedure-name.ts';
import { waitingResults } from '../dossiers/waiting-results.ts';
import { onDesk } from '../dossiers/desk-lists.ts';
import { useServices } from '../services.tsx';
import { useNow } from '../use-now.ts';
import { todayLists } from './today-lists.ts';

/** The lists of the first screen, drawn again at each change and at each minute. */
export function useToday() {
  const { catalogue, calendar } = useServices();
  const at = useNow();
  const all = useDossierList();
  const unsent = useQueue() ?? [];
  const whole = useWholeDossiers();
  const days = dueDaysAt(at, calendar);
  return {
    ...todayLists(all, days),
    days,
    unsent,
    onDeskCount: useMemo(() => onDesk(whole, { now: at, calendar }).length, [whole, at, calendar]),
    resultCount: useMemo(() => waitingResults(whole, at).length, [whole, at]),
    codeOf: (dossierId: string) => all.find((summary) => summary.dossierId === dossierId)?.code ?? '',
    nameOf: useMemo(() => procedureNames(catalogue), [catalogue]),
  };
}
