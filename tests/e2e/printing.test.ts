import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasCommand } from '../support/real-parts.ts';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** A receipt on its way to the printer: as it was set, marked when it is printed again, and in words when it cannot be. */
const printer = mkdtempSync(join(tmpdir(), 'printer-'));
const HOTLINE = '0272 111 2222';
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled({ env: { STAND_IN_PRINTER: printer } });
});

afterAll(async () => {
  await journey.close();
  rmSync(printer, { recursive: true, force: true });
});

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`9-${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`9-${screen}`);
  return troubles;
}

interface Job {
  readonly silent: boolean;
  readonly deviceName?: string;
  readonly copies: number;
  readonly pageSize: { readonly width: number; readonly height: number };
}

function jobOf(number: number): Job {
  return JSON.parse(readFileSync(join(printer, `job-${number}.json`), 'utf8')) as Job; // written by the stand-in's printer
}

function wordsOf(number: number): string {
  const path = join(printer, `job-${number}.pdf`);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    .replace(/\s+/g, ' ')
    .normalize('NFC');
}

async function printReceipt(): Promise<void> {
  await journey.clerk.page.getByRole('button', { name: /^In giấy hẹn/ }).click();
}

describe('Cài đặt, Văn phòng', () => {
  test('tells the numbers to call anew, and shows them at once', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openSettings('Văn phòng');
    await page.getByRole('button', { name: 'Sửa thông tin' }).click();
    await page.getByLabel('Đường dây nóng').fill('');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('Không để trống mục nào', { exact: false }).waitFor();
    const troubles = await look('office-change');
    await page.getByLabel('Đường dây nóng').fill(HOTLINE);
    await page.getByLabel('Tên quầy').fill('Quầy 3');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(HOTLINE).waitFor();
    await page.getByText('Quầy 3 · ', { exact: false }).first().waitFor();

    expect(troubles).toEqual([]);
  });
});

describe('Cài đặt, In', () => {
  test('shows the printers, prints a test page, and is for everybody', async () => {
    const { clerk } = journey;
    await clerk.openSettings();
    await clerk.page.getByRole('tab', { name: 'In', exact: true }).click();
    await clerk.page.getByLabel('Máy in', { exact: true }).selectOption('Máy in thử (tệp PDF)');
    await clerk.page.getByRole('button', { name: 'In trang thử' }).click();
    await clerk.page.getByText('Đã gửi trang thử.').waitFor();

    expect(await look('settings-printing')).toEqual([]);
    expect(jobOf(1)).toMatchObject({
      silent: true,
      deviceName: 'may-in-thu',
      pageSize: { width: 148_000, height: 210_000 },
    });
  });
});

describe('a receipt', () => {
  test('is printed at once on A5, in two copies that say whose they are', async () => {
    const { clerk } = journey;
    await clerk.prepareDossier({
      card: CARDS.hoaMo,
      phone: PHONE,
      procedure: BIRTH_REGISTRATION,
      samplePages: 1,
    });
    await clerk.sign(PASSPHRASE);
    await clerk.receive();
    await printReceipt();
    await clerk.page.getByText('Đã gửi giấy hẹn đến máy in.').waitFor();

    expect(jobOf(2)).toMatchObject({
      silent: true,
      copies: 1,
      pageSize: { width: 148_000, height: 210_000 },
    });
  });

  test.skipIf(!hasCommand('pdftotext'))('carries the number to call that was told last', () => {
    expect(wordsOf(2)).toContain(HOTLINE);
  });

  test('printed again says so on the paper and in the timeline', async () => {
    const { clerk } = journey;
    await printReceipt();
    await clerk.page.getByText('giấy ghi «Bản in lại lần 1»').waitFor();
    const troubles = await look('reprinted');

    expect(troubles).toEqual([]);
    expect(existsSync(join(printer, 'job-3.pdf'))).toBe(true);
  });

  test('comes out on an 80 mm roll when that is set, as long as it has to be', async () => {
    const { clerk } = journey;
    await clerk.openSettings();
    await clerk.page.getByRole('tab', { name: 'In', exact: true }).click();
    await clerk.page.getByLabel('Khổ giấy hẹn').selectOption('Giấy cuộn 80 mm');
    await clerk.openToday();
    await clerk.page
      .getByRole('button', { name: /^T39\.28\.05/ })
      .first()
      .click();
    await printReceipt();
    await clerk.page.getByText('giấy ghi «Bản in lại lần 2»').waitFor();

    const { pageSize } = jobOf(4);
    expect(pageSize.width).toBe(80_000);
    expect(pageSize.height).toBeGreaterThan(100_000);
    await clerk.page.getByText('In lại giấy hẹn lần 2').waitFor();
  });
});

describe.skipIf(!hasCommand('pdftotext'))('what came out of the printer', () => {
  test('says whose copy it is, and from the second time on which reprint', () => {
    const [first, again] = [wordsOf(2), wordsOf(3)];

    expect(first).toContain('Bản giao tổ chức, cá nhân');
    expect(first).toContain('Bản lưu');
    expect(first).not.toContain('Bản in lại');
    expect(again).toContain('Bản in lại lần 1, lúc');
  });
});
