import type { Input } from 'electron';

/** Keys that clerks know from browsers and that would lose work here, or that no screen uses. */
const NEVER_USED: readonly string[] = ['F5', 'F7', 'F10', 'F11'];
/** By physical key, so that a Vietnamese input method does not change what they are. */
const NEVER_WITH_CONTROL: readonly string[] = ['KeyR', 'KeyW', 'KeyP'];
const MODIFIERS: readonly string[] = ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'];

/** True for F5, F7, F10, F11, Ctrl+R/W/P and Ctrl+Shift with any key: input methods switch with those. */
export function isSwallowedKey(
  input: Pick<Input, 'type' | 'key' | 'code' | 'control' | 'meta' | 'shift'>,
): boolean {
  if (input.type !== 'keyDown') return false;
  if (NEVER_USED.includes(input.key)) return true;
  // The modifiers themselves must reach the input method.
  if (!(input.control || input.meta) || MODIFIERS.includes(input.key)) return false;
  return input.shift || NEVER_WITH_CONTROL.includes(input.code);
}
