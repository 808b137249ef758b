import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { assemblePdf, PageDamagedError } from '../../../../electron/documents/pdf/assemble-pdf.ts';
import { MARK_STRIP } from '../../../../electron/documents/pdf/mark-strip.ts';
import { aJpeg, aPage, inOrder, readAll, type Colour } from '../../signing/support/papers.ts';
import { hasTools, onDisk, run } from '../../signing/support/real-tools.ts';

describe('a paper of JPEG pages', () => {
  test('holds every page byte for byte', async () => {
    const jpegs = await Promise.all((['srgb', 'b-w', 'cmyk'] as const).map((colour) => aJpeg(colour)));

    const pdf = await readAll(assemblePdf(inOrder(jpegs.map((jpeg) => aPage(jpeg)))).chunks);

    for (const jpeg of jpegs) expect(pdf.includes(Buffer.from(jpeg))).toBe(true);
  });

  test('is the same file each time, and another one when a page is turned', async () => {
    const jpeg = await aJpeg();
    const assemble = (rotation: 0 | 180) => readAll(assemblePdf(inOrder([aPage(jpeg, rotation)])).chunks);

    const [first, second, turned] = [await assemble(0), await assemble(0), await assemble(180)];

    expect(first.equals(second)).toBe(true);
    expect(first.equals(turned)).toBe(false);
  });

  test('tells of its tail what the file says', async () => {
    const assembly = assemblePdf(inOrder([aPage(await aJpeg())]));
    expect(() => assembly.tail()).toThrow(TypeError);

    const pdf = await readAll(assembly.chunks);

    const tail = assembly.tail();
    expect(tail.sizeBytes).toBe(pdf.length);
    expect(pdf.subarray(tail.xrefOffset, tail.xrefOffset + 4).toString()).toBe('xref');
    expect(pdf.includes(`${tail.firstPageNumber} 0 obj\n${tail.firstPageText}\n`)).toBe(true);
    expect(tail.strip.top - tail.strip.bottom).toBeCloseTo(MARK_STRIP.heightPt);
    expect(tail.strip.bottom).toBeCloseTo((585 / 50) * 72);
  });

  test('ends with an error that names the page which is no JPEG', async () => {
    const pages = [aPage(await aJpeg()), aPage(Buffer.from('no picture at all'))];

    const reading = readAll(assemblePdf(inOrder(pages)).chunks);

    await expect(reading).rejects.toSatisfy(
      (error) => error instanceof PageDamagedError && error.pageIndex === 1,
    );
  });
});

describe.skipIf(!hasTools('qpdf', 'pdfimages', 'pdftoppm', 'pdfinfo'))('other programs', () => {
  test('find nothing wrong with it, and take the same pictures out', async () => {
    const colours: readonly Colour[] = ['srgb', 'b-w', 'cmyk'];
    const jpegs = await Promise.all(colours.map((colour) => aJpeg(colour)));
    const pdf = await readAll(assemblePdf(inOrder(jpegs.map((jpeg) => aPage(jpeg)))).chunks);
    const path = onDisk('assembled.pdf', pdf);

    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0, stderr: '' });
    const list = run('pdfimages', ['-list', path]).stdout;
    expect(list.match(/\b(rgb|gray|cmyk)\b/g)).toEqual(['rgb', 'gray', 'cmyk']);
    expect(run('pdfinfo', [path]).stdout).toMatch(/PDF version: +1\.7/);
  });

  test.each([
    [0, { x: 0.1, y: 0.05 }],
    [90, { x: 0.95, y: 0.1 }],
    [180, { x: 0.9, y: 0.95 }],
    [270, { x: 0.05, y: 0.9 }],
  ] as const)(
    'show a page turned by %d degrees clockwise, its red corner where it belongs',
    async (rotation, at) => {
      const jpeg = await aJpeg();
      // The second page has no strip above it.
      const pdf = await readAll(assemblePdf(inOrder([aPage(jpeg), aPage(jpeg, rotation)])).chunks);
      const prefix = onDisk(`turned-${rotation}`, new Uint8Array());
      run('pdftoppm', ['-r', '30', '-f', '2', '-singlefile', '-png', onDisk('turned.pdf', pdf), prefix]);

      expect(await pixelAt(`${prefix}.png`, at)).toSatisfy(isRed);
    },
  );

  test('show ink colours the right way round', async () => {
    const pdf = await readAll(
      assemblePdf(inOrder([aPage(await aJpeg()), aPage(await aJpeg('cmyk'))])).chunks,
    );
    const prefix = onDisk('ink', new Uint8Array());
    run('pdftoppm', ['-r', '30', '-f', '2', '-singlefile', '-png', onDisk('ink.pdf', pdf), prefix]);

    expect(await pixelAt(`${prefix}.png`, { x: 0.1, y: 0.05 })).toSatisfy(isRed);
    expect(await pixelAt(`${prefix}.png`, { x: 0.5, y: 0.5 })).toSatisfy(([red = 0]: number[]) => red > 150);
  });
});

async function pixelAt(path: string, at: { readonly x: number; readonly y: number }): Promise<number[]> {
  const { data, info } = await sharp(path).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const start = (Math.floor(at.y * info.height) * info.width + Math.floor(at.x * info.width)) * info.channels;
  return [...data.subarray(start, start + 3)];
}

function isRed([red = 0, green = 0, blue = 0]: readonly number[]): boolean {
  return red > 180 && green < 80 && blue < 80;
}
