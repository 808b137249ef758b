import { describe, expect, test } from 'vitest';
import { createCommands } from '../../../renderer/app/command-bus.ts';
import {
  bindingOf,
  findCommand,
  isSwallowed,
  KEY_BINDINGS,
  type KeyPress,
} from '../../../shared/contract/keys.ts';

function press(code: string, held: Partial<KeyPress> = {}): KeyPress {
  return {
    code,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    isComposing: false,
    ...held,
  };
}

describe('the key table', () => {
  test('gives no chord to two commands', () => {
    const chords = KEY_BINDINGS.flatMap((binding) =>
      binding.chords.map((chord) => `${chord.modifier} ${chord.code}`),
    );

    expect(new Set(chords).size).toBe(chords.length);
  });

  test('gives every function key an Alt+digit twin, for laptops whose Fn key is locked', () => {
    const functionKeys = KEY_BINDINGS.filter((binding) => /^F\d/u.test(binding.printed));

    expect(functionKeys.map((binding) => binding.twin)).toEqual([
      'Alt+1',
      'Alt+2',
      'Alt+3',
      'Alt+4',
      'Alt+6',
      'Alt+8',
      'Alt+9',
      'Alt+0',
    ]);
  });

  test('never uses a key that clerks know for something else', () => {
    const codes = KEY_BINDINGS.flatMap((binding) => binding.chords.map((chord) => chord.code));

    expect(codes.filter((code) => ['F5', 'F7', 'F10', 'F11'].includes(code))).toEqual([]);
  });

  test('announces both ways to press a key', () => {
    expect(bindingOf('sign').aria).toBe('F8 Alt+8');
  });
});

describe('a press', () => {
  test('asks for its command by the place of the key, not by the letter an input method makes of it', () => {
    expect(findCommand(press('F9'))).toBe('receive');
    expect(findCommand(press('Digit9', { altKey: true }))).toBe('receive');
    expect(findCommand(press('KeyK', { ctrlKey: true }))).toBe('search');
  });

  test('asks for nothing while an input method composes', () => {
    expect(findCommand(press('F2', { isComposing: true }))).toBeUndefined();
  });

  test('with Ctrl+Shift belongs to the input method', () => {
    expect(findCommand(press('KeyK', { ctrlKey: true, shiftKey: true }))).toBeUndefined();
  });

  test.each(['F5', 'F7', 'F10', 'F11'])('of %s is swallowed', (code) => {
    expect(isSwallowed(press(code))).toBe(true);
  });

  test.each(['KeyR', 'KeyW', 'KeyP'])('of Ctrl+%s is swallowed', (code) => {
    expect(isSwallowed(press(code, { ctrlKey: true }))).toBe(true);
  });

  test('of a letter is left to the field', () => {
    expect(isSwallowed(press('KeyR'))).toBe(false);
    expect(findCommand(press('KeyR'))).toBeUndefined();
  });
});

describe('a command', () => {
  test('reaches the screen that opened last, and the one before it when that closes', () => {
    const commands = createCommands();
    const heard: string[] = [];
    commands.on('sign', () => heard.push('first'));
    const close = commands.on('sign', () => heard.push('second'));

    commands.run('sign');
    close();
    commands.run('sign');

    expect(heard).toEqual(['second', 'first']);
  });

  test('that nobody listens to does nothing', () => {
    expect(() => createCommands().run('receive')).not.toThrow();
  });
});
