import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAhead } from '../../../shared/kernel/read-ahead.ts';

async function collect<Item>(source: AsyncIterable<Item>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const item of source) items.push(item);
  return items;
}

describe('reading ahead', () => {
  test('gives every item once and in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer()), async (list) => {
        async function* source(): AsyncGenerator<number> {
          yield* list;
        }

        expect(await collect(readAhead(source()))).toEqual(list);
      }),
    );
  });

  test('asks for one item more than the reader holds, and for no second one', async () => {
    let asked = 0;
    async function* source(): AsyncGenerator<number> {
      for (;;) yield (asked += 1);
    }

    const items = readAhead(source());
    await items.next();
    await new Promise((settled) => setTimeout(settled, 5));

    expect(asked).toBe(2);
    await items.return();
  });

  test('closes the source when the reader leaves', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<number> {
      try {
        for (let item = 0; ; item += 1) yield item;
      } finally {
        closed = true;
      }
    }

    for await (const item of readAhead(source())) if (item === 3) break;

    expect(closed).toBe(true);
  });

  test('fails where the source fails, after the items before it', async () => {
    async function* source(): AsyncGenerator<number> {
      yield 1;
      yield 2;
      throw new RangeError('the third page is damaged');
    }
    const seen: number[] = [];
    const read = async () => {
      for await (const item of readAhead(source())) seen.push(item);
    };

    await expect(read()).rejects.toThrow(RangeError);
    expect(seen).toEqual([1, 2]);
  });
});
