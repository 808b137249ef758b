/**
 * The same items in the same order, the next one asked for while the present
 * one is being worked on: reading hides behind hashing and writing. Never more
 * than one item ahead, so memory stays flat.
 */
export async function* readAhead<Item>(source: AsyncIterable<Item>): AsyncGenerator<Item, void, undefined> {
  const items = source[Symbol.asyncIterator]();
  let next = items.next();
  try {
    for (let now = await next; now.done !== true; now = await next) {
      next = items.next();
      next.catch(() => undefined); // met at the next turn; a reader that leaves before it has no use for it
      yield now.value;
    }
  } finally {
    await items.return?.();
  }
}
