import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CardReader, type ReaderPath } from './support/card-reader.ts';
import { DESK_SCREEN, Journey } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS } from './support/people.ts';

/** A reader that types like a keyboard, wherever the focus happens to be (situation 12). */
let journey: Journey;
let page: Page;
let reader: CardReader;

const STRIPPED = '080190012345||TRAN THI HOA MO|02091990|Nu|Ap 3, Xa My Le, Tay Ninh|15042021';
const OLD_CARD =
  '080085067891||LÊ VĂN SƯƠNG|17051985|Nam|Ấp 1, Xã A, Huyện B, Long An|20062021|||NGƯỜI CHA|NGƯỜI MẸ';

beforeAll(async () => {
  journey = await Journey.openAlone();
  ({ page } = journey.clerk);
  reader = await CardReader.at(page);
});

beforeEach(async () => {
  await page.setViewportSize(DESK_SCREEN);
  await journey.clerk.openIntake();
});

afterAll(async () => {
  await reader.close();
  await journey.close();
});

const valueOf = (label: string): Promise<string> => page.getByLabel(label, { exact: true }).inputValue();
const focusedId = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');

describe('a card read while the focus is in another field', () => {
  test('fills the owner and leaves that field, its caret and the focus as they were', async () => {
    const phone = page.getByLabel('Điện thoại', { exact: true });
    await phone.fill('0900417');
    await phone.evaluate((field: HTMLInputElement) => field.setSelectionRange(4, 4));

    await reader.read(CARDS.hoaMo);
    await page.getByText('Đã đọc thẻ căn cước.').waitFor();

    expect([await valueOf('Họ và tên'), await valueOf('Số định danh'), await valueOf('Ngày sinh')]).toEqual([
      'TRẦN THỊ HOA MƠ',
      '080190012345',
      '02/09/1990',
    ]);
    expect(await valueOf('Điện thoại')).toBe('0900417');
    expect(await focusedId()).toBe('applicant-phone');
    await page.keyboard.type('000');
    expect(await valueOf('Điện thoại')).toBe('0900000417');
  });

  test.each<ReaderPath>(['plain', 'input-method'])(
    'and an input method ate the marks (%s): number, birth day and sex only, and the name is asked for',
    async (path) => {
      const email = page.getByLabel('Thư điện tử');
      await email.fill('hoa@example.invalid');

      await reader.read(STRIPPED, path);
      await page.locator('#applicant-name:focus').waitFor();

      expect([await valueOf('Họ và tên'), await valueOf('Số định danh'), await valueOf('Địa chỉ')]).toEqual([
        '',
        '080190012345',
        '',
      ]);
      expect(await valueOf('Thư điện tử')).toBe('hoa@example.invalid');
      expect(await page.getByLabel('Giới tính').inputValue()).toBe('female');
      await page.keyboard.type('Trần');
      expect(await valueOf('Họ và tên')).toBe('Trần');
    },
  );

  test('on the small screen brings the owner into sight, whichever tab is open', async () => {
    await page.setViewportSize(SMALL_SCREEN);
    await page.getByLabel('Tìm thủ tục').first().fill(BIRTH_REGISTRATION);
    await page.locator('[role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '3 Thành phần' }).click();
    await page.getByLabel('Giấy tờ khác').fill('Ảnh');

    await reader.read(STRIPPED);
    await page.locator('#applicant-name:focus').waitFor();
    await journey.shoot('9-name-asked-small');
    await page.getByRole('tab', { name: '3 Thành phần' }).click();

    expect(await page.getByLabel('Giấy tờ khác').inputValue()).toBe('Ảnh');
    expect(await page.getByLabel(/^Thêm trang vào: Ảnh/).count()).toBe(0);
  });
});

describe('a card read while the focus is on a button', () => {
  test('presses nothing', async () => {
    await page.getByRole('button', { name: '+ Đồng chủ hồ sơ' }).focus();

    await reader.read(CARDS.ngocLam);
    await page.getByText('Đã đọc thẻ căn cước.').waitFor();

    expect(await page.locator('#co-owner-0-name').count()).toBe(0);
    expect(await valueOf('Họ và tên')).toBe('PHẠM NGỌC LAM');
    expect(await focusedId()).toBe('co-owner-add');
  });
});

describe('whose card it is', () => {
  test('is told by the fields that have the focus', async () => {
    await reader.read(CARDS.hoaMo);
    await page.locator('#applicant-phone:focus').waitFor();
    await page.getByLabel('Người nộp', { exact: true }).selectOption('relative');
    await page.getByLabel('Quan hệ với chủ hồ sơ').fill('anh');

    await reader.read(CARDS.vanSuong);
    await page.locator('#filer-name[value="LÊ VĂN SƯƠNG"]').waitFor();

    expect(await valueOf('Họ và tên')).toBe('TRẦN THỊ HOA MƠ');
    expect(await valueOf('Quan hệ với chủ hồ sơ')).toBe('anh');
  });

  test('another owner’s takes the place of the first, who can be brought back', async () => {
    await reader.read(CARDS.hoaMo);
    await page.locator('#applicant-phone:focus').waitFor();
    await reader.read(OLD_CARD);
    await page.locator('#applicant-name[value="LÊ VĂN SƯƠNG"]').waitFor();
    await page.getByRole('button', { name: 'Đổi thành: Ấp 1, Xã A, Tây Ninh' }).waitFor();
    const troubles = await findTroubles(page, 'card-replaced');
    await journey.shoot('9-old-address');
    expect(await valueOf('Địa chỉ')).toBe('Ấp 1, Xã A, Huyện B, Long An');

    await page.getByRole('button', { name: 'Trả lại TRẦN THỊ HOA MƠ' }).click();

    expect(await valueOf('Họ và tên')).toBe('TRẦN THỊ HOA MƠ');
    expect(troubles).toEqual([]);
  });
});

test('a card read on another screen begins a new dossier with it', async () => {
  await journey.clerk.openToday();

  await reader.read(CARDS.ngocLam);
  await page.getByText('Đã đọc thẻ căn cước.').waitFor();

  expect(await valueOf('Họ và tên')).toBe('PHẠM NGỌC LAM');
});

test('a code that is no card changes nothing and says so', async () => {
  await page.getByLabel('Họ và tên').fill('Trần');

  await reader.read('H39.28.05-261123-5001|1.001193|080190012345|Giay');
  await page.getByText(/không đủ 12 chữ số|không phải nội dung QR/).waitFor();

  expect(await valueOf('Họ và tên')).toBe('Trần');
});
