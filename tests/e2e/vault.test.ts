import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readProvince } from '../demo/province-view.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** What the lock keeps from others, and what it must not cost the clerk. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

/** Types a wrong passphrase and answers for how many seconds the screen says to wait. */
async function tryWrong(passphrase: string): Promise<number> {
  const { page } = journey.clerk;
  await waitOut();
  await page.getByLabel('Cụm mật khẩu').fill(passphrase);
  await page.keyboard.press('Enter');
  const alert = page.getByRole('alert');
  await alert.waitFor();
  const words = await alert.innerText();
  expect(words).toContain('Cụm mật khẩu không đúng');
  return Number(/Thử lại được sau (\d+) giây/.exec(words)?.[1] ?? 0);
}

async function waitOut(): Promise<void> {
  await journey.clerk.page.getByText(/^Thử lại được sau/).waitFor({ state: 'detached' });
}

const focusedId = (): Promise<string> =>
  journey.clerk.page.evaluate(() => document.activeElement?.id ?? 'nothing');

describe('a wrong passphrase', () => {
  test('gets words, and a countdown that grows', async () => {
    await journey.clerk.lock();

    const waits: number[] = [];
    for (const guess of ['mot hai ba bon', 'nam sau bay tam', 'chin muoi muoi mot', 'muoi hai muoi ba'])
      waits.push(await tryWrong(guess));
    await journey.shoot('1-wrong-passphrase');

    const [first = 0, second = 0, , fourth = 0] = waits;
    expect(first).toBe(0);
    expect(fourth).toBeGreaterThan(second);
  });

  test('does not let the right one in before the time is over, and does after', async () => {
    const { clerk } = journey;
    await clerk.page.getByLabel('Cụm mật khẩu').fill(PASSPHRASE);
    await clerk.page.keyboard.press('Enter');
    await clerk.page.getByText(/^Thử lại được sau/).waitFor();
    expect(await clerk.page.getByRole('heading', { name: 'Máy đang khóa' }).isVisible()).toBe(true);
    await waitOut();

    await clerk.unlock(PASSPHRASE);

    await clerk.page.getByRole('heading', { name: 'Hôm nay', exact: true }).waitFor();
  });
});

describe('a lock in the middle of typing', () => {
  test('hides the person, and unlocking returns to the same dossier and the same field', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openIntake();
    await clerk.readCard(CARDS.hoaMo);
    await clerk.fillContact({ phone: PHONE, email: '' });
    const address = page.getByLabel('Địa chỉ');
    await address.fill('Số 4, Ấp 3, Xã Mỹ Lệ');
    expect(await focusedId()).toBe('applicant-address');
    await clerk.waitForSaved();

    await clerk.lock();
    await journey.shoot('1-locked');
    expect(await page.content()).not.toContain('HOA MƠ');
    expect(await page.content()).not.toContain('080190012345');
    await clerk.unlock(PASSPHRASE);

    await address.waitFor();
    expect(await address.inputValue()).toBe('Số 4, Ấp 3, Xã Mỹ Lệ');
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('TRẦN THỊ HOA MƠ');
    await vi.waitFor(async () => expect(await focusedId()).toBe('applicant-address'));
  });
});

describe('a locked counter', () => {
  test('goes on sending', async () => {
    const { clerk } = journey;
    await journey.takeLineDown();
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    await clerk.addSamples(1);
    await clerk.seeAllPages();
    await clerk.sign(PASSPHRASE);
    const code = await clerk.receive();
    await clerk.page.getByText('chờ gửi 1', { exact: true }).waitFor();
    await clerk.lock();
    await clerk.page.getByText(/^1 hồ sơ đang chờ gửi. Máy khóa nhưng/).waitFor();
    await journey.shoot('1-locked-with-one-waiting');

    await journey.bringLineUp();

    const held = await vi.waitFor(
      async () => {
        const dossiers = await readProvince(journey.address);
        expect(dossiers.map((dossier) => dossier.code)).toEqual([code]);
        return dossiers;
      },
      { timeout: 90_000, interval: 200 },
    );
    expect(held[0]?.files.length).toBe(1);
    await clerk.page.getByText('Không có hồ sơ nào đang chờ gửi.').waitFor();
    expect(await clerk.page.getByRole('heading', { name: 'Máy đang khóa' }).isVisible()).toBe(true);
    await journey.shoot('1-locked-and-sent');
  });
});
