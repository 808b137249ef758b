import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCuttingProxy, type CuttingProxy } from '../support/cutting-proxy.ts';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/**
 * Three dossiers received without a line, a line that stalls in the middle of the first file, a pause, a killed
 * program, and in the end the province's own words on what became of them.
 */
let journey: Journey;
let line: CuttingProxy;
const codes: string[] = [];
const troubles: string[] = [];

/** More than the data of three dossiers, less than the first file. */
const BYTES_BEFORE_STALL = 120_000;

interface Held {
  readonly code: string;
  readonly state: string;
  readonly files: readonly { readonly sizeBytes: number; readonly held: boolean }[];
}

beforeAll(async () => {
  journey = await Journey.open();
  line = await startCuttingProxy(journey.address);
  await journey.clerk.setUpDemoOffice(PASSPHRASE);
  await journey.clerk.enrol(line.address, journey.enrolmentCode);
});

afterAll(async () => {
  await journey.close();
  await line.close();
});

async function look(name: string): Promise<void> {
  const { page } = journey.clerk;
  troubles.push(...(await findTroubles(page, name)));
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`8-${name}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`8-${name}`);
}

async function receive(card: string): Promise<void> {
  const { clerk } = journey;
  await clerk.prepareDossier({ card, phone: PHONE, procedure: BIRTH_REGISTRATION, samplePages: 1 });
  await clerk.sign(PASSPHRASE);
  codes.push(await clerk.receive());
}

async function held(): Promise<readonly Held[]> {
  const answer = await fetch(`${journey.address}/v1/admin/dossiers`);
  const { dossiers } = (await answer.json()) as { dossiers: Held[] }; // our own trial province
  return dossiers;
}

/** What an officer at the province does. */
async function officerTells(code: string, status: number, noteVi: string): Promise<void> {
  const answer = await fetch(`${journey.address}/v1/admin/dossiers/${code}/status`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ status, noteVi }),
  });
  expect(answer.status).toBe(200);
}

describe('dossiers received without a line', () => {
  test('wait in Hàng chờ gửi, each with its reason', async () => {
    await journey.takeLineDown();
    await receive(CARDS.hoaMo);
    await receive(CARDS.vanSuong);
    await receive(CARDS.ngocLam);

    const { clerk } = journey;
    await clerk.openOutbox();
    await clerk.page.getByRole('heading', { name: 'Đang chờ (3)' }).waitFor();
    await look('waiting');

    const list = await clerk.page.getByRole('grid').innerText();
    for (const code of codes) expect(list).toContain(code);
    expect(list).toContain('Chưa kết nối được hệ thống tỉnh');
  });
});

describe('a line that comes back and stalls in the middle of the first file', () => {
  test('has brought the data of all three before any file', async () => {
    line.holdAfter(BYTES_BEFORE_STALL);
    await journey.bringLineUp();
    const { page } = journey.clerk;
    await page.getByRole('button', { name: 'Gửi hết ngay' }).click();

    await page.getByRole('option', { name: 'Đang gửi (1)' }).waitFor({ state: 'attached' });
    await expect.poll(async () => (await held()).length, { timeout: 20_000 }).toBe(3);
    await look('sending');

    const dossiers = await held();
    expect(dossiers.map(({ code }) => code).toSorted()).toEqual(codes);
    expect(dossiers.map(({ state }) => state)).toEqual(Array(3).fill('waiting-for-files'));
    expect(dossiers.flatMap(({ files }) => files.map((file) => file.held))).not.toContain(true);
  });

  test('is paused by the clerk: what waits says so', async () => {
    const { page } = journey.clerk;
    await page.getByRole('button', { name: 'Tạm dừng gửi' }).click();

    await page.getByText('Đang tạm dừng gửi theo yêu cầu.').waitFor();
    await page.getByRole('option', { name: 'Đang giữ lại (3)' }).waitFor({ state: 'attached' });
    await look('paused');

    const list = await page.getByRole('grid').innerText();
    expect(list.match(/khi gửi tiếp/g)).toHaveLength(3);
  });
});

describe('a program that is killed meanwhile', () => {
  test('remembers the pause, and sends nothing until the clerk says so', async () => {
    await journey.kill();
    line.pointTo(journey.address);
    line.resetCount();
    await journey.startAgain();
    await journey.clerk.unlock(PASSPHRASE);
    await journey.clerk.openOutbox();
    await journey.clerk.page.getByText('Đang tạm dừng gửi theo yêu cầu.').waitFor();

    expect((await held()).map(({ state }) => state)).toEqual(Array(3).fill('waiting-for-files'));
  });

  test('goes on where the province stands when it is told to, byte for byte', async () => {
    const { clerk } = journey;
    await clerk.page.getByRole('button', { name: 'Gửi tiếp' }).click();

    await clerk.waitForRegistered(3);

    const dossiers = await held();
    expect(dossiers.map(({ state }) => state)).toEqual(Array(3).fill('registered'));
    expect(dossiers.map(({ code }) => code).toSorted()).toEqual(codes);
    const whole = dossiers.flatMap(({ files }) => files).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    // Data goes once more, and the first file from its middle: together less than everything from the beginning.
    expect(line.sentBytes).toBeLessThan(whole);
    await look('empty');
    await clerk.page.getByText('Không còn gì chờ gửi.').waitFor();
  });
});

describe('what the province decides', () => {
  test('comes when the clerk asks, and stands in Hôm nay, Tìm hồ sơ and the dossier itself', async () => {
    const [first = '', second = ''] = codes;
    await officerTells(second, 4, '');
    await officerTells(first, 5, 'Bổ sung giấy chứng sinh bản chính.');
    const { clerk } = journey;
    await clerk.page.getByRole('button', { name: 'Hỏi tin từ tỉnh' }).click();
    await clerk.openToday();

    await clerk.page.getByText('Bổ sung giấy chứng sinh bản chính.').waitFor();
    await look('today-asked');
    expect(await clerk.page.locator('#asked').innerText()).toContain(first);
    await clerk.openFind();
    await clerk.page.getByText('Yêu cầu bổ sung giấy tờ').first().waitFor();
    await clerk.page.getByText('Đang xử lý').first().waitFor();
    await look('find-told');
  });
});

describe('a line that is paid by the byte', () => {
  test('is chosen in Cài đặt, and holds large files until somebody lets them go', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openSettings('Kết nối tỉnh');
    await page.getByLabel('Loại đường truyền').selectOption('metered');
    await page.getByLabel('Gửi ngay tệp không quá').selectOption('0');
    await page.getByLabel('Giờ gửi tệp lớn').selectOption('none');
    await look('metered');
    expect(await clerk.ask('settings:read', null)).toMatchObject({
      sending: { paused: false, line: { kind: 'metered', filesUpToBytes: 0, window: null } },
    });

    await receive(CARDS.hoaMo);
    await clerk.openOutbox();
    await page
      .getByText(/tệp lớn chờ người bấm «Gửi ngay»/)
      .first()
      .waitFor();
    await look('held');
    expect((await held()).map(({ state }) => state)).toContain('waiting-for-files');
    await page.getByRole('button', { name: /^Gửi ngay hồ sơ/ }).click();
    await clerk.waitForRegistered(4);
  });

  test('left every screen fit for everybody', () => {
    expect(troubles).toEqual([]);
  });
});
