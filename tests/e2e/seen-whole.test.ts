import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey } from './support/journey.ts';
import { SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS } from './support/people.ts';

/** A page that does not fit the small windows of offices: its head alone is not a look at it. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  const { clerk } = journey;
  await clerk.openIntake();
  await clerk.readCard(CARDS.hoaMo);
  await clerk.chooseProcedure(BIRTH_REGISTRATION);
  await clerk.page.setViewportSize(SMALL_SCREEN);
});

afterAll(() => journey.close());

describe('a page that is taller than its window', () => {
  test('is seen only when PageDown has shown its foot, and the next PageDown turns it', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await page.getByRole('tab', { name: /Thành phần/ }).click();
    await page.getByLabel('Số trang mẫu').fill('2');
    await page.getByRole('button', { name: 'Thêm trang mẫu' }).click();
    await page.getByText('2 trang', { exact: true }).first().waitFor();
    await page.getByRole('tab', { name: 'Trang', exact: true }).click();
    await page.locator('#page-viewer canvas[data-drawn="true"]').waitFor();

    // Longer than a look takes: had the head been enough, it would be seen by now.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_000)));
    expect(await page.locator('.thumbnail[aria-label$="đã xem"]').count()).toBe(0);

    const first = page.locator('.thumbnail[aria-label^="Trang 1,"][aria-label$="đã xem"]');
    for (
      let presses = 0;
      presses < 6 &&
      (await page.locator('.thumbnail[aria-current="true"][aria-label^="Trang 1,"]').count()) > 0;
      presses += 1
    ) {
      await page.keyboard.press('PageDown');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    }
    await first.waitFor();
  });
});
