import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawing, lookAt, mm, scanSheet, showingThrough, words, type SheetRecipe } from './page-maker.ts';

/** What a blank side shows all the same. */
const HOLES = '<circle cx="12" cy="108.5" r="3" fill="#222"/><circle cx="12" cy="188.5" r="3" fill="#222"/>';
const RIMS = '<rect width="3" height="297" fill="#333"/><rect y="295" width="210" height="2" fill="#777"/>';
const WEDGE = '<polygon points="0,0 9,0 0,297" fill="#444"/>';
const SCRATCH = '<line x1="80" y1="0" x2="80" y2="297" stroke="#555" stroke-width=".3"/>';
const SPECKS = Array.from({ length: 70 }, (_, at) => {
  const [x, y] = [(at * 0.618_034 * 210) % 210, (at * 0.754_878 * 297) % 297];
  return `<circle cx="${x}" cy="${y}" r="${0.1 + (at % 5) * 0.06}" fill="#333"/>`;
}).join('');
const OTHER_SIDE = 'Tôi cam đoan nội dung đề nghị đăng ký khai sinh trên đây là đúng sự thật. '.repeat(20);

async function isBlank(recipe: SheetRecipe): Promise<boolean> {
  const { blank } = await lookAt(await scanSheet(recipe));
  return blank;
}

describe('a side with nothing written on it', () => {
  test.each<[string, SheetRecipe]>([
    ['white', {}],
    ['yellowed', { paper: '#e9e2c8' }],
    ['grey from a copier', { paper: '#d8d8d6' }],
    ['with dust', { layers: [drawing(SPECKS)] }],
    ['with punch holes', { layers: [drawing(HOLES)] }],
    ['with dark rims', { layers: [drawing(RIMS)] }],
    ['lying askew on a dark lid', { layers: [drawing(WEDGE)] }],
    ['with a scratch of the feeder', { layers: [drawing(SCRATCH)] }],
  ])('is blank: %s', async (_case, recipe) => {
    expect(await isBlank(recipe)).toBe(true);
  });

  test('is blank with the other side showing through, and everything else at once', async () => {
    const through = await showingThrough(OTHER_SIDE, 0.15);

    expect(await isBlank({ layers: [through, drawing(SPECKS + HOLES + RIMS)], paper: '#f2eedf' })).toBe(true);
  });

  test('says how much ink it has', async () => {
    const { inkPerMille } = await lookAt(await scanSheet({ layers: [drawing(HOLES)] }));

    expect(inkPerMille).toBeGreaterThan(0.5);
    expect(inkPerMille).toBeLessThan(2);
  });
});

describe('a page with writing', () => {
  test.each<[string, () => Promise<SheetRecipe>]>([
    [
      'a page number',
      async () => ({ layers: [{ input: await words('2', { points: 9 }), left: mm(104), top: mm(284) }] }),
    ],
    ['one short line in small print', async () => at(await words('(xem mặt sau)', { points: 6 }), 20, 12)],
    ['a word in pencil', async () => at(await words('Đồng ý', { grey: 185 }), 60, 100)],
    ['a row of dots to write on', async () => at(await words('.'.repeat(30)), 40, 200)],
    [
      'a faint stamp',
      async () => sketch('<circle cx="150" cy="230" r="17" fill="none" stroke="#e0908f" stroke-width=".6"/>'),
    ],
    [
      'a thin signature in ball-point',
      async () => sketch('<path d="M40 60q8-12 14 2t16 4" fill="none" stroke="#6a7fd0" stroke-width=".25"/>'),
    ],
    [
      'a tick beside the punch holes',
      async () => sketch(`${HOLES}<path d="M20 150l3 4l6-9" fill="none" stroke="#333" stroke-width=".5"/>`),
    ],
    [
      'a line over the dark rim',
      async () => ({ layers: [drawing(RIMS), { input: await words('Lan'), left: mm(5), top: mm(140) }] }),
    ],
    [
      'one line between dust',
      async () => ({
        layers: [drawing(SPECKS), { input: await words('Không.'), left: mm(80), top: mm(140) }],
      }),
    ],
    ['a black photograph', async () => sketch('<rect width="210" height="297" fill="#222"/>')],
    ['a red cover', async () => ({ paper: '#c02020' })],
  ])('is never blank: %s', async (_case, make) => {
    expect(await isBlank(await make())).toBe(false);
  });

  test('is never blank, whatever is written where, and whatever lies beside it', async () => {
    const sheet = fc.record({
      text: fc.constantFrom('Lan', 'ký thay', '15/11', 'Đã nhận đủ', 'x', 'Số 7'),
      ink: fc.record({ points: fc.integer({ min: 7, max: 20 }), grey: fc.integer({ min: 0, max: 175 }) }),
      // Clear of rims, wedges and holes: what they cover cannot be seen by anybody.
      leftMm: fc.integer({ min: 20, max: 165 }),
      topMm: fc.integer({ min: 15, max: 265 }),
      lean: fc.double({ min: -3, max: 3, noNaN: true }),
      junk: fc.subarray([HOLES, RIMS, SPECKS, SCRATCH, WEDGE]),
    });
    await fc.assert(
      fc.asyncProperty(sheet, async ({ text, ink, leftMm, topMm, lean, junk }) => {
        const input = await words(text, ink);
        const layers = [drawing(junk.join('')), { input, left: mm(leftMm), top: mm(topMm) }];
        expect(await isBlank({ layers, lean })).toBe(false);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});

function at(input: Buffer, leftMm: number, topMm: number): SheetRecipe {
  return { layers: [{ input, left: mm(leftMm), top: mm(topMm) }] };
}

function sketch(shapes: string): SheetRecipe {
  return { layers: [drawing(shapes)] };
}
