import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readJpegHeader } from '../../../../electron/documents/pdf/jpeg-header.ts';

const drawing = sharp({ create: { width: 40, height: 30, channels: 3, background: '#a05010' } });

describe('the header of a JPEG', () => {
  test.each([
    ['srgb', 'ycc'],
    ['b-w', 'grey'],
    ['cmyk', 'cmyk-inverted'],
  ] as const)('names the size and the colours of a %s picture', async (space, colour) => {
    const jpeg = await drawing.clone().toColourspace(space).jpeg().toBuffer();

    expect(readJpegHeader(jpeg)).toEqual({ widthPx: 40, heightPx: 30, colour });
  });

  test('is read through progressive coding and an orientation tag', async () => {
    const jpeg = await drawing
      .clone()
      .withMetadata({ orientation: 6 })
      .jpeg({ progressive: true })
      .toBuffer();

    expect(readJpegHeader(jpeg)).toEqual({ widthPx: 40, heightPx: 30, colour: 'ycc' });
  });

  test('is not made up for a PNG, a cut file, 12 bits or lossless coding', async () => {
    const jpeg = await drawing.clone().jpeg().toBuffer();
    const frameAt = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    const twelveBit = Buffer.from(jpeg);
    twelveBit[frameAt + 4] = 12;
    const lossless = Buffer.from(jpeg);
    lossless[frameAt + 1] = 0xc3;

    for (const bytes of [
      await drawing.clone().png().toBuffer(),
      jpeg.subarray(0, frameAt + 5),
      twelveBit,
      lossless,
    ]) {
      expect(readJpegHeader(bytes)).toBeUndefined();
    }
  });

  test('is looked for in any bytes without a crash', () => {
    const headers = fc
      .sample(fc.uint8Array({ maxLength: 200 }), 300)
      .map((bytes) => readJpegHeader(Uint8Array.from([0xff, 0xd8, ...bytes])));

    expect(headers.filter((header) => header?.widthPx === 0 || header?.heightPx === 0)).toEqual([]);
  });
});
