import { describe, expect, test } from 'vitest';
import { LetterIndex } from '../../../renderer/store/letter-index.ts';

const TEXTS: ReadonlyMap<number, string> = new Map([
  [1, ' nguyen van an 080190012345 h39.28.05-261123-00001'],
  [2, ' nguyen thi hoa 0912345678'],
  [3, ' tran hoang dat h39.28.05-261123-00002'],
  [4, ' le thoa'],
]);

function filled(): LetterIndex<number> {
  const index = new LetterIndex<number>();
  for (const [id, text] of TEXTS) index.add(id, text);
  // Many others, so that a few are worth narrowing down to.
  for (let id = 100; id < 200; id += 1) index.add(id, ' pham quy');
  return index;
}

const TOTAL = TEXTS.size + 100;

describe('letters', () => {
  test.each([
    [['hoa'], [2, 3, 4]], // inside words too: «hoang», «thoa»
    [
      ['nguyen', 'hoa'],
      [1, 2],
    ], // the rarer word decides, and the texts are looked at afterwards
    [['khong'], []],
  ])('for %j name at least the texts that hold them', (words, ids) => {
    expect(new Set(filled().narrow(words, TOTAL))).toEqual(new Set(ids));
  });

  test('say nothing of numbers, codes and words that half of the texts have', () => {
    for (const words of [['0801'], ['h39.28'], ['pham'], ['h'], []]) {
      expect(filled().narrow(words, TOTAL)).toBeUndefined();
    }
  });

  test('are forgotten with the rest', () => {
    const index = filled();
    index.clear();
    expect(index.narrow(['hoa'], TOTAL)).toEqual([]);
  });
});
