import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFormRenderer } from '../../../../electron/documents/forms/form-renderer.ts';
import { loadCatalogue } from '../../../../shared/catalogue/catalogue.ts';
import { registerRow, type RegisterRow } from '../../../../shared/domain/register.ts';
import { applyEntry } from '../../../../shared/domain/dossier.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import { anEntry } from '../../../support/builders.ts';
import { anOffice, aRequest, localMoment, tinos } from './form-samples.ts';
import { hasTool } from './poppler.ts';

const renderer = createFormRenderer({ fonts: tinos() });
const PERIOD = { year: 2026, from: getPlainDay('2026-11-01'), to: getPlainDay('2026-11-30') };
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'register-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function aRow(change: Partial<RegisterRow> = {}): RegisterRow {
  const { draft, reception } = aRequest();
  const saved = applyEntry(undefined, anEntry({ action: { kind: 'draft-saved', draft } }));
  const received = applyEntry(saved, anEntry({ action: { kind: 'received', reception } }));
  return { ...registerRow(received, loadCatalogue()), ...change };
}

async function printed(rows: readonly RegisterRow[], period = PERIOD): Promise<string> {
  const { pdf, size } = await renderer.renderRegister({ office: anOffice(), period, rows });
  expect(size).toEqual({ widthUm: 297_000, heightUm: 210_000 });
  const path = join(folder, 'register.pdf');
  writeFileSync(path, pdf);
  return path;
}

function wordsOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC');
}

describe.runIf(hasTool('pdftotext') && hasTool('pdfinfo'))('the register on paper', () => {
  test('tells when a dossier was handed over, when its result came and when that was given back', async () => {
    const path = await printed([
      aRow({
        handedOverAt: localMoment('2026-11-24', 10, 11),
        finishedAt: localMoment('2026-11-25', 14, 22),
        returnedAt: localMoment('2026-11-26', 15, 33),
      }),
    ]);

    const words = wordsOf(path);
    for (const expected of ['10:11', '14:22', '15:33']) expect(words).toContain(expected);
  });

  test('is A4 across with the columns of the circular and one line per dossier', async () => {
    const path = await printed([aRow(), aRow({ number: 124, reserveNumber: 'DP-0012' })]);

    const words = wordsOf(path).replace(/\s+/g, ' ');
    for (const expected of [
      'SỔ THEO DÕI HỒ SƠ',
      'Quyển số 2026 - Từ ngày 01/11/2026 đến ngày 30/11/2026',
      'Mẫu số 07 (TT 03/2025/TT-VPCP)',
      'Ghi chú',
      'Trần Thị Hoa',
      '09:05',
      'DP-0012',
    ])
      expect(words).toContain(expected);
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(info).toMatch(/Page size:\s+841\.89 x 595\.28 pts \(A4\)/);
  });

  test('repeats its heads on every sheet and numbers the sheets', async () => {
    const path = await printed(Array.from({ length: 120 }, (_, index) => aRow({ number: index + 1 })));

    const sheets = wordsOf(path).split('\f').slice(0, -1);
    expect(sheets.length).toBeGreaterThan(3);
    expect(sheets.filter((sheet) => !sheet.includes('Ghi chú'))).toEqual([]);
    expect(sheets.at(-1)).toContain(`Trang ${sheets.length}/${sheets.length}`);
  });

  test('of a period before the circular of 2025 is the form of 2018 (FORM-01)', async () => {
    const path = await printed([aRow()], {
      year: 2024,
      from: getPlainDay('2024-01-01'),
      to: getPlainDay('2024-12-31'),
    });

    expect(wordsOf(path)).toContain('Mẫu số 06 (TT 01/2018/TT-VPCP)');
  });
});
