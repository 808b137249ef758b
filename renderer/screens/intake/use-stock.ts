import { useEffect, useEffectEvent, useState } from 'react';

import type { StockFailure } from '../../../shared/contract/channels/stock-channels.ts';
import { stateOf, type Dossier } from '../../../shared/domain/dossier.ts';
import type { DraftComponent } from '../../../shared/domain/draft.ts';
import { isValidOn, type StockItem } from '../../../shared/domain/life/stock.ts';
import { toLocalTime } from '../../../shared/kernel/local-time.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { useDossierList } from '../../store/use-dossiers.ts';
import { useServices } from '../services.tsx';
import { messageForCommit } from '../words/failure-words.ts';

/** What stands for one paper, or could. */
export interface StockOffer {
  readonly item: StockItem;
  readonly isUsed: boolean;
}

/**
 * Papers that the office holds of this owner. Looked for once for each owner and procedure, and only where
 * an earlier dossier of the same person is known; what was found is in the dossier's own history.
 */
export function useStock(dossierId: DossierId, dossier: Dossier | undefined) {
  const client = useCounterClient();
  const say = useSay();
  const { now } = useServices();
  const [trouble, setTrouble] = useState<string | undefined>(undefined);
  const question = useQuestion(dossierId, dossier);
  const wordsFor = useEffectEvent((failure: StockFailure) => stockWords(failure, say));
  useEffect(() => {
    if (question === undefined) return;
    let gone = false;
    void client.invoke['stock:check']({ actionId: newActionId(), dossierId }).then((found) => {
      if (!gone) setTrouble(found.ok ? undefined : wordsFor(found.failure));
    });
    return () => {
      gone = true;
    };
  }, [client, dossierId, question]);
  const today = toLocalTime(now()).day;
  return {
    trouble,
    offerFor: ({ componentId, code }: DraftComponent): StockOffer | undefined => {
      const used = dossier?.life.reused.get(componentId);
      if (used !== undefined) return { item: used, isUsed: true };
      const held = dossier?.life.available.find((item) => item.componentCode === code);
      return held !== undefined && isValidOn(held, today) ? { item: held, isUsed: false } : undefined;
    },
    take: async ({ componentId }: DraftComponent) => {
      const taken = await client.invoke['stock:reuse']({ actionId: newActionId(), dossierId, componentId });
      setTrouble(taken.ok ? undefined : stockWords(taken.failure, say));
    },
  };
}

/** Whose papers, for which procedure; `undefined` while nothing earlier is known or the draft is not on disk. */
function useQuestion(dossierId: DossierId, dossier: Dossier | undefined): string | undefined {
  const all = useDossierList();
  if (dossier === undefined || stateOf(dossier).kind !== 'draft') return undefined;
  const { applicant, procedureCode } = dossier.draft;
  const number = applicant.identityNumber.trim();
  if (number === '' || procedureCode === null) return undefined;
  const isKnown = all.some(
    (other) =>
      other.dossierId !== dossierId && other.receivedAt !== null && other.identityNumber.trim() === number,
  );
  return isKnown ? `${number} ${procedureCode}` : undefined;
}

function stockWords(failure: StockFailure, say: Say): string {
  return failure.kind === 'not-held' ? say.t('stock.notHeld') : messageForCommit(failure, say);
}
