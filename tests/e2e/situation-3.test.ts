import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';

/** UX, situation 3: a rush of certified copies; 60 lines by the keyboard alone, at six keys each at most. */
let journey: Journey;

const LINES = 60;
const MOST_KEYS = 6;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

/** Counts what a clerk presses; a name that is typed counts as no key of the line, its Enter does. */
class Keyboard {
  presses = 0;

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await journey.clerk.page.keyboard.press(key);
    this.presses += keys.length;
  }
}

async function written(number: number): Promise<void> {
  const words = `Đã ghi số ${String(number).padStart(2, '0')}, sổ SCT/BS.`;
  await journey.clerk.page.getByText(words, { exact: false }).waitFor();
}

/** The shares behind K3: what a rush of copies must not touch. */
async function settledOnline(): Promise<unknown> {
  const answer = await journey.clerk.ask('rates:figures', { kind: 'thang_lich', day: today() });
  if (!answer.ok) throw new Error('the counter is locked');
  return answer.value.figures.find(({ rateId }) => rateId === 'K3')?.cohort;
}

function today() {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10) as never; // a day of this calendar, by its form
}

describe('a rush of certified copies', () => {
  test('takes six keys a line, with numbers that have no gap, and three papers have three numbers', async () => {
    const { page } = journey.clerk;
    const before = await settledOnline();
    const hands = new Keyboard();
    await page.keyboard.press('Control+4');
    await page.getByLabel('Người yêu cầu').fill('LÊ VĂN SƯƠNG');
    await page.getByLabel('Người ký chứng thực').fill('Lê Văn Sáu');
    await page.getByLabel('Tên giấy tờ').focus();
    const keys: number[] = [];
    for (let number = 1; number <= LINES; number += 1) {
      hands.presses = 0;
      // The first three are three kinds of paper; then the last kind again and again.
      const paper = ['bằng tốt nghiệp', 'giấy khai sinh', 'sổ hộ khẩu'][number - 1];
      if (paper !== undefined) await page.keyboard.type(paper);
      // Paper, fee, pages, copies.
      await hands.press('Enter', 'Enter', '2', 'Enter', '1', 'Enter');
      await written(number);
      keys.push(hands.presses);
    }

    expect(Math.max(...keys)).toBeLessThanOrEqual(MOST_KEYS);
    await page.getByText('60 dòng · 60 bản · 240.000 đ').waitFor();
    const book = await journey.clerk.ask('certification:page', {
      book: 'SCT/BS',
      from: today(),
      to: today(),
      limit: 200,
    });
    const lines = book.ok ? book.value.lines.toReversed() : [];
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: LINES }, (_, index) => index + 1));
    expect(lines.slice(0, 3).map(({ paperVi }) => paperVi)).toEqual([
      'bằng tốt nghiệp',
      'giấy khai sinh',
      'sổ hộ khẩu',
    ]);
    expect(await settledOnline()).toEqual(before);
  });

  test('stops at the fee that the law allows for one copy', async () => {
    const { page } = journey.clerk;
    await page.getByLabel('Tên giấy tờ').fill('bản vẽ thiết kế');
    await page.getByLabel('Số trang').fill('500');
    await page.getByLabel('Số bản').fill('2');
    expect(await page.getByLabel('Phí').getAttribute('placeholder')).toBe('400.000');
    await page.keyboard.press('Enter');
    await written(LINES + 1);
    await page.getByText('61 dòng · 62 bản · 640.000 đ').waitFor();

    const troubles = await findTroubles(page, 'certify-rush');
    await page.setViewportSize(SMALL_SCREEN);
    await journey.shoot('17-certify-rush-small');
    await page.setViewportSize(DESK_SCREEN);
    await journey.shoot('17-certify-rush');
    expect(troubles).toEqual([]);
  });
});
