import { describe, expect, test } from 'vitest';
import { readerKeyOf, type PressedKey } from '../../../renderer/identity/reader-key.ts';

function pressed(change: Partial<PressedKey>): PressedKey {
  return {
    key: '',
    code: '',
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    repeat: false,
    isComposing: false,
    timeStamp: 7,
    ...change,
  };
}

describe('a key', () => {
  test.each([
    [{ key: '8', code: 'Digit8' }, '8'],
    [{ key: '|', code: 'Backslash', shiftKey: true }, '|'],
    [{ key: 'Ầ', code: '' }, 'Ầ'],
    [{ key: 'Process', code: 'Digit8' }, '8'],
    [{ key: 'Process', code: 'Numpad8' }, '8'],
    [{ key: 'Process', code: 'KeyH', shiftKey: true }, 'H'],
    [{ key: 'Process', code: 'KeyH' }, 'h'],
    [{ key: 'Process', code: 'Backslash', shiftKey: true }, '|'],
    [{ key: 'Process', code: 'Space' }, ' '],
    [{ key: 'o', code: 'KeyO', isComposing: true }, 'o'],
    [{ key: 'Process', code: 'IntlBackslash' }, '\uFFFD'],
    [{ key: 'Dead', code: 'BracketLeft' }, '\uFFFD'],
  ])('%o is the character %s', (change, character) => {
    expect(readerKeyOf(pressed(change))).toEqual({ kind: 'character', character, atMs: 7 });
  });

  test.each([
    [{ key: 'Enter' }, 'end'],
    [{ key: 'Tab' }, 'end'],
    [{ key: 'Backspace' }, 'backspace'],
    [{ key: 'Shift', shiftKey: true }, 'modifier'],
    [{ key: '1', code: 'Numpad1', altKey: true }, 'modifier'],
    [{ key: '8', code: 'Digit8', altKey: true }, 'other'],
    [{ key: 'Enter', ctrlKey: true }, 'other'],
    [{ key: 'F9', code: 'F9' }, 'other'],
    [{ key: '8', code: 'Digit8', repeat: true }, 'other'],
  ])('%o is %s', (change, kind) => {
    expect(readerKeyOf(pressed(change)).kind).toBe(kind);
  });
});
