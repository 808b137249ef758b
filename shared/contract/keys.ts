/** Everything a key can ask for. The words for it are in `renderer/i18n`. */
export type Command =
  | 'guide'
  | 'intake'
  | 'find'
  | 'scan'
  | 'sign'
  | 'receive'
  | 'lock'
  | 'search'
  | 'today'
  | 'online'
  | 'outbox'
  | 'settings'
  | 'register'
  | 'rates'
  | 'certify'
  | 'complaints'
  | 'give-back'
  | 'hand-over'
  | 'same-person'
  | 'previous-draft'
  | 'next-draft'
  | 'next-visitor'
  | 'guidance';

/** One line of the key table: `printed` is on the button, `aria` in `aria-keyshortcuts`, `chords` is what is listened to. */
export interface KeyBinding {
  readonly command: Command;
  readonly printed: string;
  /** The twin for laptops whose Fn key is locked; empty where there is none. */
  readonly twin: string;
  readonly aria: string;
  readonly chords: readonly Chord[];
}

/** `code` is the place on the keyboard, so that an input method that changes letters does not move a command. */
export interface Chord {
  readonly code: string;
  readonly modifier: 'none' | 'ctrl' | 'alt';
}

/** The little of a keyboard event that the table needs (no DOM types here). */
export interface KeyPress {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
}

/** The one key table of the app: listeners, buttons and the guide read it. */
export const KEY_BINDINGS = [
  functionKey('guide', 1, 1),
  functionKey('intake', 2, 2),
  functionKey('find', 3, 3),
  functionKey('give-back', 4, 4),
  functionKey('scan', 6, 6),
  functionKey('sign', 8, 8),
  functionKey('receive', 9, 9),
  functionKey('lock', 12, 0),
  controlKey('search', 'KeyK', 'K'),
  controlKey('today', 'Digit1', '1'),
  controlKey('complaints', 'Digit2', '2'),
  controlKey('online', 'Digit3', '3'),
  controlKey('certify', 'Digit4', '4'),
  controlKey('rates', 'Digit5', '5'),
  controlKey('register', 'Digit6', '6'),
  controlKey('hand-over', 'Digit7', '7'),
  controlKey('outbox', 'Digit8', '8'),
  controlKey('settings', 'Digit9', '9'),
  controlKey('same-person', 'Enter', 'Enter'),
  controlKey('guidance', 'KeyG', 'G'),
  altKey('next-visitor', 'Enter', '↵'),
  altKey('previous-draft', 'PageUp', 'PgUp'),
  altKey('next-draft', 'PageDown', 'PgDn'),
] as const satisfies readonly KeyBinding[];

/** Keys that Chromium would answer by reloading, printing or closing; the counter must not lose a form to them. */
const SWALLOWED: readonly Chord[] = [
  { code: 'F5', modifier: 'none' },
  { code: 'F7', modifier: 'none' },
  { code: 'F10', modifier: 'none' },
  { code: 'F11', modifier: 'none' },
  { code: 'F5', modifier: 'ctrl' },
  { code: 'KeyR', modifier: 'ctrl' },
  { code: 'KeyW', modifier: 'ctrl' },
  { code: 'KeyP', modifier: 'ctrl' },
];

export function bindingOf(command: Command): KeyBinding {
  const binding = KEY_BINDINGS.find((one) => one.command === command);
  if (binding === undefined) throw new TypeError(`no key for ${command}`);
  return binding;
}

/** The command a press asks for. Ctrl+Shift and Win chords belong to input methods and the system, never to us. */
export function findCommand(press: KeyPress): Command | undefined {
  if (press.isComposing) return undefined;
  return KEY_BINDINGS.find((binding) => binding.chords.some((chord) => isPressed(chord, press)))?.command;
}

export function isSwallowed(press: KeyPress): boolean {
  return SWALLOWED.some((chord) => isPressed(chord, press));
}

function isPressed(chord: Chord, press: KeyPress): boolean {
  if (press.shiftKey || press.metaKey || chord.code !== press.code) return false;
  return press.ctrlKey === (chord.modifier === 'ctrl') && press.altKey === (chord.modifier === 'alt');
}

function functionKey(command: Command, number: number, digit: number): KeyBinding {
  return {
    command,
    printed: `F${number}`,
    twin: `Alt+${digit}`,
    aria: `F${number} Alt+${digit}`,
    chords: [
      { code: `F${number}`, modifier: 'none' },
      { code: `Digit${digit}`, modifier: 'alt' },
    ],
  };
}

function controlKey(command: Command, code: string, printed: string): KeyBinding {
  return {
    command,
    printed: `Ctrl+${printed}`,
    twin: '',
    aria: `Control+${printed}`,
    chords: [{ code, modifier: 'ctrl' }],
  };
}

/** `sign` is what is printed where the key's name would not fit. */
function altKey(command: Command, code: string, sign: string): KeyBinding {
  return {
    command,
    printed: `Alt+${sign}`,
    twin: '',
    aria: `Alt+${code}`,
    chords: [{ code, modifier: 'alt' }],
  };
}
