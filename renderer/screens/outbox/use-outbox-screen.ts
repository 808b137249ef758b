import { useMemo, useState } from 'react';

import type { DossierState } from '../../../shared/domain/dossier.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useDossierList } from '../../store/use-dossiers.ts';
import { useOnline } from '../../sync/use-sync-status.ts';
import { useWholeQueue } from '../../sync/use-queue.ts';
import { procedureNames } from '../dossiers/procedure-name.ts';
import { useMachineSettings, useServices, useWork } from '../services.tsx';
import { messageForSettings } from '../words/settings-words.ts';
import { useNow } from '../use-now.ts';
import { queueRow, type QueueRow, type Standing } from './queue-rows.ts';

const UNSIGNED: readonly DossierState['kind'][] = ['unsigned'];

export type StandingFilter = Standing | 'all';

/** The queue as the clerk sees it: what waits for a person, what goes by itself, and what holds it. */
export function useOutboxScreen() {
  const { catalogue, line } = useServices();
  const { sendNow, sendAll, askNow } = useWork();
  const { sending: rules } = useMachineSettings();
  const { pause, trouble } = usePause();
  const now = useNow();
  const online = useOnline(line);
  const queue = useWholeQueue();
  const codes = useCodes();
  const unsigned = useDossierList(UNSIGNED);
  const [filter, setFilter] = useState<StandingFilter>('all');
  const rows = (queue ?? []).map((item) => queueRow(item, codes.get(item.dossierId) ?? '', { rules, now }));
  return {
    loading: queue === undefined,
    rows,
    counts: countsOf(rows),
    filter,
    setFilter,
    refused: rows.filter(({ standing }) => standing === 'refused' && shows(filter, standing)),
    going: inOrder(rows.filter(({ standing }) => standing !== 'refused' && shows(filter, standing))),
    unsigned: filter === 'all' ? unsigned : [],
    nameOf: useMemo(() => procedureNames(catalogue), [catalogue]),
    online,
    rules,
    trouble,
    sendNow,
    sendAll,
    askNow,
    pause,
  };
}

/** A pause is kept before it holds, so that a restart remembers it. */
function usePause() {
  const { settings } = useServices();
  const say = useSay();
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const keep = async (paused: boolean) => {
    const kept = await settings.change({ sending: { ...settings.current().sending, paused } });
    setTrouble(kept.ok ? undefined : messageForSettings(kept.failure, say));
  };
  return { trouble, pause: (paused: boolean) => void keep(paused) };
}

function useCodes(): ReadonlyMap<string, string> {
  const all = useDossierList();
  return useMemo(() => new Map(all.map(({ dossierId, code }) => [dossierId, code])), [all]);
}

/** What is on the line first; the rest stays in the order of its next tries. */
function inOrder(rows: readonly QueueRow[]): readonly QueueRow[] {
  return [
    ...rows.filter(({ state }) => state === 'sending'),
    ...rows.filter(({ state }) => state !== 'sending'),
  ];
}

function shows(filter: StandingFilter, standing: Standing): boolean {
  return filter === 'all' || filter === standing;
}

function countsOf(rows: readonly QueueRow[]): Readonly<Record<Standing, number>> {
  const counts = { refused: 0, sending: 0, waiting: 0, held: 0, collecting: 0 };
  for (const { standing } of rows) counts[standing] += 1;
  return counts;
}
