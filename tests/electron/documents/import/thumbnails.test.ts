import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { answerImage } from '../../../../electron/documents/import/answer-image.ts';
import type { ChildAnswer } from '../../../../electron/documents/import/child-protocol.ts';
import { Thumbnails } from '../../../../electron/documents/import/thumbnails.ts';
import type { FileRef } from '../../../../shared/domain/file-ref.ts';
import { getSha256 } from '../../../../shared/kernel/sha256.ts';

const refOf = (digit: string): FileRef => ({ digest: getSha256(digit.repeat(64)), sizeBytes: 10 });

/** A child that answers each question with pictures of `sizeBytes`, and says what it was asked. */
function shelf({
  sizeBytes = 10,
  maxBytes = 1000,
  answer,
}: { sizeBytes?: number; maxBytes?: number; answer?: ChildAnswer } = {}) {
  const asked: number[] = [];
  const thumbnails = new Thumbnails({
    child: {
      ask: async () => {
        asked.push(asked.length);
        return answer ?? { kind: 'thumbnail', bytes: new Uint8Array(sizeBytes) };
      },
    },
    readAll: async () => new Uint8Array(1),
    maxBytes,
  });
  return { thumbnails, asked };
}

describe('a small picture', () => {
  test('of a scanned page is an upright JPEG a hundredth of its size', async () => {
    const page = await sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#fdfbf4' } })
      .jpeg()
      .toBuffer();

    const answer = await answerImage({ kind: 'thumbnail', jpeg: page, widthPx: 160 });

    if (answer.kind !== 'thumbnail') throw new Error(`the child answered ${answer.kind}`);
    const { format, width, height } = await sharp(answer.bytes).metadata();
    expect({ format, width }).toEqual({ format: 'jpeg', width: 160 });
    expect(height / width).toBeCloseTo(Math.SQRT2, 1);
  });

  test('is made once for many who ask', async () => {
    const { thumbnails, asked } = shelf();

    await Promise.all([thumbnails.find(refOf('a')), thumbnails.find(refOf('a'))]);
    await thumbnails.find(refOf('a'));

    expect(asked).toHaveLength(1);
  });

  test('that was not looked at for long makes room for a newer one', async () => {
    const { thumbnails, asked } = shelf({ sizeBytes: 400 });
    for (const digit of ['a', 'b', 'a', 'c']) await thumbnails.find(refOf(digit));
    expect(asked).toHaveLength(3);

    await thumbnails.find(refOf('a'));
    expect(asked).toHaveLength(3);
    await thumbnails.find(refOf('b'));
    expect(asked).toHaveLength(4);
  });

  test('of a page that cannot be read is nothing, and is asked for again', async () => {
    const { thumbnails, asked } = shelf({ answer: { kind: 'refused', reason: 'unreadable' } });

    expect(await thumbnails.find(refOf('a'))).toBeUndefined();
    expect(await thumbnails.find(refOf('a'))).toBeUndefined();
    expect(asked).toHaveLength(2);
  });
});
