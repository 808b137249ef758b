import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { assembleMixed } from '../../../../electron/documents/import/copy-pages.ts';
import { lookAtPicture } from '../../../../electron/documents/look/look-at-picture.ts';
import { assemblePdf } from '../../../../electron/documents/pdf/assemble-pdf.ts';
import { pictureMatrix } from '../../../../electron/documents/pdf/page-matrix.ts';
import { DPI, mm, scanSheet, words } from '../look/page-maker.ts';
import { inOrder, readAll } from '../../signing/support/papers.ts';
import { hasTools, onDisk, run } from '../../signing/support/real-tools.ts';

const LEAN = 1.3;
const SHOWN_DPI = 150;

let jpeg: Buffer;

beforeAll(async () => {
  const text = await words(
    'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật. '.repeat(14),
  );
  jpeg = await scanSheet({ layers: [{ input: text, left: mm(25), top: mm(30) }], lean: LEAN });
});

const page = (rotation: 0 | 90 | 180 | 270, tiltDegrees: number) => ({
  jpeg,
  digest: 'd',
  dpi: DPI,
  rotation,
  tiltDegrees,
});

/** How far the lines of a page lean as another program shows them. */
async function leanOnScreen(pdf: Uint8Array, pageNumber: number): Promise<number> {
  const prefix = onDisk('shown', new Uint8Array());
  const at = String(pageNumber);
  run('pdftoppm', [
    '-r',
    String(SHOWN_DPI),
    '-f',
    at,
    '-l',
    at,
    '-singlefile',
    '-gray',
    '-png',
    onDisk('tilted.pdf', pdf),
    prefix,
  ]);
  const picture = readFileSync(`${prefix}.png`);
  const { width } = await sharp(picture).metadata();
  return (await lookAtPicture(picture, { widthPx: width, dpi: SHOWN_DPI })).skewDegrees;
}

describe('a page without a tilt', () => {
  test('is laid by round numbers alone', () => {
    expect(pictureMatrix({ rotation: 90, tiltDegrees: 0 }, { widthPt: 595, heightPt: 842 })).toEqual([
      0, -842, 595, 0, 0, 842,
    ]);
  });
});

describe.skipIf(!hasTools('pdftoppm', 'qpdf', 'pdfinfo'))('a leaning page that is straightened', () => {
  test.each([0, 90, 180, 270] as const)(
    'lies level in other programs when it is turned by %d',
    async (rotation) => {
      // The second page has no strip above it.
      const pdf = await readAll(assemblePdf(inOrder([page(rotation, 0), page(rotation, -LEAN)])).chunks);

      expect(Math.abs((await leanOnScreen(pdf, 1)) - LEAN)).toBeLessThan(0.1);
      expect(Math.abs(await leanOnScreen(pdf, 2))).toBeLessThan(0.1);
    },
  );

  test('keeps its JPEG byte for byte, its size, and a sound file', async () => {
    const pdf = await readAll(assemblePdf(inOrder([page(0, 0), page(0, -LEAN)])).chunks);
    const path = onDisk('sound.pdf', pdf);

    expect(pdf.includes(jpeg)).toBe(true);
    expect(run('qpdf', ['--check', path]).status).toBe(0);
    expect(run('pdfinfo', ['-f', '2', '-l', '2', path]).stdout).toMatch(/Page +2 size: +595\.\d+ x 842\.\d+/);
  });

  test('is another file than the one that was not straightened', async () => {
    const [level, leaning] = await Promise.all(
      [0, -LEAN].map((tilt) => readAll(assemblePdf(inOrder([page(0, tilt)])).chunks)),
    );

    expect(level?.equals(leaning ?? Buffer.alloc(0))).toBe(false);
  });

  test.each([0, 90] as const)('lies level beside copied pages too, turned by %d', async (rotation) => {
    const part = { kind: 'image', fileIndex: 0, dpi: DPI, rotation, tiltDegrees: -LEAN } as const;

    const { bytes } = await assembleMixed({ files: [jpeg], pages: [part], stripHeightPt: 0 });

    expect(Math.abs(await leanOnScreen(bytes, 1))).toBeLessThan(0.1);
  });
});
