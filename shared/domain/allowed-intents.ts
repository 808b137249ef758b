import type { DossierState } from './dossier.ts';
import type { ClerkIntent } from './history.ts';
import type { Refusal } from './province-answer.ts';

/** What may happen next, for every state: total by construction. */
const INTENTS_BY_STATE = {
  draft: ['draft-saved', 'draft-discarded', 'page-seen', 'receive', 'live'],
  signed: ['draft-saved', 'draft-discarded', 'page-seen', 'receive', 'live'],
  /** Saving a discarded draft again is its undo. */
  discarded: ['draft-saved'],
  'turned-away': [],
  provisional: ['assign-code', 'live'],
  /** The citizen holds a receipt for these very pages: they change no more, and wait for their signature. */
  unsigned: ['live'],
  received: ['live'],
  delivered: ['live'],
  registered: ['live'],
  refused: ['resubmitted', 'live'],
} as const satisfies Record<DossierState['kind'], readonly ClerkIntent['kind'][]>;

export function isAllowed(state: DossierState, intent: ClerkIntent): boolean {
  return mayIntend(state, intent.kind);
}

/** What a screen offers: an action that main would refuse is not drawn. */
export function mayIntend(state: DossierState, kind: ClerkIntent['kind']): boolean {
  const allowed: readonly ClerkIntent['kind'][] = INTENTS_BY_STATE[state.kind];
  return allowed.includes(kind);
}

/** Which papers F8 signs: those without a valid signature, all of them anew, or none. */
export type SigningScope = 'missing' | 'all' | 'none';

const SIGNING_BY_STATE = {
  draft: 'missing',
  signed: 'missing',
  discarded: 'none',
  'turned-away': 'none',
  provisional: 'missing',
  unsigned: 'missing',
  received: 'none',
  delivered: 'none',
  registered: 'none',
} as const satisfies Record<Exclude<DossierState['kind'], 'refused'>, SigningScope>;

export function signingScopeOf(state: DossierState): SigningScope {
  if (state.kind !== 'refused') return SIGNING_BY_STATE[state.kind];
  return wayToMend(state.refusal.reason) === 'sign-again' ? 'all' : 'none';
}

/** What a clerk can do about a refusal. */
export type Mending = 'sign-again' | 'send-again';

const MENDING_BY_REASON = {
  'signature-invalid': 'sign-again',
  'hash-mismatch': 'send-again',
  incomplete: 'send-again',
  /** These wait for a person at the province first; sending again is how the counter learns what was decided. */
  'code-outside-lease': 'send-again',
  'code-taken': 'send-again',
  'conflicting-action': 'send-again',
  malformed: 'send-again',
  'unknown-counter': 'send-again',
} as const satisfies Record<Refusal['reason'], Mending>;

export function wayToMend(reason: Refusal['reason']): Mending {
  return MENDING_BY_REASON[reason];
}
