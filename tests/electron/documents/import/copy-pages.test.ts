import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, PDFName, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  AssembledPdf,
  AssemblePage,
  MarkStrip,
} from '../../../../electron/documents/import/child-protocol.ts';
import { assembleMixed } from '../../../../electron/documents/import/copy-pages.ts';
import { createMixedAssembler } from '../../../../electron/documents/import/mixed-assembler.ts';
import { hasTool } from '../forms/poppler.ts';
import { anImporter, MemoryVault, startChild } from './import-fakes.ts';

const STRIP = 40;
const poppler = hasTool('pdftoppm') && hasTool('pdftotext');
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'assemble-'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

/** One page of 200×300 with a red bar along its own top edge, ink far outside the page, and a word. */
async function aPdf(
  change: { readonly rotate?: 0 | 90 | 180 | 270; readonly crop?: boolean } = {},
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const page = document.addPage([200, 300]);
  page.drawRectangle({ x: -500, y: -500, width: 1200, height: 1300, color: rgb(0.8, 0.9, 0.8) });
  page.drawRectangle({ x: 20, y: 270, width: 160, height: 10, color: rgb(1, 0, 0) });
  page.drawText('khai sinh', { x: 30, y: 100, size: 14 });
  if (change.rotate !== undefined) page.setRotation(degrees(change.rotate));
  if (change.crop === true) page.setCropBox(10, 10, 180, 280);
  return document.save();
}

function aJpeg(): Promise<Buffer> {
  const top = { create: { width: 100, height: 20, channels: 3, background: '#f00' } } as const;
  return sharp({ create: { width: 100, height: 150, channels: 3, background: '#cec' } })
    .composite([{ input: top, left: 0, top: 0 }])
    .jpeg({ quality: 95 })
    .toBuffer();
}

function pdfPage(rotation: AssemblePage['rotation'] = 0, fileIndex = 0): AssemblePage {
  return { kind: 'pdf', fileIndex, pageIndex: 0, rotation };
}

/** Page 1 as poppler draws it, one pixel a point. */
async function drawn({ bytes }: AssembledPdf) {
  writeFileSync(join(directory, 'mixed.pdf'), bytes);
  execFileSync('pdftoppm', [
    '-r',
    '72',
    '-png',
    '-singlefile',
    '-cropbox',
    join(directory, 'mixed.pdf'),
    join(directory, 'mixed'),
  ]);
  const { data, info } = await sharp(join(directory, 'mixed.png'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const place = (y * info.width + x) * 3;
    const [red, green, blue] = [data[place] ?? 0, data[place + 1] ?? 0, data[place + 2] ?? 0];
    if (red > 240 && green > 240 && blue > 240) return 'white';
    return red > 200 && green < 90 ? 'red' : 'ink';
  };
  return { width: info.width, height: info.height, at };
}

describe.runIf(poppler)('the strip above page 1', () => {
  for (const own of [0, 90, 180, 270] as const) {
    for (const turn of [0, 90, 180, 270] as const) {
      test(`is blank and on top as seen, with the file turned ${own} and the clerk's turn ${turn}`, async () => {
        const paper = await assembleMixed({
          files: [await aPdf({ rotate: own })],
          pages: [pdfPage(turn)],
          stripHeightPt: STRIP,
        });

        const page = await drawn(paper);
        const lies = (own + turn) % 180 !== 0;
        expect([page.width, page.height]).toEqual(lies ? [300, 200 + STRIP] : [200, 300 + STRIP]);
        for (let x = 1; x < page.width - 1; x += 7) {
          for (let y = 1; y < STRIP - 1; y += 7) expect(page.at(x, y)).toBe('white');
        }
        expect(page.at(5, STRIP + 5)).toBe('ink');
        expect(paper.strip.rotate).toBe((own + turn) % 360);
        expect(stripArea(paper.strip)).toBeCloseTo(STRIP * page.width);
      });
    }
  }

  test('covers no paper and uncovers nothing that a crop hid', async () => {
    const paper = await assembleMixed({
      files: [await aPdf({ crop: true })],
      pages: [pdfPage()],
      stripHeightPt: STRIP,
    });

    const page = await drawn(paper);
    expect([page.width, page.height]).toEqual([180, 280 + STRIP]);
    expect(page.at(90, STRIP - 3)).toBe('white');
    expect(page.at(90, STRIP + 15)).toBe('red');
    expect(paper.strip).toEqual({ x: 10, y: 290, width: 180, height: STRIP, rotate: 0 });
  });

  test.each([
    { rotation: 0, size: [100, 150], bar: [50, 8] },
    { rotation: 90, size: [150, 100], bar: [142, 50] },
    { rotation: 180, size: [100, 150], bar: [50, 142] },
    { rotation: 270, size: [150, 100], bar: [8, 50] },
  ] as const)('lies over a picture that is turned by $rotation degrees', async ({ rotation, size, bar }) => {
    const paper = await assembleMixed({
      files: [await aJpeg()],
      pages: [{ kind: 'image', fileIndex: 0, dpi: 72, rotation, tiltDegrees: 0 }],
      stripHeightPt: STRIP,
    });

    const page = await drawn(paper);
    expect([page.width, page.height]).toEqual([size[0], size[1] + STRIP]);
    expect(page.at(50, STRIP - 3)).toBe('white');
    expect(page.at(bar[0], bar[1] + STRIP)).toBe('red');
    expect(paper.strip.rotate).toBe(0);
  });
});

describe('a paper of pictures and PDF pages', () => {
  test('keeps order and JPEG bytes, and is the same each time', async () => {
    const jpeg = await aJpeg();
    const request = {
      files: [await aPdf(), jpeg],
      pages: [
        pdfPage(),
        { kind: 'image', fileIndex: 1, dpi: 100, rotation: 90, tiltDegrees: 0 },
        pdfPage(90),
      ],
      stripHeightPt: STRIP,
    } as const;

    const first = await assembleMixed(request);
    const second = await assembleMixed(request);

    const sizes = (await PDFDocument.load(first.bytes))
      .getPages()
      .map((page) => [page.getSize(), page.getRotation().angle]);
    expect(sizes).toEqual([
      [{ width: 200, height: 340 }, 0],
      [{ width: 108, height: 72 }, 0],
      [{ width: 200, height: 300 }, 90],
    ]);
    expect(Buffer.from(first.bytes).includes(jpeg)).toBe(true);
    expect(Buffer.from(first.bytes).toString('latin1')).not.toContain('/ObjStm');
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('keeps the look of a filled-in form but none of its fields, and follows no link', async () => {
    const source = await PDFDocument.create();
    const page = source.addPage([200, 300]);
    const other = source.addPage([200, 300]);
    other.drawText('another page');
    const field = source.getForm().createTextField('ho_ten');
    field.setText('Tran Thi Hoa');
    field.addToPage(page, { x: 20, y: 200, width: 150, height: 20 });
    const link = source.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 10, 10],
      Dest: [other.ref, 'Fit'],
    });
    page.node.addAnnot(source.context.register(link));

    const paper = await assembleMixed({
      files: [await source.save()],
      pages: [pdfPage()],
      stripHeightPt: STRIP,
    });

    const copy = await PDFDocument.load(paper.bytes);
    const text = Buffer.from(paper.bytes).toString('latin1');
    expect(copy.getPageCount()).toBe(1);
    expect(copy.catalog.has(PDFName.of('AcroForm'))).toBe(false);
    expect(text).not.toMatch(/\/Widget|\/Link|\/FT\b/);
    expect(text.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
    expect(copyInk(paper.bytes)).toBeGreaterThan(50);
  });

  test('is assembled from the vault by the child, and a file that is none is named', async () => {
    const vault = new MemoryVault();
    const child = startChild();
    try {
      const path = join(directory, 'in.pdf');
      writeFileSync(path, await aPdf());
      const imported = await anImporter({ vault, child }).importFile(path);
      const pages = imported.ok ? imported.value : [];
      const assembler = createMixedAssembler({ vault, child });

      const paper = await assembler.assemble([...pages, ...pages], STRIP);
      const missing = await assembler.assemble(
        pages.map((page) => ({ ...page, pageIndex: 7 })),
        STRIP,
      );

      expect(paper.ok && (await PDFDocument.load(paper.value.bytes)).getPageCount()).toBe(2);
      expect(paper.ok && paper.value.strip).toEqual({ x: 0, y: 300, width: 200, height: STRIP, rotate: 0 });
      expect(missing).toEqual({ ok: false, failure: { kind: 'page-damaged' } });
    } finally {
      child.close();
    }
  });
});

function stripArea(strip: MarkStrip): number {
  return strip.width * strip.height;
}

/** Dark pixels of page 1; without poppler nobody can tell. */
function copyInk(bytes: Uint8Array): number {
  if (!poppler) return Infinity;
  const path = join(directory, 'form.pdf');
  writeFileSync(path, bytes);
  execFileSync('pdftoppm', ['-r', '72', '-gray', '-singlefile', path, join(directory, 'ink')]);
  return readFileSync(join(directory, 'ink.pgm'))
    .subarray(20)
    .filter((value) => value < 100).length;
}
