import { useState } from 'react';

import type { VisitChange, VisitStanding } from '../../../shared/contract/channels/visit-channels.ts';
import type { VisitFailure } from '../../../shared/contract/failures.ts';
import type { Guidance, VisitPurpose } from '../../../shared/domain/visit.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { useKeptFresh } from '../use-kept-fresh.ts';

/** What the last act came to, in words; `mayUndo` while it can still be taken back. */
export interface VisitNews {
  readonly tone: 'done' | 'failed';
  readonly words: string;
  readonly mayUndo: boolean;
}

/** The visit at this counter: read whenever the journal has moved, changed by explicit acts only. */
export function useVisit() {
  const client = useCounterClient();
  const say = useSay();
  const [standing, setStanding] = useKeptFresh<VisitStanding>('visit', () =>
    client.invoke['visits:standing'](null),
  );
  const [news, setNews] = useState<VisitNews | undefined>(undefined);
  const change = async (asked: VisitChange, told: VisitNews | undefined) => {
    const changed = await client.invoke['visits:change']({ actionId: newActionId(), change: asked });
    setStanding(changed.ok ? changed.value : standing);
    setNews(changed.ok ? told : { tone: 'failed', words: wordsFor(changed.failure, say), mayUndo: false });
  };
  const newest = standing?.newest ?? undefined;
  return {
    standing,
    news,
    guide: (guidance: Guidance) => {
      const alone = standing?.current === null;
      const told = { tone: 'done', words: say.t('visit.recorded'), mayUndo: true } as const;
      setStanding(shown(standing, guidance));
      return change({ kind: 'guide', guidance }, alone ? told : undefined);
    },
    setPurpose: (purpose: VisitPurpose) => change({ kind: 'purpose', purpose }, undefined),
    next: () => change({ kind: 'next' }, undefined),
    undo: async () => {
      if (newest === undefined) return;
      await change(
        { kind: 'void', visitId: newest.visitId },
        { tone: 'done', words: say.t('visit.voided'), mayUndo: false },
      );
    },
  };
}

/** A tick stands at once; main's answer, or its refusal, replaces it. */
function shown(standing: VisitStanding | undefined, guidance: Guidance): VisitStanding | undefined {
  if (standing === undefined || standing.current === null) return standing;
  return { ...standing, current: { ...standing.current, guidance } };
}

function wordsFor(failure: VisitFailure, { t, format }: Say): string {
  switch (failure.kind) {
    case 'locked':
      return t('failure.locked');
    case 'disk-full':
      return t('visit.diskFull', { free: format.bytes(failure.freeBytes) });
    default:
      return assertNever(failure);
  }
}
