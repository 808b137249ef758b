import { cpSync, renameSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** A counter whose disk was put back to yesterday's copy hands out a code that the province already has. */
let journey: Journey;
let code: string;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  const copy = `${journey.counterFolder}-copy`;
  await journey.restart(() => cpSync(journey.counterFolder, copy, { recursive: true }));
  await journey.clerk.unlock(PASSPHRASE);
  code = await receiveFor(CARDS.hoaMo);
  await journey.clerk.waitForRegistered(1);
  await journey.restart(() => {
    rmSync(journey.counterFolder, { recursive: true });
    renameSync(copy, journey.counterFolder);
  });
  await journey.clerk.unlock(PASSPHRASE);
});

afterAll(() => journey.close());

async function receiveFor(card: string): Promise<string> {
  const { clerk } = journey;
  await clerk.prepareDossier({ card, phone: PHONE, procedure: BIRTH_REGISTRATION, samplePages: 1 });
  await clerk.sign(PASSPHRASE);
  return clerk.receive();
}

/** What the province says of every dossier that came with this code. */
async function statesOf(wanted: string): Promise<readonly string[]> {
  const answer = await fetch(`${journey.address}/v1/admin/dossiers`);
  const { dossiers } = (await answer.json()) as { dossiers: { code: string; state: string }[] }; // our own trial province
  return dossiers.filter((dossier) => dossier.code === wanted).map((dossier) => dossier.state);
}

describe('a dossier that the province refuses', () => {
  test("stands in Hàng chờ gửi with the province's own words and the way to mend it", async () => {
    expect(await receiveFor(CARDS.vanSuong)).toBe(code);

    const { clerk } = journey;
    await clerk.openOutbox();
    const row = clerk.page.getByRole('row').filter({ hasText: code });
    await row.getByText(/^Tỉnh trả lại: /).waitFor();
    await journey.shoot('5-refused');

    const words = await row.innerText();
    expect(words).toContain(`Mã hồ sơ ${code} đã có hồ sơ khác sử dụng.`);
    expect(words).toContain('Giấy hẹn của công dân vẫn có hiệu lực.');
    expect(words).toContain('sau khi sửa');
    await clerk.page.getByText('Tỉnh trả lại, cần sửa (1)').waitFor();
  });

  test('holds up no other dossier', async () => {
    const { clerk } = journey;
    const next = await receiveFor(CARDS.ngocLam);
    expect(next).not.toBe(code);

    await clerk.waitForRegistered(1);

    const states = await statesOf(next);
    expect(states).toEqual(['registered']);
    await clerk.openOutbox();
    await clerk.page.getByText('Tỉnh trả lại, cần sửa (1)').waitFor();
    await clerk.openToday();
    await journey.shoot('5-today');
  });
});
