import type { HistoryEntry } from '../../shared/domain/history.ts';

/**
 * A dossier's history with one more entry, as the row keeps it. The journal has
 * every entry; here a draft that was saved over and a look that was repeated
 * make room for the later one, so that a row does not grow with each keystroke.
 * The first entry stays: it says who opened the dossier, and when.
 */
export function compactHistory(
  history: readonly HistoryEntry[],
  entry: HistoryEntry,
): readonly HistoryEntry[] {
  return [...history.filter((earlier, index) => index === 0 || !replaces(entry, earlier)), entry];
}

function replaces({ action }: HistoryEntry, { action: earlier }: HistoryEntry): boolean {
  if (action.kind === 'draft-saved') return earlier.kind === 'draft-saved';
  if (action.kind === 'page-seen') return earlier.kind === 'page-seen' && earlier.pageId === action.pageId;
  return false;
}
