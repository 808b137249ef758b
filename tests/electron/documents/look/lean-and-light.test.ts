import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { lookAtPicture } from '../../../../electron/documents/look/look-at-picture.ts';
import { CORPUS, hasCorpus, hasTools, onDisk, run } from '../../signing/support/real-tools.ts';
import { drawing, DPI, lookAt, mm, scanSheet, words, type SheetRecipe } from './page-maker.ts';

const TEXT = 'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật, được sự thỏa thuận. ';

async function aTextPage(change: SheetRecipe = {}): Promise<Buffer> {
  return scanSheet({
    ...change,
    layers: [{ input: await words(TEXT.repeat(12)), left: mm(25), top: mm(30) }],
  });
}

describe('the lean of a page', () => {
  test.each([-2, -1.3, -0.7, -0.3, 0, 0.2, 0.6, 1, 1.7, 2])('of %d degrees is found', async (lean) => {
    const { skewDegrees } = await lookAt(await aTextPage({ lean }));

    expect(Math.abs(skewDegrees - lean)).toBeLessThanOrEqual(0.1);
  });

  test('is the same when the page lies on its side', async () => {
    const upright = await aTextPage({ lean: 1.2 });
    const lying = await sharp(upright).rotate(90).jpeg().withMetadata({ density: DPI }).toBuffer();

    const { skewDegrees } = await lookAtPicture(lying, { widthPx: 2339, dpi: DPI });

    expect(Math.abs(skewDegrees - 1.2)).toBeLessThanOrEqual(0.1);
  });

  test('is found from one long line', async () => {
    const line = {
      input: await words('Không có ý kiến gì thêm về các nội dung đã nêu ở trên đây.', { points: 14 }),
    };
    const jpeg = await scanSheet({ layers: [{ ...line, left: mm(25), top: mm(60) }], lean: -1.5 });

    expect(Math.abs((await lookAt(jpeg)).skewDegrees + 1.5)).toBeLessThanOrEqual(0.2);
  });

  test('is not guessed from a word or a drawing', async () => {
    const word = await scanSheet({
      layers: [{ input: await words('Lan'), left: mm(25), top: mm(60) }],
      lean: 2,
    });
    const circle = '<circle cx="100" cy="100" r="60" fill="none" stroke="#444" stroke-width="1"/>';
    const round = await scanSheet({ layers: [drawing(circle)] });

    expect((await lookAt(word)).skewDegrees).toBe(0);
    expect((await lookAt(round)).skewDegrees).toBe(0);
  });
});

describe('the hints of a page', () => {
  test('are none for a good scan', async () => {
    expect((await lookAt(await aTextPage())).hints).toEqual([]);
  });

  test('name one too dark to read', async () => {
    const dark = await sharp(await aTextPage())
      .linear(0.5, 0)
      .jpeg()
      .toBuffer();

    expect((await lookAt(dark)).hints).toEqual(['too-dark']);
  });

  test('name one washed out by light', async () => {
    const bright = await sharp(await aTextPage())
      .linear(0.3, 200)
      .jpeg()
      .toBuffer();

    expect((await lookAt(bright)).hints).toEqual(['too-bright']);
  });

  test('name one whose lines go on beyond its edge', async () => {
    const text = await sharp(await words(TEXT.repeat(12)))
      .extract({ left: 40, top: 0, width: 900, height: 400 })
      .png()
      .toBuffer();
    const cut = await scanSheet({ layers: [{ input: text, left: 0, top: mm(30) }] });

    expect((await lookAt(cut)).hints).toEqual(['cut-edge']);
  });

  test('do not take a dark rim for cut lines', async () => {
    const text = { input: await words(TEXT.repeat(12)), left: mm(25), top: mm(30) };
    const rim = drawing('<rect width="4" height="297" fill="#333"/>');

    expect((await lookAt(await scanSheet({ layers: [text, rim] }))).hints).toEqual([]);
  });

  test('DIGIT-02: name one scanned too coarsely for the archive', async () => {
    const coarse = await sharp(await aTextPage())
      .resize(1240)
      .jpeg()
      .toBuffer();

    expect((await lookAtPicture(coarse, { widthPx: 1240, dpi: 150 })).hints).toEqual(['low-resolution']);
  });
});

describe.skipIf(!hasCorpus())('scans that others made', () => {
  test.each([
    ['linn.png', 2550, 300],
    ['typewriter.png', 4000, 343],
    ['baiona.png', 640, 100],
    ['baiona_color.jpg', 640, 100],
  ])('%s is not blank', async (name, widthPx, dpi) => {
    const look = await lookAtPicture(readFileSync(`${CORPUS}/scans/${name}`), { widthPx, dpi });

    expect(look.blank).toBe(false);
  });
});

describe.skipIf(!hasCorpus() || !hasTools('pdftoppm'))('scanned documents that others made', () => {
  async function lookAtPdf(name: string) {
    const prefix = onDisk(name, new Uint8Array());
    run('pdftoppm', ['-r', '150', '-singlefile', '-png', `${CORPUS}/scans/${name}.pdf`, prefix]);
    const picture = readFileSync(`${prefix}.png`);
    const { width } = await sharp(picture).metadata();
    return lookAtPicture(picture, { widthPx: width, dpi: 150 });
  }

  test('the one named blank is blank, the others are not', async () => {
    const looks = await Promise.all(['blank', 'skew', 'rotated_skew', 'epson'].map(lookAtPdf));

    expect(looks.map(({ blank }) => blank)).toEqual([true, false, false, false]);
  });

  test('those named askew are', async () => {
    expect((await lookAtPdf('skew')).skewDegrees).toBeCloseTo(1.8, 0);
    expect(Math.abs((await lookAtPdf('rotated_skew')).skewDegrees)).toBeGreaterThan(1);
  });
});
