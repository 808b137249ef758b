import { useMemo } from 'react';

import type { DossierState } from '../../../shared/domain/dossier.ts';
import { useStore } from '../../store/store-context.tsx';
import { useDossierList } from '../../store/use-dossiers.ts';
import { useOnline } from '../../sync/use-sync-status.ts';
import { useQueue } from '../../sync/use-queue.ts';
import { procedureNames } from '../dossiers/procedure-name.ts';
import { useServices, useWork } from '../services.tsx';

const UNSIGNED: readonly DossierState['kind'][] = ['unsigned'];

/** The queue in two parts: what goes by itself, and what waits for a person. */
export function useOutboxScreen() {
  const { catalogue, line } = useServices();
  const { sendNow } = useWork();
  const { dossiers } = useStore();
  const queue = useQueue();
  const unsigned = useDossierList(UNSIGNED);
  const online = useOnline(line);
  useDossierList(); // codes arrive with the index
  return {
    loading: queue === undefined,
    waiting: (queue ?? []).filter((item) => item.state !== 'refused'),
    refused: (queue ?? []).filter((item) => item.state === 'refused'),
    unsigned,
    nameOf: useMemo(() => procedureNames(catalogue), [catalogue]),
    online,
    codeOf: (dossierId: string) =>
      dossiers.list().find((summary) => summary.dossierId === dossierId)?.code ?? '',
    sendNow,
  };
}
