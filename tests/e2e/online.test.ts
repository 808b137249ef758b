import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aJpeg } from '../electron/signing/support/papers.ts';
import { EMPTY_APPLICANT } from '../../shared/domain/draft-edits.ts';
import type { FiledOnlineWire } from '../../shared/contract/province/filed-wire.ts';
import type { CitizenFilesWire } from '../../shared/contract/province/word-wire.ts';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';

/** UX, situation 10: a dossier that a citizen filed online is mirrored, then the line is lost. */
let journey: Journey;

const FIRST = '000.00.19.H39-261127-0001';
const SECOND = '000.00.19.H39-261127-0002';

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

/** What the portal hands the province: nobody here built the portal, so the trial province takes its place. */
async function fileOnline(change: Partial<CitizenFilesWire>): Promise<void> {
  const filing: CitizenFilesWire = {
    portalDossierId: FIRST,
    accountId: 'VNEID-0001',
    procedureCode: '1.001193',
    applicant: {
      ...EMPTY_APPLICANT,
      fullName: 'LÊ THỊ MAI XUÂN',
      identityNumber: '080194000123',
      phone: '0900 000 017',
    },
    filer: { kind: 'self' },
    returnBy: 'electronic',
    papers: [],
    ...change,
  };
  const answer = await fetch(`${journey.address}/v1/admin/portal-filings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(filing),
  });
  expect(answer.status).toBe(200);
}

async function atProvince(): Promise<FiledOnlineWire['filings']> {
  const answer = await fetch(`${journey.address}/v1/admin/portal-filings`);
  const { filings } = (await answer.json()) as FiledOnlineWire; // our own trial province
  return filings;
}

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`14-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`14-${screen}`);
  return troubles;
}

const detail = () => journey.clerk.page.locator('.give-back > :last-child');
const base64 = async () => Buffer.from(await aJpeg()).toString('base64');

async function pull(): Promise<void> {
  expect(await journey.clerk.ask('province:pull', null)).toMatchObject({ ok: true });
}

describe('Hồ sơ trực tuyến', () => {
  test('says what comes here while nobody has filed', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('Control+3');
    await page.getByRole('heading', { name: 'Hồ sơ trực tuyến' }).waitFor();
    await page.getByText('Chưa có hồ sơ trực tuyến nào.', { exact: false }).waitFor();

    expect(await look('online-empty')).toEqual([]);
  });

  test('lists what citizens filed, and names a file that cannot be opened', async () => {
    const { page } = journey.clerk;
    const papers = [
      { componentCode: '1.001193-TP01', nameVi: 'Tờ khai đăng ký khai sinh', content: await base64() },
      {
        componentCode: 'KHAC',
        nameVi: 'Ảnh giấy chứng sinh',
        content: Buffer.from('không phải ảnh').toString('base64'),
      },
    ];
    await fileOnline({ papers });
    await fileOnline({
      portalDossierId: SECOND,
      applicant: { ...EMPTY_APPLICANT, fullName: 'PHẠM VĂN HẢI ĐĂNG', identityNumber: '080088000456' },
      papers: papers.slice(0, 1),
    });
    await pull();

    await page.getByText('LÊ THỊ MAI XUÂN').waitFor();
    await page.getByText('PHẠM VĂN HẢI ĐĂNG').click();
    await detail().getByText('Tờ khai đăng ký khai sinh').waitFor();
    await page.getByText('LÊ THỊ MAI XUÂN').first().click();
    await detail().getByText('Không mở được 1 tệp: Ảnh giấy chứng sinh.', { exact: false }).waitFor();

    expect(await look('online-list')).toEqual([]);
  });

  test('is the first thing of the day on Hôm nay', async () => {
    const { clerk } = journey;
    await clerk.openToday();
    await clerk.page
      .getByRole('button', { name: /Nộp trực tuyến/ })
      .first()
      .waitFor();
    expect(await look('online-today')).toEqual([]);
  });
});

/** UX, situation 10. */
describe('without a line', () => {
  test('one is received and one is asked for supplements; both answers wait, safe', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await journey.takeLineDown();
    await page.keyboard.press('Control+3');
    await page.getByText('PHẠM VĂN HẢI ĐĂNG').click();
    await detail().getByRole('button', { name: 'Kiểm tra và tiếp nhận' }).click();
    await page.getByText('Nộp trực tuyến lúc', { exact: false }).waitFor();
    await clerk.waitForPages(1);
    await clerk.seeAllPages();
    expect(await look('online-intake')).toEqual([]);
    await clerk.sign(PASSPHRASE);
    expect(await clerk.receive()).toMatch(/^T39\.28\.05-\d{6}-\d{4}$/);

    await page.keyboard.press('Control+3');
    await page.getByText('LÊ THỊ MAI XUÂN').first().click();
    await detail().getByRole('button', { name: 'Yêu cầu bổ sung' }).click();
    await detail()
      .getByLabel('Còn thiếu hoặc sai', { exact: false })
      .fill('Giấy chứng sinh: nộp lại bản PDF');
    await detail().getByLabel('Căn cứ', { exact: false }).fill('Điều 17 Nghị định 118/2025/NĐ-CP');
    await detail().getByRole('button', { name: 'Ghi nhận' }).click();
    await detail().getByText('Trả lời đã lưu an toàn trên máy', { exact: false }).waitFor();

    expect(await look('online-answered')).toEqual([]);
    await clerk.openOutbox();
    await page.getByText('1 việc sau tiếp nhận', { exact: false }).waitFor();
    expect(await look('online-outbox')).toEqual([]);
  });

  test('both reach the province once when the line is back, also over a killed app', async () => {
    await journey.kill();
    await journey.startAgain();
    await journey.bringLineUp();
    const { clerk } = journey;
    await clerk.unlock(PASSPHRASE);
    await clerk.waitForRegistered(1);
    await expect
      .poll(async () => (await atProvince()).map(({ events }) => events.length), { timeout: 60_000 })
      .toEqual([1, 0]);
    await pull();

    const [first, second] = await atProvince();
    expect(first).toMatchObject({ portalDossierId: FIRST, code: null });
    expect(first?.events.map(({ kind }) => kind)).toEqual(['supplement-asked']);
    expect(second).toMatchObject({ portalDossierId: SECOND, events: [] });
    expect(second?.code).toMatch(/^T39\.28\.05-/);
    await clerk.page.keyboard.press('Control+3');
    await clerk.page.getByText('tỉnh đã nhận trả lời').nth(1).waitFor();
    expect(await look('online-told')).toEqual([]);
  });

  test('it is online in the figures, with the account it was filed through', async () => {
    const [, second] = await atProvince();
    const answer = await fetch(`${journey.address}/v1/admin/dossiers/${second?.code}/national`);
    const { generation1 } = (await answer.json()) as { generation1: { data: Record<string, string> } }; // our own trial province

    expect(generation1.data).toMatchObject({ KenhThucHien: '2', MaDoiTuong: 'VNEID-0001' });
  });
});

describe('Bưu chính đến', () => {
  test('opens envelope after envelope, each counted from its stamp and nobody’s visit', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('Control+3');
    await page.getByText('Bưu chính đến', { exact: true }).click();
    await page.getByText('Chưa có bưu gửi nào.', { exact: false }).waitFor();
    const troubles = [...(await look('envelopes-empty'))];
    await page.getByRole('button', { name: 'Mở bưu gửi tiếp theo' }).click();
    await page.getByLabel('Số hiệu bưu gửi').fill('EM123456789VN');
    await page.getByLabel('Họ và tên').fill('LÊ THỊ MAI XUÂN');
    await journey.clerk.waitForSaved();
    await page.keyboard.press('Control+3');
    await page.getByText('Bưu chính đến', { exact: true }).click();
    await page.getByText('EM123456789VN').waitFor();

    expect([...troubles, ...(await look('envelopes'))]).toEqual([]);
    const visit = await journey.clerk.ask('visits:standing', null);
    expect(visit.ok && visit.value.current).toBeNull();
  });
});
