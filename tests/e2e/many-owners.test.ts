import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** One person who files for several, and several dossiers open at once. */
let journey: Journey;
let page: Page;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  ({ page } = journey.clerk);
});

afterAll(() => journey.close());

async function look(screen: string): Promise<readonly string[]> {
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`10-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`10-${screen}`);
  return troubles;
}

async function finish(): Promise<string> {
  const { clerk } = journey;
  await clerk.addSamples(1);
  await clerk.seeAllPages();
  await clerk.sign(PASSPHRASE);
  return clerk.receive();
}

describe('a hamlet head with three households', () => {
  test('has the filer typed once, a code for each owner and one sheet for all', async () => {
    const { clerk } = journey;
    await clerk.openIntake();
    await clerk.readCard(CARDS.hoaMo);
    await page.getByLabel('Người nộp', { exact: true }).selectOption('authorised');
    await page.getByLabel('Tên người nộp').fill('Võ Văn Trưởng');
    await page.getByRole('button', { name: 'Nộp thay nhiều người' }).press('Enter');
    await page.getByText('Danh sách nộp thay: người thứ 1').waitFor();
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    const codes = [await finish()];
    for (const card of [CARDS.vanSuong, CARDS.ngocLam]) {
      await page.keyboard.press('Control+Enter');
      await page.locator('#applicant-qr:focus').waitFor();
      await clerk.readCard(card);
      expect(await page.getByLabel('Tên người nộp').inputValue()).toBe('Võ Văn Trưởng');
      expect(await page.getByLabel('Tìm thủ tục').first().inputValue()).toBe('Đăng ký khai sinh');
      codes.push(await finish());
    }
    await page.getByText('Danh sách nộp thay: đã tiếp nhận 3 hồ sơ.').waitFor();
    await page.getByRole('button', { name: 'Xem danh sách' }).click();
    await page.locator('.receipt canvas[data-drawn="true"]').first().waitFor();
    const troubles = await look('batch-slip');

    expect(new Set(codes).size).toBe(3);
    expect(troubles).toEqual([]);
  });
});

describe('several drafts at once', () => {
  test('are a key apart, and nothing typed in one is lost in another', async () => {
    const { clerk } = journey;
    await clerk.openIntake();
    await clerk.readCard(CARDS.vanSuong);
    await clerk.fillContact({ phone: PHONE, email: '' });
    await clerk.openIntake();
    await clerk.readCard(CARDS.ngocLam);
    await page.getByRole('navigation', { name: 'Hồ sơ đang soạn' }).waitFor();
    await page.getByLabel('Thư điện tử').fill('lam@example.invalid');
    // The strip lists what is saved, half a second after the last key.
    await clerk.waitForSaved();

    await page.keyboard.press('Alt+PageUp');
    await page.locator('#applicant-name[value="LÊ VĂN SƯƠNG"]').waitFor();
    expect(await page.getByLabel('Điện thoại', { exact: true }).inputValue()).toBe(PHONE);
    await page.keyboard.press('Alt+PageDown');
    await page.locator('#applicant-name[value="PHẠM NGỌC LAM"]').waitFor();

    expect(await page.getByLabel('Thư điện tử').inputValue()).toBe('lam@example.invalid');
  });

  test('warn of a dossier that the same person has already, and let it be received', async () => {
    await journey.clerk.chooseProcedure(BIRTH_REGISTRATION);
    await page.getByText('Đã có hồ sơ cùng thủ tục').waitFor();
    const troubles = await look('duplicate');
    expect(troubles).toEqual([]);

    await page.getByRole('button', { name: /^T39\.28\.05-\d{6}-\d{4}, nhận/ }).click();

    await page.getByRole('heading', { name: /T39\.28\.05-\d{6}-\d{4}/ }).waitFor();
  });
});
