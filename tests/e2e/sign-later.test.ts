import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** UX, situation 1: the line is down and the key does not open; the citizen goes home with a receipt all the same. */
let journey: Journey;
let code: string;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  await journey.takeLineDown();
  await journey.clerk.prepareDossier({
    card: CARDS.hoaMo,
    phone: PHONE,
    procedure: BIRTH_REGISTRATION,
    samplePages: 2,
  });
});

afterAll(() => journey.close());

/** What the province holds of this dossier. */
async function statesAtProvince(): Promise<readonly string[]> {
  const answer = await fetch(`${journey.address}/v1/admin/dossiers`);
  const { dossiers } = (await answer.json()) as { dossiers: { code: string; state: string }[] }; // our own trial province
  return dossiers.filter((dossier) => dossier.code === code).map(({ state }) => state);
}

async function shootSmall(name: string): Promise<void> {
  await journey.clerk.page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`${name}-small`);
  await journey.clerk.page.setViewportSize(DESK_SCREEN);
}

describe('a key that does not open', () => {
  test('does not send the citizen home: the dossier is received with a reason', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('F8');
    await page.getByLabel('Mã PIN').fill('sai mã');
    await page.keyboard.press('Enter');
    await page.getByText(/^Sai mã PIN/).waitFor();

    await page.getByRole('button', { name: 'Tiếp nhận, ký sau', exact: true }).click();
    await page.getByRole('button', { name: 'Tiếp nhận, chưa ký' }).click();
    await page.getByText('Hãy chọn lý do.').waitFor();
    await journey.shoot('later-1-panel');
    expect(await findTroubles(page, 'Tiếp nhận, ký sau')).toEqual([]);
    await shootSmall('later-1-panel');
    await page.getByLabel('Vì sao chưa ký').selectOption('Thiết bị ký bị khóa');
    await page.getByLabel('Ghi chú').fill('chờ nơi cấp mở khóa');
    await page.keyboard.press('Enter');

    code = (await page.locator('.receipt-code').innerText()).trim();
    await page.locator('.receipt canvas[data-drawn="true"]').first().waitFor();
    expect(code).toMatch(/^T39\.28\.05-\d{6}-\d{4}$/);
    await page.getByText('Đã tiếp nhận, chưa ký').waitFor();
    await page.getByText('Lý do chưa ký: Thiết bị ký bị khóa (chờ nơi cấp mở khóa)').waitFor();
    await page.getByText('chờ gửi 1', { exact: true }).waitFor();
    await journey.shoot('later-2-receipt');
    await shootSmall('later-2-receipt');
  });
});

describe('a dossier that is not signed', () => {
  test('waits under Chưa ký after a restart, and nothing of it goes over a line that is back', async () => {
    await journey.restart(() => undefined);
    await journey.bringLineUp();
    const { clerk } = journey;
    await clerk.unlock(PASSPHRASE);
    await clerk.openToday();
    await clerk.page.getByText('Chưa ký (1)').waitFor();
    await journey.shoot('later-3-today');
    expect(await findTroubles(clerk.page, 'Hôm nay')).toEqual([]);
    await clerk.openOutbox();
    await clerk.page.getByText('Chưa ký (1)').waitFor();
    await journey.shoot('later-3-outbox');

    expect(await clerk.ask('province:pull', null)).toMatchObject({ ok: true });
    expect(await statesAtProvince()).toEqual([]);
  });

  test('is signed from there with F8, and goes by itself then', async () => {
    const { clerk } = journey;
    await clerk.openToday();
    await clerk.page.getByRole('button', { name: `Mở để ký hồ sơ ${code}` }).click();
    await clerk.page.getByText('Hồ sơ này chưa ký').waitFor();
    await journey.shoot('later-4-detail');
    await shootSmall('later-4-detail');
    expect(await findTroubles(clerk.page, 'Tìm hồ sơ')).toEqual([]);

    await clerk.page.keyboard.press('F8');
    await clerk.page.getByLabel('Mã PIN').fill(PASSPHRASE);
    await clerk.page.keyboard.press('Enter');

    await clerk.waitForRegistered(1);
    await clerk.page.getByText('Hồ sơ này chưa ký').waitFor({ state: 'detached' });
    await clerk.page.getByText('Tiếp nhận, lưu trên máy, ký sau').waitFor();
    expect(await statesAtProvince()).toEqual(['registered']);
    await journey.shoot('later-5-registered');
  });
});
