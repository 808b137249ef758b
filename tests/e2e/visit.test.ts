import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey } from './support/journey.ts';
import { findTroubles } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** A mother with more than one job, and somebody who only asks the way. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openAlone();
});

afterAll(() => journey.close());

const card = () => journey.clerk.page.getByRole('region', { name: 'Lượt khách' });
const panel = () => journey.clerk.page.getByRole('dialog', { name: 'Đã hướng dẫn khách những gì?' });

describe('somebody who only asks the way', () => {
  test('is recorded with two keys and no personal data, and a slip is taken back', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('Control+g');
    await panel().waitFor();
    await journey.shoot('visit-guidance');
    expect(await findTroubles(page, 'Chỉ hướng dẫn')).toEqual([]);

    await page.keyboard.press('3');
    await card().getByText('Hôm nay 1 lượt, 1 lượt đủ hướng dẫn').waitFor();

    await card().getByRole('button', { name: 'Hoàn tác' }).click();
    await card().getByText('Hôm nay 0 lượt, 0 lượt đủ hướng dẫn').waitFor();
  });

  test('may be left without a record: Esc goes back to where the clerk was', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('F3');
    await page.locator('#find-box:focus').waitFor();
    await page.keyboard.press('Control+g');
    await panel().waitFor();

    await page.keyboard.press('Escape');

    await panel().waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-box');
    await card().getByText('Hôm nay 0 lượt').waitFor();
  });
});

describe('a mother with two jobs', () => {
  test('is one visit: her identity typed once, what she was told recorded once', async () => {
    const { clerk } = journey;
    await clerk.openIntake();
    await clerk.readCard(CARDS.hoaMo);
    await clerk.fillContact({ phone: PHONE, email: '' });
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    await card().getByText('1 hồ sơ').waitFor();
    expect(await card().getByLabel('Trực tuyến').isChecked()).toBe(false);
    expect(await card().getByLabel('Bưu chính').isChecked()).toBe(false);

    await card().getByLabel('Trực tuyến').check();
    await card().getByLabel('Bưu chính').check();
    await card().getByText('Hôm nay 1 lượt, 1 lượt đủ hướng dẫn').waitFor();
    await journey.shoot('visit-open');
    expect(await findTroubles(clerk.page, 'Lượt đang mở')).toEqual([]);

    await clerk.openIntake();
    await clerk.readCard(CARDS.hoaMo);
    await card().getByText('2 hồ sơ').waitFor();
    await card().getByText('Hôm nay 1 lượt, 1 lượt đủ hướng dẫn').waitFor();
  });

  test('makes room for the next visitor with one key', async () => {
    const { page } = journey.clerk;

    await page.keyboard.press('Alt+Enter');

    await card().getByText('Chưa có khách.').waitFor();
    await page.locator('#applicant-qr:focus').waitFor();
    await journey.clerk.readCard(CARDS.vanSuong);
    await card().getByText('Hôm nay 2 lượt, 1 lượt đủ hướng dẫn').waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('LÊ VĂN SƯƠNG');
  });
});

describe('a letter that came yesterday', () => {
  test('is taken in by its stamp, and the promised time counts from there', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await card().getByLabel('Khách đến để').selectOption({ label: 'Nhân viên bưu chính' });
    await clerk.openIntake();
    await clerk.readCard(CARDS.vanSuong);
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    await page.getByText('Qua bưu chính').click();
    await page.getByLabel('Giờ dấu đến').fill('25:00');
    await page.getByText('Ghi ngày và giờ đã qua', { exact: false }).waitFor();
    await page.getByLabel('Ngày dấu đến').fill('23/11/2026');
    await page.getByLabel('Giờ dấu đến').fill('08:10');
    await page.getByLabel('Số hiệu bưu gửi').fill('EM123456789VN');
    await page.getByText('Ghi ngày và giờ đã qua', { exact: false }).waitFor({ state: 'detached' });
    await page.getByText('17:00, 23/11/2026').first().waitFor();
    await journey.shoot('arrival-post');

    expect(await findTroubles(page, 'Hồ sơ qua bưu chính')).toEqual([]);
    expect(await card().getByLabel('Khách đến để').inputValue()).toBe('postal-staff');
  });
});
