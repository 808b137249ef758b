import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** A clerk whose mouse is broken, from F2 to the receipt: nothing but keys. */
let journey: Journey;

/** Further than any control of the screen is from another by Tab. */
const MOST_TABS = 250;
/** Between two keys of a hand; a reader is faster. */
const HAND_MS = 60;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  await journey.clerk.page.evaluate(() => {
    Reflect.set(globalThis, 'pointerEvents', 0);
    const count = (): void => {
      Reflect.set(globalThis, 'pointerEvents', Reflect.get(globalThis, 'pointerEvents') + 1);
    };
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(kind, count, { capture: true });
  });
});

afterAll(() => journey.close());

async function tabTo(target: Locator): Promise<void> {
  const { page } = journey.clerk;
  for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never comes to it');
}

describe('the whole intake', () => {
  test('is done with keys alone', async () => {
    const { page } = journey.clerk;
    const { keyboard } = page;
    await keyboard.press('F2');
    await page.locator('#applicant-qr:focus').waitFor();
    // As hands type it: what comes faster is a reader's, and has a journey of its own.
    await keyboard.type(CARDS.hoaMo, { delay: HAND_MS });
    await keyboard.press('Enter');
    await page.locator('#applicant-phone:focus').waitFor();
    await keyboard.type(PHONE);
    await keyboard.press('Enter');
    await page.locator('#applicant-email:focus').waitFor();

    await tabTo(page.locator('#procedure-search'));
    await keyboard.type(BIRTH_REGISTRATION);
    await page.locator('[role="option"]').first().waitFor();
    await keyboard.press('Enter');
    await page.getByText('Bản chính').first().waitFor();

    await tabTo(page.getByRole('button', { name: 'Thêm trang mẫu' }));
    await keyboard.press('Space');
    await journey.clerk.waitForPages(3);
    for (const number of [1, 2, 3]) {
      if (number > 1) await keyboard.press('PageDown');
      await page
        .locator(`.thumbnail[aria-current="true"][aria-label^="Trang ${number},"][aria-label$="đã xem"]`)
        .waitFor();
    }

    await keyboard.press('F8');
    await page.locator('#sign-pin:focus').waitFor();
    await keyboard.type(PASSPHRASE);
    await keyboard.press('Enter');
    await page.getByText('Đã ký 1/1 giấy tờ').waitFor();
    await keyboard.press('F9');
    await page.locator('#print-receipt:focus').waitFor();

    expect(await page.locator('.receipt-code').innerText()).toMatch(/^T39\.28\.05-\d{6}-\d{4}$/);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'pointerEvents'))).toBe(0);
  });

  test('goes on with the same person by Ctrl+Enter, at the card field', async () => {
    const { page } = journey.clerk;

    await page.keyboard.press('Control+Enter');

    await page.locator('#applicant-qr:focus').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('TRẦN THỊ HOA MƠ');
    expect(await page.locator('.thumbnail').count()).toBe(0);
  });
});
