import { useRef, useState } from 'react';

import type { ActionId, DossierId } from '../../../shared/kernel/id.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newActionId } from '../../platform/ids.ts';
import { useWork } from '../services.tsx';
import { messageForCommit } from '../words/failure-words.ts';
import type { DeskRow } from '../dossiers/desk-lists.ts';

export interface HandOverWish {
  readonly rows: readonly DeskRow[];
  readonly toVi: string;
  /** Why paper goes along; `null` where none does. */
  readonly paperGroundVi: string | null;
}

export type HandingOver =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'done';
      readonly toVi: string;
      readonly count: number;
      readonly refused: readonly Refused[];
    };

export interface Refused {
  readonly code: string;
  readonly words: string;
}

/** One act for each dossier, one after the other; what was written down stays so, whatever becomes of the next. */
export function useHandOver() {
  const client = useCounterClient();
  const { office } = useWork();
  const say = useSay();
  const [state, setState] = useState<HandingOver>({ kind: 'idle' });
  // The same wish asked twice is the same act: a second press gives nothing twice.
  const acts = useRef(new Map<string, ActionId>());
  const actOf = (dossierId: DossierId, wish: string): ActionId => {
    const key = `${dossierId} ${wish}`;
    const actionId = acts.current.get(key) ?? newActionId();
    acts.current.set(key, actionId);
    return actionId;
  };
  const run = async ({ rows, toVi, paperGroundVi }: HandOverWish): Promise<void> => {
    const refused: Refused[] = [];
    const command = { kind: 'hand-over', fromVi: office.counterNameVi, toVi, paperGroundVi } as const;
    for (const [done, { dossierId, dossierSeq, code }] of rows.entries()) {
      setState({ kind: 'working', done, total: rows.length });
      const outcome = await client.invoke['journal:commit']({
        actionId: actOf(dossierId, JSON.stringify(command)),
        dossierId,
        expectedDossierSeq: dossierSeq,
        intent: { kind: 'live', command },
      });
      if (!outcome.ok) refused.push({ code, words: messageForCommit(outcome.failure, say) });
    }
    setState({ kind: 'done', toVi, count: rows.length - refused.length, refused });
  };
  return { state, run };
}
