import { useState } from 'react';

import type { SignLater } from '../../../shared/domain/sign-later.ts';
import { useSay, type Say } from '../../i18n/use-t.ts';
import { messageForAction } from './save-words.ts';
import type { DraftDesk, SaveFailure } from './draft-desk.ts';

export type Receiving =
  | { readonly kind: 'idle' | 'working' }
  /** `offersSlip`: no official number is left, a paper reserve slip would do. */
  | { readonly kind: 'failed'; readonly words: string; readonly offersSlip: boolean };

/** What a reception may come with beside the press of the key. */
export interface Circumstances {
  readonly reserveNumber?: string;
  readonly signLater?: SignLater;
}

const SLIP_FAILURES: readonly string[] = [
  'numbers-exhausted',
  'reserve-number-unknown',
  'reserve-number-used',
];

/**
 * F9. The action's id was made with the draft, so that a second press after a
 * crash receives nothing twice. When main doubts the clock, the next press is
 * the clerk's word that the date shown is right (DESIGN 13). `reserveNumber` is
 * what stands on a reserve slip, used only where no official number is left.
 */
export function useReception(desk: DraftDesk) {
  const say = useSay();
  const [receiving, setReceiving] = useState<Receiving>({ kind: 'idle' });
  const [clockDoubted, setClockDoubted] = useState(false);
  /** What has been typed of a slip; `undefined` while nobody asked for one. */
  const [slip, setSlip] = useState<string | undefined>(undefined);
  const [signsLater, setSignsLater] = useState(false);
  const [given, setGiven] = useState<SignLater | undefined>(undefined);
  return {
    receiving,
    slip,
    setSlip,
    /** Whether the reason for signing later is being asked for. */
    signsLater,
    setSignsLater,
    receive: async (circumstances: Circumstances = {}) => {
      if (receiving.kind === 'working') return;
      setReceiving({ kind: 'working' });
      // A reason that was given stands when the clerk is asked for something else first.
      const { reserveNumber, signLater = given } = circumstances;
      setGiven(signLater);
      const intent = { kind: 'receive', clockConfirmed: clockDoubted, reserveNumber, signLater } as const;
      const outcome = await desk.commit(intent, desk.getSnapshot().draft.receiveActionId);
      setClockDoubted(!outcome.ok && outcome.failure.kind === 'clock-doubtful');
      // The receipt takes the form's place as soon as the store has read the reception.
      setReceiving(outcome.ok ? { kind: 'idle' } : failed(outcome.failure, say));
    },
  };
}

function failed(failure: SaveFailure, say: Say): Receiving {
  const offersSlip = SLIP_FAILURES.includes(failure.kind);
  return { kind: 'failed', words: messageForAction(failure, say), offersSlip };
}
