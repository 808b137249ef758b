import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** The line is down and the day's numbers are used up, but the citizen does not go home without a receipt. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled({ blockSize: 1 });
});

afterAll(() => journey.close());

async function look(screen: string): Promise<string[]> {
  const { page } = journey.clerk;
  const troubles = [...(await findTroubles(page, screen))];
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`8-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`8-${screen}`);
  return troubles;
}

async function prepare(card: string): Promise<void> {
  const { clerk } = journey;
  await clerk.prepareDossier({ card, phone: PHONE, procedure: BIRTH_REGISTRATION, samplePages: 1 });
  await clerk.sign(PASSPHRASE);
}

describe('a day without numbers', () => {
  test('offers the paper reserve slip on F9, and refuses one of another pad', async () => {
    const { page } = journey.clerk;
    await journey.takeLineDown();
    await prepare(CARDS.vanSuong);
    await journey.clerk.receive();
    await prepare(CARDS.hoaMo);
    await page.keyboard.press('F9');
    await page.getByRole('button', { name: 'Dùng phiếu số tạm' }).click();
    await page.getByLabel('Số in trên phiếu').waitFor();
    const troubles = await look('slip-asked');

    await page.getByLabel('Số in trên phiếu').fill('DP-0900');
    await page.keyboard.press('Enter');

    await page.getByText('Số này không thuộc tập phiếu số tạm của quầy').waitFor();
    expect(troubles).toEqual([]);
  });

  test('receives on the slip, prints its own paper and says that the number will change', async () => {
    const { page } = journey.clerk;
    await page.getByLabel('Số in trên phiếu').fill('dp 12');
    await page.keyboard.press('Enter');

    await page.getByText('Đã tiếp nhận bằng số tạm').waitFor();
    await page.locator('.receipt canvas[data-drawn="true"]').first().waitFor();

    expect(await page.locator('.receipt-code').innerText()).toBe('DP-0012');
    await page.getByText('Số tạm, sẽ đổi mã.').waitFor();
    await page
      .getByRole('button', { name: 'số tạm 1' })
      .or(page.getByRole('button', { name: 'hết số' }))
      .waitFor();
    expect(await look('slip-received')).toEqual([]);
  });

  test('says on Hôm nay that numbers are gone and a dossier waits for its code', async () => {
    const { clerk } = journey;
    await clerk.openToday();
    await clerk.page.getByText('Hôm nay không còn số hồ sơ nào.').waitFor();
    await clerk.page.getByText('1 hồ sơ đang mang số tạm').waitFor();
    expect(await look('slip-today')).toEqual([]);
  });
});

describe('when the line is back', () => {
  test('the slip finds the dossier in Tìm hồ sơ, and the clerk exchanges it for the official code', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await journey.bringLineUp();
    await clerk.openFind();
    await page.locator('#find-box').fill('DP-0012');
    await page.keyboard.press('Enter');
    const troubles = await look('slip-found');

    const exchange = page.getByRole('button', { name: 'Lấy mã chính thức' });
    if (await exchange.isVisible()) await exchange.click();

    await page.getByText(/Đã đổi số tạm sang mã chính thức T39\.28\.05-\d{6}-\d{4}/).waitFor();
    await page.getByText('Số tạm ban đầu').waitFor();
    troubles.push(...(await look('slip-exchanged')));
    expect(troubles).toEqual([]);
  });

  test('the province registers it under the official code, with the slip as its alias', async () => {
    await journey.clerk.waitForRegistered(2);

    const held = await fetch(`${journey.address}/v1/admin/dossiers`);
    const { dossiers } = (await held.json()) as {
      dossiers: readonly { code: string; reserveNumber: string | null }[];
    };

    expect(new Set(dossiers.map(({ reserveNumber }) => reserveNumber))).toEqual(new Set([null, 'DP-0012']));
    expect(dossiers.every(({ code }) => code.startsWith('T39.28.05-'))).toBe(true);
  });
});
