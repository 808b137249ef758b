/** A word found in more of the texts than this is no shortcut: looking at each of them in order costs less. */
const SHARE_WORTH_IT = 1 / 8;

/**
 * Narrows a search down before texts are looked at: which of them can hold a word of letters. Knows every run of
 * letters that a text has (few hundred different ones in any number of Vietnamese names), never a number.
 * An answer may name too many, never too few: whoever asks looks at the texts themselves.
 */
export class LetterIndex<Id> {
  readonly #idsByRun = new Map<string, Id[]>();

  /** Runs that a text no longer has may stay known: see above. */
  add(id: Id, text: string): void {
    for (const run of new Set(text.match(/[a-z]+/g))) {
      const ids = this.#idsByRun.get(run);
      if (ids === undefined) this.#idsByRun.set(run, [id]);
      else ids.push(id);
    }
  }

  clear(): void {
    this.#idsByRun.clear();
  }

  /** Of `total` texts, those that may hold every word, some more than once; `undefined` when no word narrows them down enough. */
  narrow(words: readonly string[], total: number): readonly Id[] | undefined {
    let best: readonly (readonly Id[])[] | undefined;
    let fewest = total * SHARE_WORTH_IT;
    for (const word of words.filter((one) => /^[a-z]+$/.test(one))) {
      const lists = this.#listsWith(word);
      const size = lists.reduce((sum, ids) => sum + ids.length, 0);
      if (size > fewest) continue;
      fewest = size;
      best = lists;
    }
    return best?.flat();
  }

  #listsWith(word: string): readonly (readonly Id[])[] {
    const lists: (readonly Id[])[] = [];
    for (const [run, ids] of this.#idsByRun) if (run.includes(word)) lists.push(ids);
    return lists;
  }
}
