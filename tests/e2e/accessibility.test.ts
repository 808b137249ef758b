import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findHidden, findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/**
 * Every screen, in the order in which a clerk meets them: nothing serious for
 * axe in the light and in the dark, nothing wider than the office's windows,
 * no word that is not Vietnamese.
 */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.open();
});

afterAll(() => journey.close());

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`7-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`7-${screen}`);
  return troubles;
}

/** Cài đặt, section by section. */
const SECTIONS = {
  office: 'Văn phòng',
  province: 'Kết nối tỉnh',
  signing: 'Chứng thư ký',
  screen: 'Màn hình',
  clerks: 'Cán bộ',
  training: 'Tập huấn',
  machine: 'Máy này',
} as const;

const BIG_BUTTONS = ['Ký tất cả', 'Tiếp nhận và in giấy hẹn'];

describe('set-up', () => {
  test('is for everybody, step by step', async () => {
    const { page } = journey.clerk;
    const button = (name: string) => page.getByRole('button', { name });
    await button('Nhập văn phòng').waitFor();
    const troubles = [...(await look('set-up-choice'))];
    await button('Nhập văn phòng').click();
    await button('Tiếp tục').click();
    troubles.push(...(await look('set-up-office')));
    await button('Quay lại').click();
    await button('Dùng văn phòng mẫu').click();
    await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(PASSPHRASE);
    await page.getByLabel('Nhập lại cụm mật khẩu').fill('khác');
    troubles.push(...(await look('set-up-clerk')));
    await page.getByLabel('Nhập lại cụm mật khẩu').fill(PASSPHRASE);
    await button('Tạo và vào làm việc').click();
    await page.getByLabel('Mã ghi danh').waitFor();
    troubles.push(...(await look('set-up-province')));
    await journey.clerk.enrol(journey.address, journey.enrolmentCode);

    expect(troubles).toEqual([]);
  });
});

describe('Tiếp nhận', () => {
  test('is for everybody, from empty to the receipt', async () => {
    const { clerk } = journey;
    await clerk.openIntake();
    const troubles = [...(await look('intake-empty'))];
    await clerk.prepareDossier({
      card: CARDS.hoaMo,
      phone: PHONE,
      procedure: BIRTH_REGISTRATION,
      samplePages: 2,
    });
    troubles.push(...(await look('intake-filled')));
    await clerk.page.keyboard.press('F8');
    await clerk.page.getByLabel('Mã PIN').waitFor();
    troubles.push(...(await look('intake-signing')));
    await clerk.sign(PASSPHRASE);
    await clerk.receive();
    troubles.push(...(await look('receipt')));

    expect(troubles).toEqual([]);
  });

  test('always shows the two big buttons', async () => {
    const { clerk } = journey;
    await clerk.openIntake();
    const hidden = [...(await findHidden(clerk.page, BIG_BUTTONS))];
    await clerk.readCard(CARDS.vanSuong);
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    await clerk.addSamples(1);
    await clerk.seeAllPages();
    hidden.push(...(await findHidden(clerk.page, BIG_BUTTONS)));
    await clerk.page.keyboard.press('F8');
    await clerk.page.getByLabel('Mã PIN').waitFor();
    hidden.push(...(await findHidden(clerk.page, [...BIG_BUTTONS, 'Không ký nữa'])));

    expect(hidden).toEqual([]);
  });
});

describe('the other screens', () => {
  test('are for everybody', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await journey.takeLineDown();
    await clerk.sign(PASSPHRASE);
    await clerk.receive();
    await clerk.openIntake();
    await clerk.readCard(CARDS.ngocLam);
    await clerk.waitForSaved();
    await clerk.openToday();
    await page.getByRole('button', { name: 'Làm tiếp' }).waitFor();
    const troubles = [...(await look('today'))];
    await clerk.openFind();
    troubles.push(...(await look('find')));
    await page.getByRole('button', { name: 'TRẦN THỊ HOA MƠ' }).click();
    await page.getByText('Quá trình').waitFor();
    troubles.push(...(await look('detail')));
    await page.getByRole('button', { name: 'Xem giấy hẹn' }).click();
    await page.locator('.viewer canvas[data-drawn="true"]').waitFor();
    troubles.push(...(await look('detail-receipt')));
    await clerk.openOutbox();
    await page.getByRole('button', { name: /^Gửi ngay/ }).waitFor();
    troubles.push(...(await look('outbox')));
    for (const [name, section] of Object.entries(SECTIONS)) {
      await clerk.openSettings(section);
      troubles.push(...(await look(`settings-${name}`)));
    }
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: 'Hướng dẫn', exact: true }).waitFor();
    troubles.push(...(await look('guide')));
    await clerk.lock();
    troubles.push(...(await look('lock')));

    expect(troubles).toEqual([]);
  });
});
