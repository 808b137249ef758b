import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAKE_PASSPHRASE } from '../harness/fake-bridge.ts';
import { openScreens, type OpenScreens } from '../harness/open-screens.ts';

const AXE_PATH = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const CARD = '080190012345||TRẦN THỊ HOA|02091990|Nữ|Ấp 3, Xã Mỹ Lệ, Tây Ninh|15042021';

let screens: OpenScreens;
let axe: string;

beforeAll(async () => {
  [screens, axe] = await Promise.all([openScreens({ width: 1366, height: 696 }), readFile(AXE_PATH, 'utf8')]);
  screens.page.setDefaultTimeout(30_000);
}, 180_000);

afterAll(() => screens?.close());

/** What axe finds on the screen as it stands: rule and element. The page's own policy forbids an injected script, so the debugger runs it. */
async function faults(): Promise<readonly string[]> {
  const { page } = screens;
  const debug = await page.context().newCDPSession(page);
  await debug.send('Runtime.evaluate', { expression: axe, allowUnsafeEvalBlockedByCSP: true });
  await debug.detach();
  const results = await page.evaluate(() => {
    const { run } = Reflect.get(window, 'axe') as { run: () => Promise<AxeResults> };
    return run();
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}`),
  );
}

/** Each step leaves the page on one screen; they run in this order, as a first morning does. */
const STEPS: readonly (readonly [name: string, go: () => Promise<unknown>])[] = [
  ['set-up, the two ways', () => screens.page.getByRole('button', { name: 'Dùng văn phòng mẫu' }).waitFor()],
  [
    'set-up, our own office with mistakes',
    async () => {
      await press('Nhập văn phòng');
      await press('Tiếp tục');
      await screens.page.getByText('Hãy điền ô này.').first().waitFor();
    },
  ],
  [
    'set-up, clerk and passphrase',
    async () => {
      await press('Quay lại');
      await press('Dùng văn phòng mẫu');
      await screens.page.getByLabel('Cụm mật khẩu', { exact: true }).fill(FAKE_PASSPHRASE);
      await screens.page.getByLabel('Nhập lại cụm mật khẩu').fill(FAKE_PASSPHRASE);
    },
  ],
  [
    'set-up, the province',
    async () => {
      await press('Tạo và vào làm việc');
      await screens.page.getByLabel('Mã ghi danh').waitFor();
    },
  ],
  [
    'Hôm nay, empty',
    async () => {
      await press('Để sau');
      await screens.page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
    },
  ],
  [
    'Tiếp nhận, with an owner and an open list of procedures',
    async () => {
      await screens.page.keyboard.press('F2');
      await screens.page.getByLabel('Quét QR căn cước').fill(CARD);
      await screens.page.getByLabel('Quét QR căn cước').press('Enter');
      await screens.page.getByLabel('Tìm thủ tục').first().fill('khai sinh');
      await screens.page.locator('[role=option]').first().waitFor();
    },
  ],
  [
    'Tiếp nhận, with pages',
    async () => {
      await screens.page.keyboard.press('Enter');
      await press('Thêm trang mẫu');
      await screens.page.locator('.thumbnail').nth(2).waitFor();
      await press('Chọn tệp');
      await screens.page.getByText('giay-co-mat-khau.pdf').waitFor();
    },
  ],
  [
    'Tiếp nhận, signing with a wrong PIN',
    async () => {
      for (const number of [1, 2, 3]) {
        const viewer = screens.page.locator('#page-viewer');
        await viewer.evaluate((box) => box.scrollTo(0, box.scrollHeight));
        await screens.page.getByText(`Đã xem ${number}/3 trang`).waitFor();
        await screens.page.keyboard.press('PageDown');
      }
      await screens.page.keyboard.press('F8');
      await screens.page.getByLabel('Mã PIN').fill('sai');
      await screens.page.keyboard.press('Enter');
      await screens.page.getByText('sắp bị khóa').waitFor();
    },
  ],
  [
    'Tiếp nhận, the receipt',
    async () => {
      await screens.page.getByLabel('Mã PIN').fill(FAKE_PASSPHRASE);
      await screens.page.keyboard.press('Enter');
      await screens.page.getByText('Đã ký 1/1 giấy tờ').waitFor();
      await screens.page.keyboard.press('F9');
      await screens.page.locator('.receipt canvas').waitFor();
      await press('In giấy hẹn');
      await screens.page.getByText('Chưa thấy máy in').waitFor();
    },
  ],
  ['Hôm nay, with a dossier that waits', () => visit('Control+Digit1', 'Hôm nay')],
  [
    'Tìm hồ sơ, with details',
    async () => {
      await visit('F3', 'Tìm hồ sơ');
      await press('TRẦN THỊ HOA');
      await screens.page.getByRole('heading', { name: 'Quá trình' }).waitFor();
    },
  ],
  ['Hàng chờ gửi', () => visit('Control+Digit8', 'Hàng chờ gửi')],
  ['Cài đặt', () => visit('Control+Digit9', 'Cài đặt')],
  [
    'Cài đặt in the dark',
    async () => {
      await screens.page.getByRole('tab', { name: 'Màn hình' }).click();
      await screens.page.getByLabel('Nền màn hình').selectOption('dark');
    },
  ],
  ['Hướng dẫn in the dark', () => visit('F1', 'Hướng dẫn')],
  ['the lock', () => visit('F12', 'Máy đang khóa')],
  [
    'the lock after a wrong passphrase',
    async () => {
      await screens.page.getByLabel('Cụm mật khẩu').fill('sai cả câu');
      await screens.page.keyboard.press('Enter');
      await screens.page.getByText('không đúng').waitFor();
    },
  ],
];

describe('a screen is usable by everybody:', () => {
  test.each(STEPS)('%s', async (_name, go) => {
    await go();

    expect(await faults()).toEqual([]);
  });

  test('and no address or title tells who was there', async () => {
    expect(await screens.page.title()).toBe('Quầy Một Cửa');
    expect(decodeURIComponent(screens.page.url())).not.toMatch(/HOA|080190/u);
  });
});

async function press(name: string): Promise<void> {
  await screens.page.getByRole('button', { name }).first().click();
}

async function visit(key: string, heading: string): Promise<void> {
  await screens.page.keyboard.press(key);
  await screens.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
}
