import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** A signature is for pages as they were seen: change one, and both are gone for that paper. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  const { clerk } = journey;
  await clerk.openIntake();
  await clerk.readCard(CARDS.vanSuong);
  await clerk.fillContact({ phone: PHONE, email: '' });
  await clerk.chooseProcedure(BIRTH_REGISTRATION);
  const papers = clerk.page.getByRole('radio', { name: /^Thêm trang vào/ });
  for (const paper of [0, 1]) {
    await papers.nth(paper).check();
    await clerk.page.getByLabel('Số trang mẫu').fill('2');
    await clerk.page.getByRole('button', { name: 'Thêm trang mẫu' }).click();
    await clerk.waitForPages(2 * (paper + 1));
  }
  await clerk.seeAllPages();
  await clerk.sign(PASSPHRASE);
  await clerk.page.getByText('Đã ký 2/2 giấy tờ').waitFor();
});

afterAll(() => journey.close());

/** Remembers every tally of seen pages that is ever on screen; a look that is repeated at once is over in a moment. */
async function watchTallies(): Promise<() => Promise<readonly string[]>> {
  const { page } = journey.clerk;
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = (): void => {
      const tally = /Đã xem \d+\/\d+ trang/.exec(document.body.innerText)?.[0];
      if (tally !== undefined && seen.at(-1) !== tally) seen.push(tally);
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Reflect.set(globalThis, 'talliesSeen', seen);
  });
  return () => page.evaluate(() => Reflect.get(globalThis, 'talliesSeen') as string[]); // put there above
}

describe('a page that is turned after signing', () => {
  test('drops the signature of its own paper only, and counts as unseen', async () => {
    const { page } = journey.clerk;
    const tallies = await watchTallies();
    await page.locator('.thumbnail').first().click();

    await page.getByRole('button', { name: 'Xoay trang' }).click();

    await page.getByText('Đã ký 1/2 giấy tờ').waitFor();
    await journey.shoot('4-turned');
    await page.getByText('Đã xem 4/4 trang').waitFor();
    expect(await tallies()).toContain('Đã xem 3/4 trang');
  });

  test('is not received before it is signed again', async () => {
    const { page } = journey.clerk;

    await page.keyboard.press('F9');

    await page.getByText('Việc tiếp theo: Ký tất cả (F8)').first().waitFor();
    expect(await page.locator('.receipt-code').count()).toBe(0);
  });
});

describe('a page that is removed', () => {
  test('can be brought back to its place', async () => {
    const { page } = journey.clerk;
    await page.locator('.thumbnail').nth(1).click();
    await page.getByRole('button', { name: 'Bỏ trang' }).click();
    await page.getByText('Đã bỏ trang 2.').waitFor();
    expect(await journey.clerk.pageCount()).toBe(3);
    await journey.shoot('4-removed');

    await page.getByRole('button', { name: 'Hoàn tác' }).click();

    await journey.clerk.waitForPages(4);
    await page.getByText('Đã bỏ trang 2.').waitFor({ state: 'detached' });
    await page.getByText('Trang 2/4').waitFor();
  });
});

describe('the dossier signed again', () => {
  test('is received', async () => {
    const { clerk } = journey;
    await clerk.seeAllPages();
    await clerk.sign(PASSPHRASE);
    await clerk.page.getByText('Đã ký 2/2 giấy tờ').waitFor();

    expect(await clerk.receive()).toMatch(/^T39\.28\.05-\d{6}-\d{4}$/);
    await clerk.waitForRegistered(1);
  });
});
