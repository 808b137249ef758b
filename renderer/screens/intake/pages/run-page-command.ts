import type { PageCommand } from './page-keys.ts';
import type { usePageEdits } from './use-page-edits.ts';
import type { useSelection } from './use-selection.ts';

interface PageActs {
  readonly edits: ReturnType<typeof usePageEdits>;
  readonly selection: ReturnType<typeof useSelection>;
  readonly openMove: () => void;
  readonly toggleWide: () => void;
}

/** What a key or a button means. */
export function runPageCommand(
  command: PageCommand,
  { edits, selection, openMove, toggleWide }: PageActs,
): void {
  const acts: Readonly<Record<PageCommand, () => void>> = {
    'turn-left': () => edits.turn('left'),
    'turn-right': () => edits.turn('right'),
    straighten: edits.straighten,
    'set-aside': edits.setAside,
    remove: edits.remove,
    move: openMove,
    wide: toggleWide,
    earlier: () => edits.shift(-1),
    later: () => edits.shift(1),
    'select-all': selection.selectAll,
    'clear-selection': selection.clear,
    undo: edits.undo,
    redo: edits.redo,
  };
  acts[command]();
}
