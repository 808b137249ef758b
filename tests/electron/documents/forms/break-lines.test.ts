import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, type TextRun } from '../../../../electron/documents/forms/break-lines.ts';

const measure = (text: string) => text.length;

function textsOf(lines: readonly (readonly TextRun[])[]): readonly string[] {
  return lines.map((line) => line.map((run) => run.text).join(''));
}

describe('breaking text into lines', () => {
  test('breaks at spaces and keeps each face', () => {
    const lines = breakLines(
      [
        { text: 'Nội dung: ', face: 'regular' },
        { text: 'Đăng ký', face: 'bold' },
      ],
      14,
      measure,
    );

    expect(lines).toEqual([
      [
        { text: 'Nội dung: ', face: 'regular' },
        { text: 'Đăng ', face: 'bold' },
      ],
      [{ text: 'ký', face: 'bold' }],
    ]);
  });

  test('breaks inside a word only when the word alone is too wide', () => {
    expect(textsOf(breakLines([{ text: 'ab abcdefgh', face: 'regular' }], 5, measure))).toEqual([
      'ab ',
      'abcde',
      'fgh',
    ]);
  });

  test('turns line breaks and tabs of typed data into spaces', () => {
    expect(textsOf(breakLines([{ text: 'a\nb\tc', face: 'regular' }], 10, measure))).toEqual(['a b c']);
  });

  test('composes letters that were typed as base and mark', () => {
    expect(textsOf(breakLines([{ text: 'Hoa\u0300', face: 'regular' }], 10, measure))).toEqual(['Hoà']);
  });

  test('drops no letter and never exceeds the width', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 }), { maxLength: 8 }),
        fc.integer({ min: 1, max: 20 }),
        (words, width) => {
          const lines = textsOf(breakLines([{ text: words.join(' '), face: 'regular' }], width, measure));

          const letters = (text: string) => text.normalize('NFC').replace(/[\s\p{Cc}]/gu, '');
          expect(letters(lines.join(''))).toBe(letters(words.join(' ')));
          // One character is never split, even where it is wider than the line.
          for (const text of lines) expect(text.trimEnd().length).toBeLessThanOrEqual(Math.max(width, 2));
        },
      ),
    );
  });
});
