import type { Say } from '../../i18n/use-t.ts';
import { isRetried, type SaveFailure } from './draft-desk.ts';
import { messageForCommit } from '../words/failure-words.ts';

/** Why an action at a desk did not happen, ending in the next step. */
export function messageForAction(failure: SaveFailure, say: Say): string {
  return failure.kind === 'internal'
    ? say.t('commit.internal', { id: failure.id })
    : messageForCommit(failure, say);
}

/** The same below the form, where it matters whether the machine goes on trying. */
export function messageForSave(failure: SaveFailure, say: Say): string {
  const words = messageForAction(failure, say);
  return say.t(isRetried(failure) ? 'intake.saveFailed' : 'intake.saveStopped', { words });
}
