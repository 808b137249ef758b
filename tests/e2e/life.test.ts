import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSignedPaper } from '../electron/signing/support/papers.ts';
import { CLERK_NAME } from '../electron/signing/support/trial-signer.ts';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** UX situation 5 and around it: what happens to a dossier after its intake, on its own screen. */
let journey: Journey;
let code: string;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  const { clerk } = journey;
  await clerk.prepareDossier({
    card: CARDS.ngocLam,
    phone: PHONE,
    procedure: BIRTH_REGISTRATION,
    samplePages: 1,
  });
  await clerk.sign(PASSPHRASE);
  code = await clerk.receive();
  await openDetail();
});

afterAll(() => journey.close());

async function openDetail(): Promise<void> {
  const { page } = journey.clerk;
  await page.keyboard.press('F3');
  await page.getByText(code).first().click();
  await panel().waitFor();
}

const panel = () => journey.clerk.page.getByRole('region', { name: 'Xử lý hồ sơ' });
const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
const record = () => press('Ghi nhận');

async function look(screen: string): Promise<string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`13-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`13-${screen}`);
  return [...troubles];
}

describe('after intake', () => {
  test('a dossier is handed over with others of its day, and both sides have a list to sign', async () => {
    const { page } = journey.clerk;
    await panel().getByText('Tại quầy, chưa giao').waitFor();
    await page.keyboard.press('Control+7');
    await page.getByRole('heading', { name: 'Giao nhận hồ sơ' }).waitFor();
    const troubles = await look('hand-over');
    await page.getByRole('checkbox', { name: code }).check();
    await page.getByRole('button', { name: 'Giao 1 hồ sơ' }).click();
    await page.getByText('Chưa ghi mục này.').waitFor();
    await page.getByLabel('Giao cho (phòng, người nhận)').fill('Tư pháp - hộ tịch');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Giao 1 hồ sơ' }).click();
    await page.getByText('Đã giao 1 hồ sơ cho Tư pháp - hộ tịch.', { exact: false }).waitFor();
    troubles.push(...(await look('hand-over-done')));
    await page.getByRole('button', { name: 'Xem danh sách giao Tư pháp - hộ tịch' }).click();
    await page.locator('canvas[data-drawn="true"]').first().waitFor();
    troubles.push(...(await look('hand-over-list')));
    await page.keyboard.press('Escape');
    await openDetail();
    await panel().getByText('Đang giải quyết tại Tư pháp - hộ tịch').waitFor();

    expect([...troubles, ...(await look('life-panel'))]).toEqual([]);
  });

  test('an empty form says what is missing', async () => {
    await press('Giao hồ sơ');
    await record();
    await panel().getByText('Chưa ghi mục này.').waitFor();
    const troubles = await look('life-form');
    await press('Thôi');

    expect(troubles).toEqual([]);
  });

  test('a supplement stops the clock; a second one asks for the head', async () => {
    const ask = async () => {
      await press('Yêu cầu bổ sung');
      await panel()
        .getByLabel('Còn thiếu hoặc sai (mỗi dòng một việc)')
        .fill('thiếu giấy chứng sinh: nộp bản chính');
      await panel().getByLabel('Căn cứ (điều, khoản, văn bản)').fill('Luật Hộ tịch, Điều 16');
      await record();
    };
    await ask();
    await panel()
      .getByText(/^Chờ công dân bổ sung đến hết/)
      .waitFor();
    await press('Công dân đã bổ sung');
    await record();
    await panel().getByText('Đang giải quyết tại Tư pháp - hộ tịch').waitFor();
    await ask();
    await panel()
      .getByText(/lần yêu cầu bổ sung thứ 2/)
      .waitFor();
    const troubles = await look('life-head');
    await panel().getByLabel('Người đứng đầu', { exact: true }).fill('Lê Văn Sáu');
    await panel().getByLabel('Lý do người đứng đầu cho phép').fill('phát hiện thêm khi thẩm định');
    await record();
    await panel()
      .getByText(/^Chờ công dân bổ sung đến hết/)
      .waitFor();
    await press('Công dân đã bổ sung');
    await record();

    expect(troubles).toEqual([]);
  });

  test('its result is taken as a signed file: who signed is read from it, the clerk says the rest', async () => {
    const { page } = journey.clerk;
    const folder = journey.newFolder('results');
    const [unsigned, signed] = [join(folder, 'chua ky.pdf'), join(folder, 'ket qua.pdf')];
    const pdf = await PDFDocument.create();
    pdf.addPage([595, 842]).drawText('no signature', { x: 60, y: 300 });
    writeFileSync(unsigned, await pdf.save());
    writeFileSync(signed, await aSignedPaper());
    const result = page.getByRole('region', { name: 'Kết quả điện tử' });
    await journey.app.answerNextFileDialog([unsigned]);
    await result.getByRole('button', { name: 'Số hóa kết quả' }).click();
    await result.getByText('không có chữ ký số còn đúng', { exact: false }).waitFor();
    const troubles = await look('result-unsigned');
    await journey.app.answerNextFileDialog([signed]);
    await result.getByRole('button', { name: 'Số hóa kết quả' }).click();
    await result.getByText(`Tệp có chữ ký số của ${CLERK_NAME}`, { exact: false }).waitFor();
    expect(await result.getByRole('checkbox').isChecked()).toBe(false);
    await result.getByRole('checkbox').check();
    await result.getByLabel('Mã kết quả (KQ.G…)').fill('KQ.G15.000031');
    troubles.push(...(await look('result-picked')));
    await result.getByRole('button', { name: 'Ghi nhận' }).click();
    await result.getByText(`KQ.G15.000031, ký bởi ${CLERK_NAME}`, { exact: true }).waitFor();
    troubles.push(...(await look('result-held')));
    await result.getByRole('button', { name: 'Xem kết quả' }).click();
    await page.locator('canvas[data-drawn="true"]').first().waitFor();
    await page.keyboard.press('Escape');
    await result.waitFor();

    expect(troubles).toEqual([]);
  });

  test('the result is found by F4 and given back to somebody whose authority was seen', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('F4');
    await page.getByText('Không có kết quả nào chờ trả.', { exact: false }).waitFor();
    const troubles = await look('give-back-none');
    await openDetail();
    await press('Đã có kết quả');
    await record();
    await panel().getByText('Có kết quả, chờ trả').waitFor();
    await page.keyboard.press('F4');
    await page.getByLabel('Tìm kết quả').fill('ngoc lam');
    await page.keyboard.press('Enter');
    await panel().getByText('Có kết quả, chờ trả').waitFor();
    await press('Trả kết quả');
    await panel().getByLabel('Người nhận').selectOption({ label: 'người được ủy quyền' });
    await panel().getByLabel('Họ tên người nhận').fill('Trần Văn Bảy');
    await record();
    await panel().getByText('Chưa ghi mục này.').waitFor();
    troubles.push(...(await look('give-back')));
    await panel().getByLabel('Giấy ủy quyền đã xem (số, ngày)').fill('số 12 ngày 02/11/2026');
    await record();
    await panel().getByText('Đã trả kết quả', { exact: true }).waitFor();
    await page.getByText('Đã trả hôm nay (1)').click();
    troubles.push(...(await look('give-back-given')));
    await openDetail();

    expect([...troubles, ...(await look('life-returned'))]).toEqual([]);
  });

  test('every form of it can be looked at again', async () => {
    const { page } = journey.clerk;
    await page.getByRole('button', { name: 'Kiểm tra lại chữ ký' }).click();
    await page.getByText('Vừa kiểm tra: đúng từng byte', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Xem: Phiếu kiểm soát' }).click();
    await page.locator('canvas[data-drawn="true"]').first().waitFor();
    const troubles = await look('life-control-sheet');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Xem: Phiếu yêu cầu bổ sung (mẫu 02)' }).first().click();
    await page.locator('canvas[data-drawn="true"]').first().waitFor();
    await journey.shoot('13-life-supplement-form');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'In: Giấy biên nhận trả kết quả' }).click();
    await page.getByText('Chưa thấy máy in.').waitFor();

    expect(troubles).toEqual([]);
  });
});

describe('the next dossier of the same person', () => {
  test('finds what the office holds, verified anew, and uses it with one press', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openIntake();
    await clerk.readCard(CARDS.ngocLam);
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    await page.getByText(`Có trong kho: ${code}`, { exact: false }).waitFor();
    const troubles = await look('stock-held');
    await page.getByRole('button', { name: /^Dùng giấy trong kho cho:/ }).click();
    await page.getByText(`Dùng giấy có trong kho: ${code}`, { exact: false }).waitFor();

    expect([...troubles, ...(await look('stock-used'))]).toEqual([]);
  });

  test('asks how it is filed; without an account it stays direct, with the reason', async () => {
    const { page } = journey.clerk;
    await page.getByText('Thủ tục này nộp trực tuyến được.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Không có tài khoản' }).click();
    await page.getByText('Nộp trực tiếp, đã ghi lý do.').waitFor();

    expect(await page.locator('input[type="password"]').count()).toBe(0);
  });
});
