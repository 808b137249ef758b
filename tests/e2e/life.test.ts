import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** UX situation 5 and around it: what happens to a dossier after its intake, on its own screen. */
let journey: Journey;

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
  const code = await clerk.receive();
  await clerk.page.keyboard.press('F3');
  await clerk.page.getByText(code).first().click();
  await panel().waitFor();
});

afterAll(() => journey.close());

const panel = () => journey.clerk.page.getByRole('region', { name: 'Xử lý hồ sơ' });
const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
const record = () => press('Ghi nhận');

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`13-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`13-${screen}`);
  return troubles;
}

describe('after intake', () => {
  test('a dossier is handed over, and an empty form says what is missing', async () => {
    await panel().getByText('Tại quầy, chưa giao').waitFor();
    await press('Giao hồ sơ');
    await record();
    await panel().getByText('Chưa ghi mục này.').waitFor();
    const troubles = await look('life-form');
    await panel().getByLabel('Giao cho (phòng, người nhận)').fill('Tư pháp - hộ tịch');
    await record();
    await panel().getByText('Đang giải quyết tại Tư pháp - hộ tịch').waitFor();

    expect([...troubles, ...(await look('life-panel'))]).toEqual([]);
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

  test('the result is given back to somebody whose authority was seen', async () => {
    await press('Đã có kết quả');
    await record();
    await panel().getByText('Có kết quả, chờ trả').waitFor();
    await press('Trả kết quả');
    await panel().getByLabel('Người nhận').selectOption({ label: 'người được ủy quyền' });
    await panel().getByLabel('Họ tên người nhận').fill('Trần Văn Bảy');
    await record();
    await panel().getByText('Chưa ghi mục này.').waitFor();
    await panel().getByLabel('Giấy ủy quyền đã xem (số, ngày)').fill('số 12 ngày 02/11/2026');
    await record();
    await panel().getByText('Đã trả kết quả', { exact: true }).waitFor();

    expect(await look('life-returned')).toEqual([]);
  });

  test('every form of it can be looked at again', async () => {
    const { page } = journey.clerk;
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
