import { useState } from 'react';

import { useSay } from '../../i18n/use-t.ts';
import { messageForAction } from './save-words.ts';
import type { DraftDesk } from './draft-desk.ts';

export type Receiving =
  { readonly kind: 'idle' | 'working' } | { readonly kind: 'failed'; readonly words: string };

/**
 * F9. The action's id was made with the draft, so that a second press after a
 * crash receives nothing twice. When main doubts the clock, the next press is
 * the clerk's word that the date shown is right (DESIGN 13).
 */
export function useReception(desk: DraftDesk) {
  const say = useSay();
  const [receiving, setReceiving] = useState<Receiving>({ kind: 'idle' });
  const [clockDoubted, setClockDoubted] = useState(false);
  return {
    receiving,
    receive: async () => {
      if (receiving.kind === 'working') return;
      setReceiving({ kind: 'working' });
      const intent = { kind: 'receive', clockConfirmed: clockDoubted } as const;
      const outcome = await desk.commit(intent, desk.getSnapshot().draft.receiveActionId);
      setClockDoubted(!outcome.ok && outcome.failure.kind === 'clock-doubtful');
      // The receipt takes the form's place as soon as the store has read the reception.
      setReceiving(
        outcome.ok ? { kind: 'idle' } : { kind: 'failed', words: messageForAction(outcome.failure, say) },
      );
    },
  };
}
