import type { Readable } from 'node:stream';

/**
 * A Node stream as a web one that holds one chunk at most, so that a file of any
 * size passes in flat memory. When the reader goes away the source is destroyed.
 * (`Readable.toWeb` throws from its own event handlers when both ends close at once.)
 */
export function toWebStream(source: Readable): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]();
  // A source that fails before it is first read has no other listener; the iterator still rejects with it.
  source.on('error', () => undefined);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await chunks.next();
        if (next.done === true) controller.close();
        else controller.enqueue(next.value);
      },
      cancel() {
        source.destroy();
      },
    },
    { highWaterMark: 0 },
  );
}
