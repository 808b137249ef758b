import type { LifeCommand } from './life-command.ts';
import type { Stage } from './stage.ts';

/** Before reception a dossier has no stage of its own: it lies on the desk. */
export type LifePlace = 'on-desk' | 'refused' | Stage;

type Kind = LifeCommand['kind'];

/** Words about money and accounts may come at any time after reception, and change nothing else. */
const LATE_WORDS = [
  'step-account',
  'pay',
  'confirm-payment',
  'reverse-payment',
  'record-late-cause',
] as const;

/** What may happen next, for every place: total by construction. */
const COMMANDS = {
  'on-desk': ['ask-supplement', 'refuse-at-desk', 'check-stock', 'reuse-paper', 'step-account', 'set-fee'],
  refused: [],
  'at-counter': [
    ...LATE_WORDS,
    'check-stock',
    'reuse-paper',
    'hand-over',
    'ask-supplement',
    'set-fee',
    'await-payment',
    'extend',
    'digitise-result',
    'finish',
    'return-result',
    'withdraw',
    'stop',
  ],
  'in-processing': [
    ...LATE_WORDS,
    'hand-over',
    'ask-supplement',
    'set-fee',
    'await-payment',
    'extend',
    'digitise-result',
    'finish',
    'withdraw',
    'stop',
  ],
  'awaits-supplement': [...LATE_WORDS, 'bring-supplement', 'withdraw', 'stop'],
  'awaits-payment': [...LATE_WORDS, 'hand-over', 'extend', 'digitise-result', 'finish', 'withdraw', 'stop'],
  'result-ready': [...LATE_WORDS, 'hand-over', 'digitise-result', 'return-result'],
  returned: [...LATE_WORDS, 'digitise-result'],
  withdrawn: [...LATE_WORDS],
  stopped: [...LATE_WORDS],
} as const satisfies Record<LifePlace, readonly Kind[]>;

export function mayCommand(place: LifePlace, kind: Kind): boolean {
  const allowed: readonly Kind[] = COMMANDS[place];
  return allowed.includes(kind);
}
