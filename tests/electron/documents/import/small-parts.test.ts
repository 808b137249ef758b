import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findJpegFrame } from '../../../../electron/documents/import/jpeg-frame.ts';
import { pageDpi } from '../../../../electron/documents/import/page-dpi.ts';
import { sniffFormat } from '../../../../electron/documents/import/sniff-format.ts';

describe('the resolution of a page', () => {
  test.each([
    { what: 'of a scanner is believed', longer: 1654, statedDpi: 200, expected: 200 },
    { what: 'of A3 at 300 dpi is believed', longer: 4961, statedDpi: 300, expected: 300 },
    { what: 'of a camera (72) is fitted to A4', longer: 4000, statedDpi: 72, expected: 343 },
    { what: 'that nobody stated is fitted to A4', longer: 2339, statedDpi: undefined, expected: 201 },
    { what: 'of a small picture is 100 at least', longer: 500, statedDpi: undefined, expected: 100 },
    { what: 'of a sheet two metres long is not believed', longer: 9000, statedDpi: 100, expected: 770 },
  ])('$what', ({ longer, statedDpi, expected }) => {
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
    ['phone-photo', '\0\0\0\x18ftypheic'],
    ['phone-photo', '\0\0\0\x20ftypavif'],
    ['video', '\0\0\0\x14ftypqt  '],
    ['video', '\0\0\0\x08moov'],
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
