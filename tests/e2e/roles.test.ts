import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_CLERK_NAME } from '../../renderer/i18n/demo-office.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** Who may do what, on screen and behind it; and who looked at whom. */
const SPECIALIST = 'Lê Văn Chuyên';
const SPECIALIST_PASSPHRASE = 'diều giấy bay cao 53';

let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

async function unlockAs(name: string, passphrase: string): Promise<void> {
  const { clerk } = journey;
  await clerk.lock();
  await clerk.page.getByLabel('Cán bộ').selectOption({ label: name });
  await clerk.unlock(passphrase);
}

describe('a specialist', () => {
  test('is made by the administrator', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.prepareDossier({
      card: CARDS.hoaMo,
      phone: PHONE,
      procedure: BIRTH_REGISTRATION,
      samplePages: 1,
    });
    await clerk.sign(PASSPHRASE);
    await clerk.receive();
    await clerk.openSettings('Cán bộ');
    await page.getByLabel('Họ và tên cán bộ').fill(SPECIALIST);
    await page.getByLabel('Cụm mật khẩu của cán bộ mới').fill(SPECIALIST_PASSPHRASE);
    await page.getByLabel('Nhập lại cụm mật khẩu').fill(SPECIALIST_PASSPHRASE);
    await page.getByLabel('Cụm mật khẩu của bạn').fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Thêm cán bộ' }).click();
    await page.getByRole('checkbox', { name: `Tiếp nhận: ${SPECIALIST}` }).uncheck();
    await page.getByRole('button', { name: `Lưu vai trò của ${SPECIALIST}` }).click();
    await page.getByText('Có hiệu lực ngay').waitFor();
    await journey.shoot('roles-given');

    expect(await page.getByRole('checkbox', { name: `Chuyên viên: ${SPECIALIST}` }).isChecked()).toBe(true);
  });

  test('finds no counter work on the screens, and is told whose it is', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await unlockAs(SPECIALIST, SPECIALIST_PASSPHRASE);

    await page.keyboard.press('F2');
    await page.getByText('Việc này của cán bộ tiếp nhận.').waitFor();
    await journey.shoot('roles-not-yours');
    const places = await page.getByRole('navigation', { name: 'Các màn hình' }).allInnerTexts();
    await clerk.openSettings('Máy quét');

    await page.getByText('Việc này của người quản trị quầy.').waitFor();
    expect(places.join(' ')).not.toContain('Tiếp nhận');
    expect(places.join(' ')).toContain('Giao nhận');
  });

  test('is refused by main too, whatever a page asks', async () => {
    await expect(journey.clerk.ask('visits:change', aVisitChange())).rejects.toThrow('refused');
  });

  test('works on the dossier, which notes who looked', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openFind();
    await page.locator('#find-box').press('Enter');
    await page.getByRole('heading', { name: 'Quá trình' }).waitFor();
    await page.getByRole('button', { name: 'Xem danh sách' }).click();
    const views = page.getByRole('table', { name: 'Ai đã xem hồ sơ này' });
    await views.waitFor();
    await views.scrollIntoViewIfNeeded();
    await journey.shoot('roles-views');

    expect(await views.innerText()).toContain(SPECIALIST);
    expect(await actsOnScreen()).toEqual({ handOver: 1, fee: 0 });
  });

  test('has less to do there than the clerk who received it', async () => {
    await unlockAs(DEMO_CLERK_NAME, PASSPHRASE);
    await journey.clerk.page.getByRole('button', { name: 'Giao hồ sơ' }).waitFor();

    expect(await actsOnScreen()).toEqual({ handOver: 1, fee: 1 });
  });
});

async function actsOnScreen() {
  const { page } = journey.clerk;
  const count = (name: string) => page.getByRole('button', { name, exact: true }).count();
  return { handOver: await count('Giao hồ sơ'), fee: await count('Ghi phí, lệ phí') };
}

function aVisitChange() {
  return { actionId: 'visit-by-hand', change: { kind: 'next' } } as never; // ids are brands; main parses it anyway
}
