import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { jpegWithoutExif } from '../../../renderer/platform/jpeg-without-exif.ts';

const whole = (parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);

describe('a JPEG without its EXIF', () => {
  test('is the same picture, no longer turned', async () => {
    const turned = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#a00' } })
      .jpeg()
      .withExif({ IFD0: { ImageDescription: 'x' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect((await sharp(turned).metadata()).orientation).toBe(6);

    const plain = whole(jpegWithoutExif(Uint8Array.from(turned)));

    expect((await sharp(plain).metadata()).orientation).toBeUndefined();
    expect(await sharp(plain).raw().toBuffer()).toEqual(await sharp(turned).raw().toBuffer());
  });

  test('that never had one is untouched', async () => {
    const plain = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();

    expect(whole(jpegWithoutExif(Uint8Array.from(plain)))).toEqual(plain);
  });

  test('of bytes of any kind ends, and invents nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const kept = whole(jpegWithoutExif(Uint8Array.from(bytes)));

        expect(kept.length).toBeLessThanOrEqual(bytes.length);
        expect(Buffer.from(bytes).subarray(0, 2).equals(kept.subarray(0, 2))).toBe(true);
      }),
    );
  });
});
