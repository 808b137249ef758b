import type { DossierAction, HistoryEntry } from '../../../shared/domain/history.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Translate } from '../../i18n/message.ts';

export interface TimelineLine {
  readonly at: Instant;
  readonly by: HistoryEntry['clerkId'];
  readonly words: string;
}

/** The history as a person asks for it: the beginning, then what changed hands; each saved letter and page looked at is left out. */
export function timelineLines(history: readonly HistoryEntry[], t: Translate): readonly TimelineLine[] {
  const [opening] = history;
  if (opening === undefined) return [];
  const lines: TimelineLine[] = [{ at: opening.at, by: opening.clerkId, words: t('timeline.opened') }];
  for (const entry of history) {
    const words = wordsFor(entry.action, t);
    // Papers signed with one PIN are one event.
    if (words !== undefined && lines.at(-1)?.words !== words)
      lines.push({ at: entry.at, by: entry.clerkId, words });
  }
  return lines;
}

function wordsFor(action: DossierAction, t: Translate): string | undefined {
  switch (action.kind) {
    case 'draft-saved':
    case 'page-seen':
      return undefined;
    case 'draft-discarded':
      return t('timeline.discarded');
    case 'component-signed':
      return t('timeline.signed');
    case 'received':
      return t('timeline.received');
    case 'form-issued':
      return t('timeline.formIssued');
    case 'delivered':
      return t('timeline.delivered');
    case 'registered':
      return t('timeline.registered', { number: action.receipt.body.registerNumber });
    case 'refused':
      return t('timeline.refused', { words: action.refusal.messageVi });
    default:
      return assertNever(action);
  }
}
