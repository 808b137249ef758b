import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument, degrees } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IMPORT_LIMITS } from '../../../../electron/documents/import/page-importer.ts';
import type { DraftPage } from '../../../../shared/domain/draft.ts';
import { anImporter, MemoryVault, startChild } from './import-fakes.ts';

const child = startChild();
const vault = new MemoryVault();
const importer = anImporter({ vault, child });
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'import-'));
});

afterAll(() => {
  child.close();
  rmSync(directory, { recursive: true, force: true });
});

function aFile(name: string, bytes: Uint8Array | string): string {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
}

async function pagesOf(path: string): Promise<readonly DraftPage[]> {
  const answer = await importer.importFile(path);
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
}

/** What came over the line, and lies on no disk. */
async function fromLine(bytes: Uint8Array): Promise<readonly DraftPage[] | string> {
  const answer = await importer.importBytes('Tờ khai', bytes);
  return answer.ok ? answer.value : answer.failure.kind;
}

async function failureOf(path: string): Promise<string> {
  const answer = await importer.importFile(path);
  return answer.ok ? `${answer.value.length} pages` : answer.failure.kind;
}

/** Half black, half white: a picture in which a turn or a lost alpha channel is seen. */
function aPicture(width = 400, height = 600) {
  const black = { create: { width, height: height / 2, channels: 3, background: '#000' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite([
    { input: black, left: 0, top: 0 },
  ]);
}

/** A PNG that promises more than it holds: the size must be refused before any pixel is decoded. */
function aPngHead(width: number, height: number): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const chunks = [
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(64))),
    pngChunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks]);
}

function pngChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(data.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** Thirty storeys, each hanging the next one twice: a thousand million pages in three kilobytes. */
function aPageTreeBomb(): string {
  const storeys = Array.from({ length: 30 }, (_, index) => {
    const next = index + 3;
    const kid = `${next} 0 R`;
    return `${index + 2} 0 obj\n<< /Type /Pages /Count 2 /Kids [${kid} ${kid}] >>\nendobj\n`;
  });
  return [
    '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n',
    ...storeys,
    '32 0 obj\n<< /Type /Page /Parent 31 0 R /MediaBox [0 0 200 200] >>\nendobj\n',
    'trailer\n<< /Root 1 0 R /Size 33 >>\n%%EOF\n',
  ].join('');
}

function aSheetOf(background: string): Promise<Buffer> {
  return sharp({ create: { width: 100, height: 150, channels: 3, background } })
    .png()
    .toBuffer();
}

describe('a file that came over the line', () => {
  test('becomes the pages that it becomes from a disk, and keeps its bytes', async () => {
    const jpeg = new Uint8Array(await aPicture().jpeg().toBuffer());
    const pdf = await PDFDocument.create();
    pdf.addPage([200, 300]);
    pdf.addPage([200, 300]);

    expect(await fromLine(jpeg)).toMatchObject([
      { kind: 'image', source: 'portal', widthPx: 400, heightPx: 600 },
    ]);
    expect(await fromLine(await pdf.save())).toMatchObject([
      { kind: 'pdf', pageIndex: 0, pageCount: 2, source: 'portal' },
      { kind: 'pdf', pageIndex: 1 },
    ]);
  });

  test('that is none is named with its reason', async () => {
    expect(await fromLine(Buffer.from('không phải ảnh'))).toBe('unsupported');
    expect(await fromLine(Buffer.alloc(0))).toBe('empty');
    expect(await fromLine(Buffer.from('%PDF-1.7 hỏng'))).toBe('unreadable');
  });
});

describe('a JPEG', () => {
  test('is kept byte for byte', async () => {
    const bytes = await aPicture().jpeg().withMetadata({ density: 200 }).toBuffer();

    const [page] = await pagesOf(aFile('a.jpg', bytes));

    expect(page).toMatchObject({
      kind: 'image',
      widthPx: 400,
      heightPx: 600,
      dpi: 200,
      rotation: 0,
      source: 'picked',
    });
    expect(page && Buffer.compare(await vault.readAll(page.file), bytes)).toBe(0);
  });

  test.each([
    [1, 0],
    [3, 180],
    [6, 90],
    [8, 270],
  ])(
    'with EXIF orientation %i is turned by %i degrees and not encoded again',
    async (orientation, rotation) => {
      const bytes = await aPicture().jpeg().withMetadata({ orientation }).toBuffer();

      const [page] = await pagesOf(aFile('turned.jpg', bytes));

      expect(page).toMatchObject({ rotation, widthPx: 400, heightPx: 600 });
      expect(page && Buffer.compare(await vault.readAll(page.file), bytes)).toBe(0);
    },
  );

  test.each([
    ['mirrored', () => aPicture().jpeg().withMetadata({ orientation: 5 })],
    ['in CMYK', () => aPicture().toColourspace('cmyk').jpeg()],
  ])('%s is encoded again, because a turn or a reader would show it wrong', async (_case, make) => {
    const [page] = await pagesOf(aFile('odd.jpg', await make().toBuffer()));

    const stored = page && (await sharp(await vault.readAll(page.file)).metadata());
    expect(stored).toMatchObject({ format: 'jpeg', space: 'srgb' });
    expect(page?.rotation).toBe(0);
  });

  test('that breaks off half-way is unreadable', async () => {
    const bytes = await aPicture(1600, 2400).jpeg().toBuffer();

    expect(await failureOf(aFile('cut.jpg', bytes.subarray(0, bytes.length / 2)))).toBe('unreadable');
  });

  test('from a phone, which says 72 dpi, fits an A4 sheet', async () => {
    const bytes = await aPicture(3000, 4000).jpeg().withMetadata({ density: 72 }).toBuffer();

    const [page] = await pagesOf(aFile('phone.jpg', bytes));

    expect(page).toMatchObject({ dpi: 343 });
  });
});

describe('another picture', () => {
  test.each([
    ['png', () => aPicture().png()],
    ['webp', () => aPicture().webp()],
    ['tiff', () => aPicture().tiff()],
  ])('%s becomes one JPEG', async (name, make) => {
    const [page, ...more] = await pagesOf(aFile(`picture.${name}`, await make().toBuffer()));

    expect(more).toEqual([]);
    expect(page).toMatchObject({ kind: 'image', widthPx: 400, heightPx: 600, rotation: 0 });
    expect(page && (await sharp(await vault.readAll(page.file)).metadata()).format).toBe('jpeg');
  });

  test.each([
    ['png', () => aPicture(1600, 2400).png()],
    ['tiff', () => aPicture(1600, 2400).tiff({ compression: 'lzw' })],
    ['webp', () => aPicture(1600, 2400).webp()],
  ])('%s that breaks off half-way is unreadable', async (name, make) => {
    const bytes = await make().toBuffer();

    expect(await failureOf(aFile(`cut.${name}`, bytes.subarray(0, bytes.length / 2)))).toBe('unreadable');
  });

  test('with transparency lies on white paper', async () => {
    const bytes = await sharp({ create: { width: 64, height: 64, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();

    const [page] = await pagesOf(aFile('clear.png', bytes));

    const { dominant } = await sharp(page && (await vault.readAll(page.file))).stats();
    expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
  });

  test('a TIFF gives every page, in order', async () => {
    const sheets = await Promise.all(['#f00', '#00f'].map((background) => aSheetOf(background)));
    const bytes = await sharp(sheets, { join: { animated: true } })
      .tiff()
      .toBuffer();

    const pages = await pagesOf(aFile('pages.tif', bytes));

    const reds: number[] = [];
    for (const page of pages) reds.push((await sharp(await vault.readAll(page.file)).stats()).dominant.r);
    expect(pages).toHaveLength(2);
    expect(reds[0]).toBeGreaterThan(200);
    expect(reds[1]).toBeLessThan(60);
  });
});

describe('a PDF', () => {
  test('gives one page each, in the size a reader shows, over one file', async () => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]);
    document.addPage([595, 842]).setRotation(degrees(90));
    document.addPage([595, 842]).setCropBox(10, 20, 300, 400);
    const bytes = await document.save();

    const pages = await pagesOf(aFile('three.pdf', bytes));

    expect(pages.map((page) => page.kind === 'pdf' && [page.pageIndex, page.widthPt, page.heightPt])).toEqual(
      [
        [0, 595, 842],
        [1, 842, 595],
        [2, 300, 400],
      ],
    );
    expect(new Set(pages.map((page) => page.file.digest)).size).toBe(1);
    expect(new Set(pages.map((page) => page.pageId)).size).toBe(3);
  });

  test('without a page is empty', async () => {
    const document = await PDFDocument.create();

    expect(await failureOf(aFile('none.pdf', await document.save({ addDefaultPage: false })))).toBe('empty');
  });

  test('that is encrypted is named so', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.encrypt({ userPassword: 'x', ownerPassword: 'y' });

    expect(await failureOf(aFile('locked.pdf', await document.save()))).toBe('encrypted');
  });

  test('cut off in the middle is unreadable', async () => {
    expect(
      await failureOf(
        aFile('cut.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 o'),
      ),
    ).toBe('unreadable');
  });
});

describe('a file that is no page', () => {
  test.each([
    ['empty', 'nothing.jpg', new Uint8Array()],
    ['unsupported', 'letter.pdf', 'not a PDF at all'],
    ['phone-photo', 'photo.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['phone-photo', 'photo.heif', Buffer.from('\0\0\0\x18ftypmif1\0\0\0\0mif1heic', 'latin1')],
    ['video', 'page.mov', Buffer.from('\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'latin1')],
    ['video', 'page.jpg', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0isom', 'latin1')],
    ['video', 'old.mov', Buffer.from('\0\0\0\x08wide\0\0\x01\0mdat', 'latin1')],
    [
      'unsupported',
      'drawing.png',
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
    ],
    [
      'unreadable',
      'noise.png',
      Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(5000, 7)]),
    ],
    [
      'unreadable',
      'noise.jpg',
      Buffer.concat([Buffer.from('\xff\xd8\xff', 'latin1'), Buffer.alloc(5000, 7)]),
    ],
  ])('is %s by its bytes, whatever the name (%s)', async (kind, name, bytes) => {
    expect(await importer.importFile(aFile(name, bytes))).toEqual({ ok: false, failure: { kind, name } });
  });

  test('is unreadable when it is not there', async () => {
    expect(await failureOf(join(directory, 'gone.jpg'))).toBe('unreadable');
  });

  test('is too large above the limit of bytes, and is not even opened', async () => {
    const path = aFile('huge.jpg', 'x');
    truncateSync(path, IMPORT_LIMITS.maxFileBytes + 1);

    expect(await failureOf(path)).toBe('too-large');
  });

  test('is too large above the limit of pages, though its file is small', async () => {
    const few = anImporter({ vault, child, limits: { ...IMPORT_LIMITS, maxPages: 3 } });
    const document = await PDFDocument.create();
    for (let page = 0; page < 4; page += 1) document.addPage([200, 200]);
    const sheets = await Promise.all(['#f00', '#0f0', '#00f', '#fff'].map((colour) => aSheetOf(colour)));
    const tiff = await sharp(sheets, { join: { animated: true } })
      .tiff()
      .toBuffer();

    for (const [name, bytes] of [
      ['four.pdf', await document.save()],
      ['four.tif', tiff],
    ] as const) {
      expect(await few.importFile(aFile(name, bytes))).toMatchObject({ failure: { kind: 'too-large' } });
    }
  });

  test('is too large when its page tree repeats itself without end, and is told so at once', async () => {
    expect(await failureOf(aFile('bomb.pdf', aPageTreeBomb()))).toBe('too-large');
  });

  test('is too large above the limit of pixels, though its file is small', async () => {
    const bytes = aPngHead(30_000, 14_000);

    expect(await failureOf(aFile('bomb.png', bytes))).toBe('too-large');
  });

  test('leaves nothing in the vault', async () => {
    const before = vault.count;

    await importer.importFile(aFile('none.jpg', ''));
    await importer.importFile(aFile('bad.pdf', '%PDF-1.4 broken'));

    expect(vault.count).toBe(before);
  });
});

describe('a vault that fails', () => {
  test('is not blamed on the file', async () => {
    const bytes = await aPicture().jpeg().toBuffer();
    const broken = anImporter({
      vault: Object.assign(new MemoryVault(), { put: () => Promise.reject(new Error('ENOSPC')) }),
      child,
    });

    await expect(broken.importFile(aFile('b.jpg', bytes))).rejects.toThrow('ENOSPC');
  });
});

describe('the built-in samples', () => {
  test('come as often as asked, each page with a name of its own', async () => {
    const pages = await importer.importSamples(20);

    expect(pages).toHaveLength(20);
    expect(new Set(pages.map((page) => page.pageId)).size).toBe(20);
    expect(new Set(pages.map((page) => page.file.digest)).size).toBe(6);
    for (const page of pages) {
      expect(page).toMatchObject({
        kind: 'image',
        widthPx: 1654,
        heightPx: 2339,
        dpi: 200,
        rotation: 0,
        source: 'sample',
      });
    }
  });

  test('are real files of this repository, together under 1.5 MB', async () => {
    const pages = await importer.importSamples(6);

    const total = pages.reduce((sum, page) => sum + page.file.sizeBytes, 0);
    expect(total).toBeGreaterThan(100_000);
    expect(total).toBeLessThan(1_500_000);
    expect(
      readFileSync(join(import.meta.dirname, '../../../../build/resources/samples/SOURCES.md'), 'utf8'),
    ).toContain('invented');
  });
});
