import { useEffect, useState } from 'react';

import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { useT } from '../../i18n/use-t.ts';
import { useStore } from '../../store/store-context.tsx';

/** The name of whoever wrote an entry; the machine and the province are somebody too. */
export function useClerkNames(): (by: HistoryEntry['clerkId']) => string {
  const t = useT();
  const store = useStore();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let gone = false;
    void store.officeFacts().then((facts) => {
      const clerks = facts.flatMap((fact) => (fact.kind === 'clerk' ? [fact.clerk] : []));
      if (!gone) setNames(new Map(clerks.map(({ clerkId, name }) => [clerkId, name])));
    });
    return () => {
      gone = true;
    };
  }, [store]);
  return (by) => {
    if (by === 'machine') return t('timeline.byMachine');
    if (by === 'province') return t('timeline.byProvince');
    return names.get(by) ?? t('timeline.byClerk');
  };
}
