import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findJpegFrame } from '../../../../electron/documents/import/jpeg-frame.ts';
import { pageDpi } from '../../../../electron/documents/import/page-dpi.ts';
import { sniffFormat } from '../../../../electron/documents/import/sniff-format.ts';

describe('the resolution of a page', () => {
  test.each([
    ['what a scanner measured is believed', 1654, 200, 200],
    ['A3 at 300 dpi is believed', 4961, 300, 300],
    ['72 dpi is what a camera writes: fitted to A4', 4000, 72, 343],
    ['nothing stated: fitted to A4', 2339, undefined, 201],
    ['a small picture is not blown up below 100 dpi', 500, undefined, 100],
    ['a sheet two metres long is not believed', 9000, 100, 770],
  ])('%s', (_case, longer, statedDpi, expected) => {
    expect(pageDpi({ widthPx: 10, heightPx: longer, statedDpi })).toBe(expected);
  });
});

describe('the kind of a file', () => {
  test.each([
    ['jpeg', '\xff\xd8\xff\xe0'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['tiff', 'II*\0'],
    ['tiff', 'MM\0*'],
    ['webp', 'RIFF\x10\0\0\0WEBPVP8 '],
    ['pdf', '\n\n%PDF-1.4'],
    ['unknown', 'GIF89a'],
    ['unknown', '\0\0\0\x18ftypheic'],
    ['unknown', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['unknown', ''],
  ])('is %s by its first bytes', (format, head) => {
    expect(sniffFormat(Buffer.from(head, 'latin1'))).toBe(format);
  });
});

describe('the frame of a JPEG', () => {
  test('says size, process and colours', async () => {
    const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#fff' } })
      .jpeg({ progressive: true })
      .toBuffer();

    expect(findJpegFrame(bytes)).toEqual({ process: 2, bits: 8, widthPx: 40, heightPx: 30, components: 3 });
  });

  test('is looked for to the end of any bytes, and no further', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const frame = findJpegFrame(Uint8Array.from([0xff, 0xd8, ...noise]));

        expect(frame === undefined || frame.process < 16).toBe(true);
      }),
    );
  });
});
