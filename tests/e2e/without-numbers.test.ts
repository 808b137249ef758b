import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** A counter that was never enrolled has no official numbers, and must not invent any. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.open();
  await journey.clerk.setUpDemoOffice(PASSPHRASE);
  await journey.clerk.skipEnrolment();
});

afterAll(() => journey.close());

describe('a counter without numbers', () => {
  test('says on F9 that numbers are missing and what to do, and gives no code', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.prepareDossier({
      card: CARDS.hoaMo,
      phone: PHONE,
      procedure: BIRTH_REGISTRATION,
      samplePages: 1,
    });
    await clerk.sign(PASSPHRASE);

    await page.keyboard.press('F9');
    const trouble = page.getByRole('alert');
    await trouble.waitFor();
    await journey.shoot('3-no-numbers');

    const words = await trouble.innerText();
    expect(words).toContain('chưa được cấp hoặc đã dùng hết dãy số');
    expect(words).toContain('Vào Cài đặt, kết nối tỉnh rồi tiếp nhận lại');
    expect(words).toContain('Hồ sơ vẫn lưu trên máy');
    expect(await page.locator('.receipt-code').count()).toBe(0);
  });

  test('keeps the applicant, the pages and the signature', async () => {
    const { clerk } = journey;
    await clerk.openToday();
    await clerk.page.getByRole('button', { name: /^Làm tiếp/ }).click();
    await clerk.waitForPages(1);

    expect(await clerk.page.getByLabel('Họ và tên').inputValue()).toBe('TRẦN THỊ HOA MƠ');
    expect(await clerk.page.getByLabel('Điện thoại').inputValue()).toBe(PHONE);
    await clerk.page.getByText('Đã ký 1/1 giấy tờ').waitFor();
  });

  test('says in Cài đặt that it is not enrolled, enrols there, and then shows its numbers', async () => {
    const { clerk } = journey;
    await clerk.openSettings('Kết nối tỉnh');
    await clerk.page.getByText('Quầy chưa ghi danh với tỉnh').waitFor();
    await journey.shoot('3-settings-not-enrolled');

    await clerk.submitEnrolment(journey.address, journey.enrolmentCode);

    const numbers = clerk.page.getByText(/^Còn \d+ số cho hôm nay$/);
    await numbers.waitFor();
    await journey.shoot('3-settings-enrolled');
    expect(await numbers.innerText()).not.toBe('Còn 0 số cho hôm nay');
  });

  test('receives the same dossier on F9 after that', async () => {
    const { clerk } = journey;
    await clerk.openToday();
    await clerk.page.getByRole('button', { name: /^Làm tiếp/ }).click();
    await clerk.page.getByText('Đã ký 1/1 giấy tờ').waitFor();

    const code = await clerk.receive();

    expect(code).toMatch(/^T39\.28\.05-\d{6}-\d{4}$/);
  });
});
