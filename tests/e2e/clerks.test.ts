import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_CLERK_NAME } from '../../renderer/i18n/demo-office.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** Two people at one counter: each unlocks and signs with a passphrase of their own. */
const SECOND = 'Lê Văn Mẫu';
const SECOND_PASSPHRASE = 'diều giấy bay cao 53';

let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

test('a clerk lets another in, who unlocks and signs as themselves', async () => {
  const { clerk } = journey;
  const { page } = clerk;
  await clerk.openSettings('Cán bộ');
  await page.getByLabel('Họ và tên cán bộ').fill(SECOND);
  await page.getByLabel('Cụm mật khẩu của cán bộ mới').fill(SECOND_PASSPHRASE);
  await page.getByLabel('Nhập lại cụm mật khẩu').fill(SECOND_PASSPHRASE);
  await page.getByLabel('Cụm mật khẩu của bạn').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Thêm cán bộ' }).click();
  await page.getByText(SECOND).first().waitFor();
  await journey.shoot('clerks');
  await clerk.lock();
  await page.getByLabel('Cán bộ').selectOption({ label: SECOND });
  await clerk.unlock(SECOND_PASSPHRASE);
  await clerk.prepareDossier({
    card: CARDS.hoaMo,
    phone: PHONE,
    procedure: BIRTH_REGISTRATION,
    samplePages: 1,
  });
  await clerk.sign(SECOND_PASSPHRASE);
  await clerk.receive();
  await clerk.openFind();
  await page.locator('#find-box').press('Enter');
  await page.getByRole('heading', { name: 'Quá trình' }).waitFor();
  await journey.shoot('clerks-detail');

  // Names stand beside the steps once the office's facts are read.
  await page
    .getByText(new RegExp(`^${SECOND}, `, 'u'))
    .first()
    .waitFor();
  expect(await page.getByText(new RegExp(`^${DEMO_CLERK_NAME}, `, 'u')).count()).toBe(0);
});
