import type { DossierState } from './dossier.ts';
import type { ClerkIntent } from './history.ts';

/** What may happen next, for every state: total by construction. */
const INTENTS_BY_STATE = {
  draft: ['draft-saved', 'draft-discarded', 'page-seen', 'receive'],
  signed: ['draft-saved', 'draft-discarded', 'page-seen', 'receive'],
  /** Saving a discarded draft again is its undo. */
  discarded: ['draft-saved'],
  provisional: ['assign-code'],
  received: [],
  delivered: [],
  registered: [],
  refused: [],
} as const satisfies Record<DossierState['kind'], readonly ClerkIntent['kind'][]>;

export function isAllowed(state: DossierState, intent: ClerkIntent): boolean {
  return mayIntend(state, intent.kind);
}

/** What a screen offers: an action that main would refuse is not drawn. */
export function mayIntend(state: DossierState, kind: ClerkIntent['kind']): boolean {
  const allowed: readonly ClerkIntent['kind'][] = INTENTS_BY_STATE[state.kind];
  return allowed.includes(kind);
}
