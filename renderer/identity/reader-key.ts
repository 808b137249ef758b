import type { ReaderKey } from './reader-burst.ts';

/** The little of a keyboard event that tells what a reader sent. */
export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly timeStamp: number;
}

const MODIFIERS: readonly string[] = ['Shift', 'Alt', 'AltGraph', 'Control', 'CapsLock', 'NumLock'];

/** Places of the keys that a reader's US layout uses beside letters and digits: without and with Shift. */
const PLACES: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Space: [' ', ' '],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Minus: ['-', '_'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
};

/** What a mark becomes that no key on the board can say: later checks then ask for the name. */
const LOST = '\uFFFD';

/** Reads a key as a reader's. */
export function readerKeyOf(pressed: PressedKey): ReaderKey {
  const atMs = pressed.timeStamp;
  const { key } = pressed;
  if (MODIFIERS.includes(key) || isAltCode(pressed)) return { kind: 'modifier', atMs };
  if (isPersonal(pressed)) return { kind: 'other', atMs };
  if (key === 'Enter' || key === 'Tab') return { kind: 'end', atMs };
  if (key === 'Backspace') return { kind: 'backspace', atMs };
  const character = characterOf(pressed);
  return character === undefined ? { kind: 'other', atMs } : { kind: 'character', character, atMs };
}

/** A key held down comes again as fast as a reader's; a chord is a person's. */
function isPersonal({ repeat, ctrlKey, metaKey, altKey }: PressedKey): boolean {
  return repeat || ctrlKey || metaKey || altKey;
}

/** Alt with the number pad is how some readers write what their layout lacks; the letter itself comes later. */
function isAltCode({ altKey, code }: PressedKey): boolean {
  return altKey && code.startsWith('Numpad');
}

/** What an input method took (`Process`) is known by its place on the keyboard. */
function characterOf({ key, code, shiftKey, isComposing }: PressedKey): string | undefined {
  if (key === 'Process' || isComposing) return characterAt(code, shiftKey);
  if (key === 'Dead' || key === 'Unidentified') return LOST;
  return Array.from(key).length === 1 ? key : undefined;
}

function characterAt(code: string, shifted: boolean): string {
  const place = PLACES[code];
  if (place !== undefined) return place[shifted ? 1 : 0];
  const [, letter, digit] = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code) ?? [];
  if (letter !== undefined) return shifted ? letter : letter.toLowerCase();
  return digit ?? LOST;
}
