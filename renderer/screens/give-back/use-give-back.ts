import { useMemo, useState } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import { useDossierList, useDossierSearch, useWholeDossiers } from '../../store/use-dossiers.ts';
import { useCardReader } from '../services.tsx';
import { useNow } from '../use-now.ts';
import { givenBackOn, waitingResults, type ResultRow } from '../dossiers/waiting-results.ts';

export type ResultView = 'waiting' | 'given';

/** Which results are shown, which one is at hand, and what a search found that has no result yet. */
export function useGiveBack() {
  const now = useNow();
  const whole = useWholeDossiers();
  const all = useDossierList();
  const [query, setQuery] = useState('');
  const [view, setView] = useState<ResultView>('waiting');
  const [chosenId, choose] = useState<DossierId | undefined>(undefined);
  const hits = useDossierSearch(query, Infinity);
  const today = toLocalTime(now).day;
  const waiting = useMemo(() => waitingResults(whole, now), [whole, now]);
  const given = useMemo(() => givenBackOn(whole, today), [whole, today]);
  const rows = useMemo(
    () => narrowed(view === 'waiting' ? waiting : given, query, hits),
    [view, waiting, given, query, hits],
  );
  useCardReader(({ text }) => {
    const [code = ''] = text.split('|');
    const known = all.find((dossier) => dossier.code !== '' && dossier.code === code);
    setQuery(known === undefined ? code : '');
    choose(known?.dossierId);
  });
  const chosen: Dossier | undefined = whole.find(({ dossierId }) => dossierId === chosenId);
  return {
    query,
    ask: (typed: string) => {
      setQuery(typed);
      choose(undefined);
    },
    view,
    setView,
    waitingCount: waiting.length,
    givenCount: given.length,
    rows,
    /** Found by the search, without a result to give. */
    notReady: rows.length === 0 ? hits[0] : undefined,
    chosen,
    choose,
  };
}

function narrowed(
  rows: readonly ResultRow[],
  query: string,
  hits: readonly { readonly dossierId: DossierId }[],
): readonly ResultRow[] {
  if (query.trim() === '') return rows;
  const found = new Set(hits.map(({ dossierId }) => dossierId));
  return rows.filter(({ dossierId }) => found.has(dossierId));
}
