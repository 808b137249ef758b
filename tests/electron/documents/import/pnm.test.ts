import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pnmRowBytes, readPnmHeader } from '../../../../electron/documents/import/pnm-header.ts';
import { PnmCollector, type Pixels } from '../../../../electron/documents/import/pnm-pixels.ts';

const ROOM = 1_000_000;
const MAGIC = { bitmap: 'P4', grey: 'P5', colour: 'P6' } as const;

interface Head {
  readonly kind: keyof typeof MAGIC;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly maxValue: number;
  readonly comment: string;
}

const aHead = fc.record({
  kind: fc.constantFrom('bitmap', 'grey', 'colour'),
  widthPx: fc.integer({ min: 1, max: 40 }),
  heightPx: fc.integer({ min: 1, max: 40 }),
  maxValue: fc.constantFrom(255, 65_535, 15),
  comment: fc.constantFrom('', '# SANE data follows\n', '#\n#two\n'),
});

function bytesOf({ kind, widthPx, heightPx, maxValue, comment }: Head): Buffer {
  const value = kind === 'bitmap' ? '' : `${maxValue}\n`;
  return Buffer.from(`${MAGIC[kind]}\n${comment}${widthPx} ${heightPx}\n${value}`, 'latin1');
}

/** Feeds a picture in pieces of the given sizes, over and over. */
function collect(bytes: Uint8Array, sizes: readonly number[]): Pixels | string {
  const collector = new PnmCollector(ROOM);
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    const trouble = collector.push(bytes.subarray(at, at + size));
    if (trouble !== undefined) return trouble;
    at += size;
  }
  return collector.end();
}

describe('the head of a PNM picture', () => {
  test('is read whatever the comment, and says where the pixels begin', () => {
    fc.assert(
      fc.property(aHead, (head) => {
        const bytes = bytesOf(head);
        const { kind, widthPx, heightPx } = head;

        const read = readPnmHeader(Buffer.concat([bytes, Buffer.from('12 34\n')]));

        const maxValue = kind === 'bitmap' ? 1 : head.maxValue;
        expect(read).toEqual({
          kind: 'header',
          header: { kind, widthPx, heightPx, maxValue, dataOffset: bytes.length },
        });
      }),
    );
  });

  test('is incomplete in every shorter piece of it', () => {
    fc.assert(
      fc.property(aHead, (head) => {
        const bytes = bytesOf(head);

        for (let length = 0; length < bytes.length; length += 1) {
          expect(readPnmHeader(bytes.subarray(0, length)).kind).toBe('incomplete');
        }
      }),
    );
  });

  test('is not waited for without end, whatever comes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1_100, maxLength: 1_300 }), fc.boolean(), (noise, named) => {
        const bytes = named ? Buffer.concat([Buffer.from('P6\n'), noise]) : noise;

        expect(readPnmHeader(bytes).kind).not.toBe('incomplete');
      }),
    );
  });

  test.each([
    'P3\n1 1\n255\n',
    'P6\n0 5\n255\n',
    'P6\n-1 5\n255\n',
    'P6\n5 5\n70000\n',
    'P6\n5x 5\n255\n',
    '\x89PNG\r\n\x1a\n',
  ])('is not %j', (text) => {
    expect(readPnmHeader(Buffer.from(text, 'latin1'))).toEqual({ kind: 'malformed' });
  });
});

describe('a PNM picture', () => {
  test('is the same in pieces of any size', () => {
    const someSizes = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(aHead, someSizes, (head, sizes) => {
        const read = readPnmHeader(bytesOf(head));
        if (read.kind !== 'header') throw new TypeError('no head');
        const { kind, widthPx, heightPx } = read.header;
        const data = Buffer.alloc(pnmRowBytes(read.header) * heightPx, 7);
        const whole = Buffer.concat([bytesOf(head), data]);

        const pixels = collect(whole, sizes);

        expect(pixels).toEqual(collect(whole, [whole.length]));
        expect(pixels).toMatchObject({ widthPx, heightPx, channels: kind === 'colour' ? 3 : 1 });
        expect(collect(whole.subarray(0, -1), sizes)).toBe('cut-short');
        expect(collect(Buffer.concat([whole, data.subarray(0, 1)]), sizes)).toBe('malformed');
      }),
    );
  });

  test.each([
    {
      what: 'a bitmap',
      head: 'P4\n10 1\n',
      data: [0b1010_0000, 0b0100_0000],
      bytes: [0, 255, 0, 255, 255, 255, 255, 255, 255, 0],
    },
    { what: 'eight bits', head: 'P5\n2 1\n255\n', data: [7, 200], bytes: [7, 200] },
    {
      what: 'sixteen bits, the higher byte first',
      head: 'P5\n2 1\n65535\n',
      data: [0xff, 0xff, 0x80, 0x00],
      bytes: [255, 128],
    },
    { what: 'four bits', head: 'P6\n1 1\n15\n', data: [0, 15, 5], bytes: [0, 255, 85] },
  ])('of $what becomes bytes from black to white', ({ head, data, bytes }) => {
    const pixels = collect(Buffer.concat([Buffer.from(head), Buffer.from(data)]), [3]);

    expect(typeof pixels === 'object' && [...pixels.bytes]).toEqual(bytes);
  });

  test('with more pixels than there is room for is refused before room is made', () => {
    expect(new PnmCollector(100).push(Buffer.from('P6\n900000 900000\n255\n'))).toBe('too-large');
  });
});
