/** What a key asks of the pages. */
export type PageCommand =
  | 'turn-left'
  | 'turn-right'
  | 'straighten'
  | 'set-aside'
  | 'remove'
  | 'move'
  | 'wide'
  | 'earlier'
  | 'later'
  | 'select-all'
  | 'clear-selection'
  | 'undo'
  | 'redo';

interface PageKey {
  readonly command: PageCommand;
  /** The place on the keyboard: an input method that changes letters does not move a command. */
  readonly code: string;
  readonly modifier: 'none' | 'ctrl' | 'alt';
  /** As it is printed beside the button's name. */
  readonly printed: string;
  /** For `aria-keyshortcuts`. */
  readonly aria: string;
}

/** Heard while the focus is among the pages; Ctrl+Z and Ctrl+Y also elsewhere, outside of text fields. */
export const PAGE_KEYS: readonly PageKey[] = [
  letter('turn-left', 'L'),
  letter('turn-right', 'R'),
  letter('straighten', 'T'),
  letter('set-aside', 'B'),
  letter('move', 'M'),
  letter('wide', 'W'),
  { command: 'remove', code: 'Delete', modifier: 'none', printed: 'Del', aria: 'Delete' },
  { command: 'earlier', code: 'ArrowUp', modifier: 'alt', printed: 'Alt+↑', aria: 'Alt+ArrowUp' },
  { command: 'later', code: 'ArrowDown', modifier: 'alt', printed: 'Alt+↓', aria: 'Alt+ArrowDown' },
  { command: 'earlier', code: 'ArrowLeft', modifier: 'alt', printed: 'Alt+←', aria: 'Alt+ArrowLeft' },
  { command: 'later', code: 'ArrowRight', modifier: 'alt', printed: 'Alt+→', aria: 'Alt+ArrowRight' },
  { command: 'select-all', code: 'KeyA', modifier: 'ctrl', printed: 'Ctrl+A', aria: 'Control+A' },
  { command: 'clear-selection', code: 'Escape', modifier: 'none', printed: 'Esc', aria: 'Escape' },
  { command: 'undo', code: 'KeyZ', modifier: 'ctrl', printed: 'Ctrl+Z', aria: 'Control+Z' },
  { command: 'redo', code: 'KeyY', modifier: 'ctrl', printed: 'Ctrl+Y', aria: 'Control+Y' },
];

/** The little of a keyboard event that the table needs. */
export interface PagePress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

export function findPageCommand(press: PagePress): PageCommand | undefined {
  if (press.shiftKey || press.metaKey) return undefined;
  return PAGE_KEYS.find(
    ({ code, modifier }) =>
      code === press.code && press.ctrlKey === (modifier === 'ctrl') && press.altKey === (modifier === 'alt'),
  )?.command;
}

export function keyOf(command: PageCommand): PageKey {
  const key = PAGE_KEYS.find((one) => one.command === command);
  if (key === undefined) throw new TypeError(`no key for ${command}`);
  return key;
}

function letter(command: PageCommand, name: string): PageKey {
  return { command, code: `Key${name}`, modifier: 'none', printed: name, aria: name };
}
