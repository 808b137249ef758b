import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProvince, type StartedProvince } from '../support/start-province.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** A clerk practises, goes back to work, and practises again: two counters in one machine. */
const REAL_PASSPHRASE = 'nón lá sen hồng 902';
const REAL_OFFICE = {
  'Tỉnh, thành phố': 'Tây Ninh',
  'Ủy ban nhân dân': 'UBND xã Mẫu',
  'Mã cơ quan': 'H39.28.06',
  'Đường dây nóng PAKN': '0272 0000 000',
} as const;

/** Only looks at papers: outside training there are no sample pages. */
const COPY_OF_CERTIFIED_DEED = '2.000942';

const provinceFolder = mkdtempSync(join(tmpdir(), 'real-province-'));
let journey: Journey;
let realProvince: StartedProvince;
let trainingCode: string;
let realCode: string;

beforeAll(async () => {
  [journey, realProvince] = await Promise.all([Journey.openEnrolled(), startProvince(provinceFolder)]);
});

afterAll(async () => {
  await Promise.all([journey?.close(), realProvince?.stop()]);
  rmSync(provinceFolder, { recursive: true, force: true, maxRetries: 5 });
});

/** The codes that the open counter's own journal holds. */
async function codesHere(): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let afterSeq = 0; ;) {
    const page = await journey.clerk.ask('journal:read', { afterSeq, limit: 500 });
    if (!page.ok) throw new Error('the counter is locked');
    for (const { seq, body } of page.value.records) {
      afterSeq = seq;
      if (body.kind === 'action' && body.entry.action.kind === 'received')
        codes.push(body.entry.action.reception.code);
    }
    if (page.value.records.length === 0) return codes;
  }
}

describe('the training counter', () => {
  test('receives under a code of its own, and says everywhere what it is', async () => {
    const { clerk } = journey;
    await clerk.prepareDossier({
      card: CARDS.hoaMo,
      phone: PHONE,
      procedure: BIRTH_REGISTRATION,
      samplePages: 1,
    });
    await clerk.sign(PASSPHRASE);
    trainingCode = await clerk.receive();
    await clerk.page.getByText('TẬP HUẤN').first().waitFor();
    await clerk.lock();
    await clerk.page.getByText('TẬP HUẤN').first().waitFor();
    await journey.shoot('training-lock');

    expect(trainingCode).toMatch(/^T39\.28\.05-/);
  });

  test('is left from the lock, to a real counter that knows nothing of it', async () => {
    const { page } = journey.clerk;
    await page.getByRole('button', { name: 'Về quầy thật' }).click();
    await page.getByRole('button', { name: 'Nhập văn phòng' }).click();
    expect(await page.getByText('TẬP HUẤN', { exact: true }).count()).toBe(0);
    for (const [label, value] of Object.entries(REAL_OFFICE)) await page.getByLabel(label).fill(value);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByLabel('Họ và tên cán bộ').fill('Đỗ Thị Mẫu');
    await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(REAL_PASSPHRASE);
    await page.getByLabel('Nhập lại cụm mật khẩu').fill(REAL_PASSPHRASE);
    await page.getByRole('button', { name: 'Tạo và vào làm việc' }).click();
    await journey.clerk.enrol(realProvince.address, realProvince.enrolmentCode);
    await journey.shoot('training-real-today');

    expect(await codesHere()).toEqual([]);
    await journey.clerk.openFind();
    await page.getByText('Máy này chưa có hồ sơ nào').waitFor();
  });
});

describe('the real counter', () => {
  test('receives under its own code, also where the numbers are the same', async () => {
    const { clerk } = journey;
    await clerk.openIntake();
    await clerk.readCard(CARDS.vanSuong);
    await clerk.fillContact({ phone: PHONE, email: '' });
    await clerk.page.getByLabel('Tìm thủ tục').first().fill(COPY_OF_CERTIFIED_DEED);
    await clerk.page.locator('[role="option"]').first().waitFor();
    await clerk.page.keyboard.press('Enter');
    await clerk.page.getByText('Việc tiếp theo: Đủ điều kiện tiếp nhận (F9)').waitFor();
    realCode = await clerk.receive();

    expect(realCode).toMatch(/^H39\.28\.06-/);
    expect(await codesHere()).toEqual([realCode]);
    expect(realCode.split('-').slice(1)).toEqual(trainingCode.split('-').slice(1));
  });

  test('leads to training from Cài đặt, where the other dossier still is, and only that', async () => {
    const { clerk } = journey;
    await clerk.openSettings('Tập huấn');
    await journey.shoot('training-settings');
    await clerk.page.getByRole('button', { name: 'Vào quầy tập huấn' }).click();
    await clerk.page.getByText('TẬP HUẤN', { exact: true }).waitFor();
    await clerk.unlock(PASSPHRASE);
    await clerk.openFind();
    await clerk.page.getByText(trainingCode).waitFor();

    expect(await codesHere()).toEqual([trainingCode]);
    expect(await clerk.page.getByText(realCode).count()).toBe(0);
  });

  test('keeps what it has in folders of its own, and a start remembers which counter was open', async () => {
    const folders = ['vault', 'journal', 'files'];
    const [real, training] = ['', 'training'].map((root) =>
      folders.filter((name) => existsSync(join(journey.counterFolder, root, name))),
    );
    await journey.restart(() => undefined);
    await journey.clerk.page.getByText('TẬP HUẤN').first().waitFor();
    await journey.clerk.page.getByRole('button', { name: 'Về quầy thật' }).click();
    await journey.clerk.page.getByText('Đỗ Thị Mẫu').waitFor();
    await journey.clerk.unlock(REAL_PASSPHRASE);

    expect([real, training]).toEqual([folders, folders]);
    expect(readdirSync(join(journey.counterFolder, 'journal'))).not.toEqual([]);
    expect(await codesHere()).toEqual([realCode]);
  });
});
