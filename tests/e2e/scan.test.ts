import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasCommand } from '../support/real-parts.ts';
import {
  SANE_SETTINGS_VARIABLE,
  writeEmptySaneSettings,
  writeSaneSettings,
} from '../support/sane-test-device.ts';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS } from './support/people.ts';

/** The feeder of SANE's test device holds so many sheets. */
const SHEETS = 10;
/** A sheet a second; and so slow that a person acts while one is under the lamp, however busy this machine is. */
const SLOWLY = { 'read-delay': 'true', 'read-delay-duration': '5000' };
const VERY_SLOWLY = { 'read-delay': 'true', 'read-delay-duration': '40000' };

describe.skipIf(!hasCommand('scanimage'))('at the scanner', () => {
  let sane: string;
  let journey: Journey;

  beforeAll(async () => {
    sane = mkdtempSync(join(tmpdir(), 'journey-sane-'));
    writeSaneSettings(sane);
    journey = await Journey.openAlone({ [SANE_SETTINGS_VARIABLE]: sane });
    const { clerk } = journey;
    await clerk.openIntake();
    await clerk.readCard(CARDS.hoaMo);
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
  });

  afterAll(async () => {
    await journey.close();
    rmSync(sane, { recursive: true, force: true });
  });

  const says = (words: string | RegExp) => journey.clerk.page.getByText(words).first().waitFor();

  test('F6 takes the whole stack into the chosen paper', async () => {
    const { clerk } = journey;

    await clerk.page.keyboard.press('F6');

    await says(`Đã quét xong ${SHEETS} trang.`);
    expect(await clerk.pageCount()).toBe(SHEETS);
    await clerk.page.getByText(`${SHEETS} trang`, { exact: true }).waitFor();
    await clerk.waitForSaved();
    await journey.shoot('8-scanned');
  });

  test('a jam is told in words, with what is kept, and F6 goes on', async () => {
    const { clerk } = journey;
    writeSaneSettings(sane, { 'read-status-code': 'SANE_STATUS_JAMMED' });
    await clerk.page.keyboard.press('F6');
    await says(/^Giấy bị kẹt\./);
    await says(`${SHEETS} trang đã quét vẫn còn trong hồ sơ.`);
    const troubles = [...(await findTroubles(clerk.page, 'scan-jam'))];
    await journey.shoot('8-jam');
    await clerk.page.setViewportSize(SMALL_SCREEN);
    await journey.shoot('8-jam-small');
    await clerk.page.setViewportSize(DESK_SCREEN);

    writeSaneSettings(sane);
    await clerk.page.getByRole('button', { name: /^Quét tiếp/ }).click();

    await says(`Đã quét xong ${SHEETS} trang.`);
    expect(await clerk.pageCount()).toBe(2 * SHEETS);
    expect(troubles).toEqual([]);
  });

  test.each([
    ['SANE_STATUS_NO_DOCS', /^Khay giấy trống\. Đặt giấy vào khay rồi bấm Quét tiếp \(F6\)\.$/],
    ['SANE_STATUS_COVER_OPEN', /^Nắp máy quét đang mở\./],
    ['SANE_STATUS_DEVICE_BUSY', /^Máy quét đang bận/],
    ['SANE_STATUS_IO_ERROR', /^Mất liên lạc với máy quét\./],
    ['SANE_STATUS_NO_MEM', /^Máy tính không đủ bộ nhớ/],
  ])('%s is told as the clerk meets it', async (status, words) => {
    writeSaneSettings(sane, { 'read-status-code': status });

    await journey.clerk.page.keyboard.press('Alt+6');

    await says(words);
    expect(await journey.clerk.pageCount()).toBe(2 * SHEETS);
  });

  test('Escape stops a stack, and what was through stays', async () => {
    const { clerk } = journey;
    writeSaneSettings(sane, VERY_SLOWLY);
    await clerk.page.keyboard.press('F6');
    await clerk.waitForPages(2 * SHEETS + 1);
    await journey.shoot('8-scanning');

    await clerk.page.keyboard.press('Escape');

    await says(/^Đã dừng quét\./);
    const count = await clerk.pageCount();
    expect(count).toBeGreaterThan(2 * SHEETS);
    expect(count).toBeLessThan(3 * SHEETS);
    await says(`${count} trang đã quét vẫn còn trong hồ sơ.`);
  });

  test('a lock in mid-stack loses nothing', async () => {
    const { clerk } = journey;
    writeSaneSettings(sane, SLOWLY);
    const before = await clerk.pageCount();
    await clerk.page.keyboard.press('F6');
    await clerk.waitForPages(before + 1);

    await clerk.lock();
    await clerk.unlock(PASSPHRASE);

    await says(`Đã quét xong ${SHEETS} trang.`);
    await clerk.waitForSaved();
    expect(await clerk.pageCount()).toBe(before + SHEETS);
  });

  test('with no scanner there are words and files still go in', async () => {
    await journey.restart(() => writeEmptySaneSettings(sane));
    const { clerk } = journey;
    await clerk.unlock(PASSPHRASE);
    await clerk.openIntake();
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    await clerk.page.keyboard.press('F6');
    await says(/^Không thấy máy quét\./);
    await journey.shoot('8-no-scanner');

    await journey.app.answerNextFileDialog([
      join(import.meta.dirname, '../../build/resources/samples/02-giay-chung-sinh.jpg'),
    ]);
    await clerk.pickFiles();

    await clerk.waitForPages(1);
    expect(await clerk.pageCount()).toBe(1);
  });

  test('Cài đặt finds the scanners, tries one page and keeps how F6 scans', async () => {
    writeSaneSettings(sane);
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openSettings();
    await page.getByRole('tab', { name: 'Máy quét' }).click();
    await page.getByLabel('Thiết bị').selectOption('test:1');
    await page.getByLabel('Nguồn giấy').selectOption('Mặt kính');
    await page.getByLabel('Độ phân giải').selectOption('300 dpi');
    await page.getByRole('button', { name: 'Quét thử' }).click();
    await says(/^Trang thử: 2\.480 × 3\.507 điểm, 300 dpi, /);
    await page.getByAltText('Trang quét thử').waitFor();
    await page.getByRole('button', { name: 'Lưu cấu hình quét' }).click();
    await says('Đã lưu. Từ giờ F6 quét theo cấu hình này.');
    const troubles = [...(await findTroubles(page, 'settings-scanner'))];
    await journey.shoot('8-settings');
    await page.setViewportSize(SMALL_SCREEN);
    await journey.shoot('8-settings-small');
    await page.setViewportSize(DESK_SCREEN);

    await clerk.openIntake();
    await page.keyboard.press('F6');
    await says('Đã quét xong 1 trang.');

    expect(await clerk.pageCount()).toBe(1);
    expect(troubles).toEqual([]);
  });
});
