import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** The counter's own book: what was received stands in it, by number, on screen and on A4 paper. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await journey.clerk.page.keyboard.press(key);
}

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`10-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`10-${screen}`);
  return troubles;
}

describe('Sổ & báo cáo', () => {
  test('is empty on a first day, and says so', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('Control+6');
    await page.getByRole('heading', { name: 'Sổ theo dõi hồ sơ' }).waitFor();
    await page.getByText('Trong những ngày này chưa có hồ sơ nào vào sổ.').waitFor();

    expect(await look('register-empty')).toEqual([]);
  });

  test('shows each reception under its number, and what an empty day has', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.prepareDossier({
      card: CARDS.ngocLam,
      phone: PHONE,
      procedure: BIRTH_REGISTRATION,
      samplePages: 1,
    });
    await clerk.sign(PASSPHRASE);
    const code = await clerk.receive();
    await page.keyboard.press('Control+6');
    await page.getByText('1 hồ sơ trong sổ').waitFor();
    await page.getByRole('button', { name: code }).waitFor();
    const troubles = [...(await look('register'))];

    await page.getByLabel('Đến ngày').fill('1/1');
    await page.getByText('Ngày ghi dạng 23/11/2026').waitFor();
    await page.getByLabel('Đến ngày').fill('');

    expect(troubles).toEqual([]);
  });

  test('is drawn on A4 across, and says when there is no printer', async () => {
    const { page } = journey.clerk;
    await page.getByRole('button', { name: 'In sổ (A4 ngang)' }).click();
    await page.getByText('Chưa thấy máy in.').waitFor();
    await page.getByRole('button', { name: 'Xem bản in' }).click();
    await page.locator('canvas[data-drawn="true"]').first().waitFor();

    expect(await look('register-print')).toEqual([]);
    await page.getByRole('button', { name: 'Về sổ' }).click();
    await page.getByText('1 hồ sơ trong sổ').waitFor();
  });
});

describe('Cuối ngày', () => {
  test('says what is in the drawer and what may not stay until tomorrow', async () => {
    const { page } = journey.clerk;
    await page.getByText('Cuối ngày', { exact: true }).click();
    await page.getByRole('heading', { name: 'Cuối ngày' }).waitFor();
    await page.getByText('Hôm nay hồ sơ chưa thu khoản nào.').waitFor();
    await page.getByText('1 hồ sơ còn ở quầy, chưa giao', { exact: false }).waitFor();
    expect(await look('day-end')).toEqual([]);

    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { name: 'Chỉ tiêu kỳ báo cáo này' }).waitFor();
    expect(await look('today-rates')).toEqual([]);
  });
});

describe('Kho dữ liệu điện tử', () => {
  test('has the signed papers of the dossier, found as a person types, and leads to the next of the same person', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('F3');
    await page.getByText('Kho giấy tờ', { exact: true }).click();
    await page.getByRole('heading', { name: 'Kho dữ liệu điện tử' }).waitFor();
    await page.getByText('Giấy tờ đã số hóa và ký (1)').waitFor();
    const box = page.getByLabel('Tên, số định danh, tên giấy tờ hoặc mã hồ sơ');
    await box.fill('khong co ai');
    await page.getByText('Không có giấy tờ nào khớp.', { exact: false }).waitFor();
    await box.fill('to khai ngoc lam');
    await page.getByRole('button', { name: 'Tờ khai đăng ký khai sinh' }).waitFor();
    const troubles = [...(await look('stock'))];
    await page.getByRole('button', { name: 'Tờ khai đăng ký khai sinh' }).click();
    await page.locator('canvas[data-drawn="true"]').first().waitFor();
    troubles.push(...(await look('stock-paper')));
    await page.getByRole('button', { name: 'Về kho' }).click();
    await page.getByRole('button', { name: /^Hồ sơ mới của / }).click();
    await page.getByRole('heading', { name: 'Tiếp nhận hồ sơ mới' }).waitFor();
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('PHẠM NGỌC LAM');

    expect(troubles).toEqual([]);
  });
});

describe('Chứng thực', () => {
  test('writes line after line by the keyboard alone, and a mistake keeps its number', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await page.keyboard.press('Control+4');
    await page.getByRole('heading', { name: 'Chứng thực', exact: true }).waitFor();
    const troubles = [...(await look('certify-empty'))];
    await page.getByLabel('Người yêu cầu').fill('LÊ VĂN SƯƠNG');
    await page.getByLabel('Người ký chứng thực').fill('Lê Văn Sáu');
    await page.getByLabel('Tên giấy tờ').fill('bằng tốt nghiệp');
    await page.getByLabel('Số trang').fill('3');
    await page.getByLabel('Số bản').fill('2');
    await page.keyboard.press('Enter');
    await page.getByText('Đã ghi số 01, sổ SCT/BS.', { exact: false }).waitFor();
    // The paper is asked for again; the rest stands, and what is typed takes its place.
    await page.keyboard.type('giấy khai sinh');
    await press('Enter', 'Enter', '3', 'Enter', '2', 'Enter');
    await page.getByText('Đã ghi số 02, sổ SCT/BS.', { exact: false }).waitFor();
    await page.getByText('2 dòng · 4 bản · 20.000 đ').waitFor();
    troubles.push(...(await look('certify')));

    await page.getByRole('button', { name: 'Hủy dòng số 01' }).click();
    await page.getByLabel('Lý do hủy').fill('gõ nhầm số trang');
    await page.getByRole('button', { name: 'Hủy dòng này' }).click();
    await page.getByText('2 dòng · 2 bản · 10.000 đ').waitFor();
    await page.getByText('đã hủy').waitFor();

    // A rush (UX situation 3): the same paper again costs six keys at most, and the numbers have no gap.
    await page.getByLabel('Tên giấy tờ').focus();
    for (let number = 3; number <= 12; number += 1) {
      await press('Enter', 'Enter', '2', 'Enter', '1', 'Enter');
      await page
        .getByText(`Đã ghi số ${String(number).padStart(2, '0')}, sổ SCT/BS.`, { exact: false })
        .waitFor();
    }
    await page.getByText('12 dòng · 12 bản · 50.000 đ').waitFor();

    troubles.push(...(await look('certify-void')));
    await page.getByRole('button', { name: 'In sổ (A4 ngang)' }).click();
    await page.getByText('Chưa thấy máy in.').waitFor();
    await page.getByRole('button', { name: 'Xem bản in sổ năm nay' }).click();
    await page.locator('canvas[data-drawn="true"]').first().waitFor();

    expect([...troubles, ...(await look('certify-book'))]).toEqual([]);
  });
});

describe('Phản ánh, kiến nghị', () => {
  test('are written down without a name, and answered by their day', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('Control+2');
    await page.getByText('Chưa có phản ánh, kiến nghị nào.').waitFor();
    const troubles = [...(await look('complaints-empty'))];
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByText('Chưa ghi mục này.').waitFor();
    await page.getByLabel('Nội dung', { exact: true }).fill('chờ quá lâu ở quầy');
    await page.getByRole('button', { name: 'Ghi nhận' }).click();
    await page.getByText('Đã ghi nhận.', { exact: false }).waitFor();
    await page.getByRole('button', { name: /^Trả lời phản ánh/ }).click();
    troubles.push(...(await look('complaints-answer')));
    await page.getByLabel('Nội dung trả lời').fill('đã xin lỗi và thêm một quầy');
    await page.getByRole('button', { name: 'Ghi câu trả lời' }).click();
    await page.getByText(/^đã trả lời /).waitFor();

    expect(troubles).toEqual([]);
  });
});
