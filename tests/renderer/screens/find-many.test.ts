import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FAKE_PASSPHRASE } from '../harness/fake-bridge.ts';
import { openScreens, type OpenScreens } from '../harness/open-screens.ts';

/** A commune's two busy years. */
const DOSSIERS = 20_000;
/** A window of rows and its margins, never the list. */
const MOST_ROWS_DRAWN = 60;

let screens: OpenScreens;

beforeAll(async () => {
  screens = await openScreens({ width: 1366, height: 696 }, DOSSIERS);
  const { page } = screens;
  page.setDefaultTimeout(120_000); // 40,000 records are sealed one by one
  await page.getByRole('button', { name: 'Dùng văn phòng mẫu' }).click();
  await page.getByLabel('Cụm mật khẩu', { exact: true }).fill(FAKE_PASSPHRASE);
  await page.getByLabel('Nhập lại cụm mật khẩu').fill(FAKE_PASSPHRASE);
  await page.getByRole('button', { name: 'Tạo và vào làm việc' }).click();
  await page.getByRole('button', { name: 'Để sau' }).click();
  await page.getByRole('heading', { name: 'Hôm nay' }).waitFor();
  await page.keyboard.press('F3');
  await page.getByRole('grid').waitFor();
  page.setDefaultTimeout(20_000);
}, 240_000);

afterAll(() => screens?.close());

const drawnRows = () => screens.page.locator('.long-list [data-index]').count();
const currentIndex = () =>
  screens.page.locator('.long-list [aria-selected="true"]').getAttribute('data-index');
const countLine = (words: string) => screens.page.getByRole('status').filter({ hasText: words }).waitFor();

describe('twenty thousand dossiers', () => {
  test('are counted, and only those in sight are drawn', async () => {
    await countLine('20.000 hồ sơ');

    expect(await drawnRows()).toBeLessThan(MOST_ROWS_DRAWN);
  });

  test('are searched without accents, letter by letter', async () => {
    const { page } = screens;
    await page.locator('#find-box').pressSequentially('dang huu khue');
    await countLine('52 hồ sơ');
    const names = await page.locator('.long-list [data-index] td:first-child').allInnerTexts();

    expect(new Set(names)).toEqual(new Set(['Đặng Hữu Khuê']));
  });

  test('are found by code, by number and by phone', async () => {
    const { page } = screens;
    const found: string[] = [];
    for (const asked of ['241125-00018', '080100000017', '0900000119']) {
      await page.locator('#find-box').fill(asked);
      await countLine('1 hồ sơ');
      found.push(await page.locator('.long-list [data-index="0"] td').nth(1).innerText());
    }
    await page.locator('#find-box').fill('');
    await countLine('20.000 hồ sơ');

    expect(found).toEqual(Array.from({ length: 3 }, () => 'H39.28.05-241125-00018'));
  });

  test('are gone through to the last one and back, with no more rows drawn', async () => {
    const { page } = screens;
    await page.locator('#find-box').press('ArrowDown');
    expect(await currentIndex()).toBe('0');
    await page.keyboard.press('End');
    await page.getByText('H39.28.05-241125-00001').waitFor();
    expect([await currentIndex(), (await drawnRows()) < MOST_ROWS_DRAWN]).toEqual(['19999', true]);
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowDown');
    const index = Number(await currentIndex());

    expect(index).toBeGreaterThan(19_960);
    expect(index).toBeLessThan(19_999);
  });

  test('a dossier opens with Enter, and Esc comes back to the same row of the same search', async () => {
    const { page } = screens;
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('find-box');
    await page.locator('#find-box').fill('tran');
    await page.locator('#find-box').press('ArrowDown');
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'ArrowDown']) await page.keyboard.press(key);
    const index = await currentIndex();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Quá trình' }).waitFor();
    expect(page.url()).not.toContain('tran');
    await page.keyboard.press('Escape');
    await page.getByRole('grid').waitFor();

    expect(Number(index)).toBeGreaterThan(20);
    expect(await currentIndex()).toBe(index);
    expect(await page.locator('#find-box').inputValue()).toBe('tran');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('found-dossiers');
  });

  test('are narrowed by a due day, and the filter is taken away with one press', async () => {
    const { page } = screens;
    await page.locator('#find-box').fill('');
    await page.getByLabel('Hẹn trả từ ngày').fill('25/11/2024');
    await page.getByLabel('đến ngày').fill('25112024');
    await countLine('10 hồ sơ'); // one each 53 minutes, due from 16:00 to midnight
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await countLine('20.000 hồ sơ');

    expect(await page.getByLabel('Hẹn trả từ ngày').inputValue()).toBe('');
  });
});
