import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFormRenderer } from '../../../../electron/documents/forms/form-renderer.ts';
import type { DrawnReceipt, ReceiptPrint } from '../../../../shared/domain/printing.ts';
import { getInstant } from '../../../../shared/kernel/instant.ts';
import { toLocalTime } from '../../../../shared/kernel/local-time.ts';
import { aComponent, aRequest, tinos } from './form-samples.ts';
import { hasTool } from './poppler.ts';

/** How a receipt is printed: whose copy, which paper, again, and on a slip number. */
const renderer = createFormRenderer({ fonts: tinos() });
const poppler = hasTool('pdftotext') && hasTool('pdfinfo');
const BOTH: ReceiptPrint = { paper: 'a5', copies: ['applicant', 'office'], reprint: null };
const ROLL: ReceiptPrint = { paper: 'roll-80', copies: ['applicant'], reprint: null };
const AGAIN = { count: 2, at: toLocalTime(getInstant(Date.parse('2026-11-25T14:05:00+07:00'))) };
const MM = 25.4 / 72;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'receipt-prints-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function drawnOf(
  change: Parameters<typeof aRequest>[0],
): Promise<DrawnReceipt & { readonly path: string }> {
  const drawn = await renderer.renderForm01(aRequest(change));
  if (!drawn.ok) throw new Error(drawn.failure.kind);
  const path = join(folder, 'receipt.pdf');
  writeFileSync(path, drawn.value.pdf);
  return { ...drawn.value, path };
}

function wordsOf(path: string, page?: number): string {
  const pages = page === undefined ? [] : ['-f', `${page}`, '-l', `${page}`];
  const text = execFileSync('pdftotext', ['-layout', ...pages, path, '-'], { encoding: 'utf8' });
  return text.replace(/\s+/g, ' ').normalize('NFC');
}

function pageCountOf(path: string): number {
  return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]);
}

describe.runIf(poppler)('two copies of a receipt', () => {
  test('are two pages, each saying whose it is and of which circular the form is (FORM-01)', async () => {
    const { path } = await drawnOf({ print: BOTH });

    expect(pageCountOf(path)).toBe(2);
    expect(wordsOf(path, 1)).toContain('Mẫu số 01 (TT 03/2025/TT-VPCP) - Bản giao tổ chức, cá nhân');
    expect(wordsOf(path, 2)).toContain('Mẫu số 01 (TT 03/2025/TT-VPCP) - Bản lưu');
    expect(wordsOf(path, 2)).toContain('H39.28.05-261123-5001');
  });

  test('count their own pages when the papers need more than one', async () => {
    const components = Array.from({ length: 40 }, (_, index) => aComponent(index + 1));
    const { path } = await drawnOf({ print: BOTH, components });

    const half = pageCountOf(path) / 2;
    expect(half).toBeGreaterThan(1);
    expect(wordsOf(path, half)).toContain(`Trang ${half}/${half}`);
    expect(wordsOf(path, half + 1)).toContain(`Trang 1/${half}`);
    expect(wordsOf(path, half + 1)).not.toContain('(tiếp theo)');
    expect(wordsOf(path, half + 2)).toContain('(tiếp theo)');
  });

  test('keep the form of the day of receipt', async () => {
    const { path } = await drawnOf({ print: BOTH, reception: { formSet: '2018' } });

    expect(wordsOf(path)).toContain('Mẫu số 01 (TT 01/2018/TT-VPCP)');
    expect(wordsOf(path)).not.toContain('TT 03/2025');
  });
});

describe.runIf(poppler)('a receipt printed again', () => {
  test.each(['a5', 'roll-80'] as const)('says which time it is and when, on %s', async (paper) => {
    const { path } = await drawnOf({ print: { ...BOTH, paper, reprint: AGAIN } });

    expect(wordsOf(path)).toContain('Bản in lại lần 2, lúc 14 giờ 05 phút, ngày 25 tháng 11 năm 2026');
  });
});

describe.runIf(poppler)('a receipt on a slip number (CODE-02)', () => {
  const onSlip = { code: 'DP-0012', leaseId: null, reserveNumber: 'DP-0012' } as const;

  test.each(['a5', 'roll-80'] as const)('says that the number will change, on %s', async (paper) => {
    const { path } = await drawnOf({ print: { ...ROLL, paper }, reception: onSlip });

    const words = wordsOf(path);
    expect(words).toContain('PHIẾU TIẾP NHẬN HỒ SƠ (SỐ TẠM)');
    expect(words).toContain('Số tạm: DP-0012');
    expect(words).toContain('số tạm, sẽ đổi mã');
    expect(words).not.toContain('Mã hồ sơ: DP-0012');
  });

  test('names the slip on the form that takes its place', async () => {
    const { path } = await drawnOf({ reception: { reserveNumber: 'DP-0012' } });

    expect(wordsOf(path)).toContain('Mã hồ sơ: H39.28.05-261123-5001 (thay cho phiếu số tạm DP-0012)');
  });
});

describe.runIf(poppler)('a receipt on an 80 mm roll', () => {
  test('is one page of that width, as long as what is on it, and tells the printer so', async () => {
    const short = await drawnOf({ print: ROLL, components: [aComponent(1)] });
    const long = await drawnOf({
      print: ROLL,
      components: Array.from({ length: 30 }, (_, index) => aComponent(index + 1)),
    });

    expect(pageCountOf(long.path)).toBe(1);
    expect([short.size.widthUm, long.size.widthUm]).toEqual([80_000, 80_000]);
    expect(long.size.heightUm).toBeGreaterThan(short.size.heightUm);
    const info = execFileSync('pdfinfo', [long.path], { encoding: 'utf8' });
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? [];
    expect(Number(width) * MM).toBeCloseTo(80, 1);
    expect(Number(height) * MM * 1000).toBeCloseTo(long.size.heightUm, -2);
  });

  test('shows code, owner, procedure, due time, book and hotlines', async () => {
    const words = wordsOf((await drawnOf({ print: ROLL })).path);

    for (const expected of [
      'Mã hồ sơ: H39.28.05-261123-5001',
      'Trần Thị Hoa',
      '1.001193',
      '09 giờ 05 phút, ngày 27 tháng 11 năm 2026',
      'quyển 2026, số 123',
      '1022',
      'Tờ khai đăng ký khai sinh',
    ])
      expect(words).toContain(expected);
  });
});

describe.runIf(poppler)('a test page', () => {
  test.each([
    ['a5', 148_000],
    ['roll-80', 80_000],
  ] as const)('fits the paper %s', async (paper, widthUm) => {
    const { pdf, size } = await renderer.renderTestPage(paper);
    const path = join(folder, 'test.pdf');
    writeFileSync(path, pdf);

    expect(size.widthUm).toBe(widthUm);
    expect(pageCountOf(path)).toBe(1);
    expect(wordsOf(path)).toContain('TRANG IN THỬ');
  });
});
