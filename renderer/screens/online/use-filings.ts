import { useState } from 'react';

import type { FilingRow } from '../../../shared/contract/channels/portal-channels.ts';
import type { Dossier } from '../../../shared/domain/dossier.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { useWholeDossiers } from '../../store/use-dossiers.ts';
import { useKeptFresh } from '../use-kept-fresh.ts';

/** What citizens filed, and the one that is looked at; `rows` is `undefined` until main has answered. */
export function useFilings() {
  const client = useCounterClient();
  const [rows] = useKeptFresh('filings', () => client.invoke['portal:list'](null));
  const whole = useWholeDossiers();
  const [chosenId, setChosenId] = useState<string | undefined>(undefined);
  const chosen = rows?.find(({ portalDossierId }) => portalDossierId === chosenId);
  const dossier: Dossier | undefined =
    chosen && whole.find(({ dossierId }) => dossierId === chosen.dossierId);
  return {
    rows,
    chosen,
    /** The chosen one as it is on disk; not there while its papers are on their way. */
    dossier,
    choose: (row: FilingRow | undefined) => setChosenId(row?.portalDossierId),
  };
}
