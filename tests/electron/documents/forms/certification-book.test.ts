import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFormRenderer } from '../../../../electron/documents/forms/form-renderer.ts';
import type {
  CertificationBookPaper,
  CertificationBookRow,
} from '../../../../shared/domain/certification-book.ts';
import { anOffice, localMoment, tinos } from './form-samples.ts';
import { hasTool } from './poppler.ts';

const renderer = createFormRenderer({ fonts: tinos() });
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'book-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function aRow(number: number, change: Partial<CertificationBookRow> = {}): CertificationBookRow {
  return {
    lineId: `line-${number}`,
    book: 'SCT/BS',
    year: 2026,
    number,
    visitId: null,
    requesterName: 'LÊ VĂN SƯƠNG',
    requesterNumber: '080190012345',
    paperVi: 'bằng tốt nghiệp trung học phổ thông',
    pages: 3,
    copies: 2,
    feeVnd: 10_000,
    signerName: 'Lê Văn Sáu',
    dossierId: null,
    writtenAt: localMoment('2026-11-23', 9, 15),
    voidReasonVi: null,
    ...change,
  };
}

async function wordsOf(change: Partial<CertificationBookPaper> = {}): Promise<string> {
  const rows = [aRow(1), aRow(2, { voidReasonVi: 'gõ nhầm số trang' }), aRow(3)];
  const paper = { office: anOffice(), book: 'SCT/BS', year: 2026, rows, closedAt: null, ...change } as const;
  const { pdf, size } = await renderer.renderCertificationBook(paper);
  expect(size).toEqual({ widthUm: 297_000, heightUm: 210_000 });
  const path = join(folder, 'book.pdf');
  writeFileSync(path, pdf);
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC');
}

describe.runIf(hasTool('pdftotext'))('a book of certification on paper', () => {
  test('has its lines by number, the void one with its reason, and counts only what holds', async () => {
    const words = await wordsOf();
    expect(words).toContain('SỔ CHỨNG THỰC BẢN SAO TỪ BẢN CHÍNH');
    expect(words).toContain('Quyển số 2026-SCT/BS');
    for (const number of ['01', '02', '03']) expect(words).toMatch(new RegExp(`^\\s*${number}\\s`, 'm'));
    expect(words.replace(/\s+/g, ' ')).toContain('Hủy:');
    expect(words).toContain('Cộng: 3 số, trong đó 1 số hủy; 4 bản; phí 20.000 đồng.');
    expect(words).not.toContain('Khóa sổ năm');
  });

  test('that is closed says when, with which number, and leaves room for two signatures', async () => {
    const words = await wordsOf({ closedAt: localMoment('2026-12-31', 16, 30) });
    expect(words).toContain('Khóa sổ năm 2026 ngày 31/12/2026, số cuối cùng 03.');
    expect(words).toContain('Lãnh đạo đơn vị (ký, đóng dấu)');
  });

  test('of a thousand lines has the heads on each sheet', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => aRow(index + 1));
    const words = await wordsOf({ rows });
    const heads = words.match(/Số chứng/g)?.length ?? 0;
    expect(heads).toBeGreaterThan(20);
    expect(words).toMatch(/^\s*1000\s/m);
  });
});
