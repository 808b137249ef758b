import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** The province does not take a signature: the clerk signs again, and the same code goes through. */
let journey: Journey;
let code: string;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  await journey.takeLineDown();
  const { clerk } = journey;
  await clerk.prepareDossier({
    card: CARDS.vanSuong,
    phone: PHONE,
    procedure: BIRTH_REGISTRATION,
    samplePages: 1,
  });
  await clerk.sign(PASSPHRASE);
  code = await clerk.receive();
  await journey.bringLineUp({ doubtsFirst: true });
});

afterAll(() => journey.close());

/** Every submission the province has had under this code, and how each stands. */
async function submissions(): Promise<readonly { readonly actionId: string; readonly state: string }[]> {
  const answer = await fetch(`${journey.address}/v1/admin/dossiers`);
  // Our own trial province.
  const { dossiers } = (await answer.json()) as {
    dossiers: { code: string; actionId: string; state: string }[];
  };
  return dossiers.filter((dossier) => dossier.code === code);
}

describe('a dossier refused for its signature', () => {
  test('leads from Hàng chờ gửi to the words and the key that mend it', async () => {
    const { clerk } = journey;
    await clerk.openOutbox();
    await clerk.page.getByText('Tỉnh trả lại, cần sửa (1)').waitFor();
    await journey.shoot('mend-1-outbox');
    await clerk.page.getByRole('button', { name: `Xem cách sửa hồ sơ ${code}` }).click();

    await clerk.page
      .getByText(/^Tỉnh trả lại: Chữ ký số trên giấy tờ/)
      .first()
      .waitFor();
    await clerk.page.getByText(/^Cách sửa: bấm Ký lại và gửi/).waitFor();
    await journey.shoot('mend-2-detail');
    await clerk.page.setViewportSize(SMALL_SCREEN);
    await journey.shoot('mend-2-detail-small');
    await clerk.page.setViewportSize(DESK_SCREEN);
    expect(await findTroubles(clerk.page, 'Tìm hồ sơ')).toEqual([]);
  });

  test('is signed again and accepted under the same code', async () => {
    const { clerk } = journey;
    await clerk.page.keyboard.press('F8');
    await clerk.page.getByLabel('Mã PIN').fill(PASSPHRASE);
    await clerk.page.keyboard.press('Enter');

    await clerk.waitForRegistered(1);

    const all = await submissions();
    expect(all.map(({ state }) => state)).toEqual(['refused', 'registered']);
    expect(new Set(all.map(({ actionId }) => actionId)).size).toBe(2);
    await clerk.page.getByText('Gửi lại cho tỉnh', { exact: true }).waitFor();
    await journey.shoot('mend-3-registered');
    await clerk.openOutbox();
    await clerk.page.getByText(/^Không còn gì chờ gửi/).waitFor();
  });
});
