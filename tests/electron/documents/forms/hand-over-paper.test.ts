import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHandOverListRenderer } from '../../../../electron/documents/forms/hand-over-paper.ts';
import type { HandOverList } from '../../../../shared/domain/hand-over-list.ts';
import { toLocalTime } from '../../../../shared/kernel/local-time.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import { anOffice, localMoment, tinos } from './form-samples.ts';
import { hasTool } from './poppler.ts';

const renderer = createHandOverListRenderer({ fonts: tinos() });
const lastAt = localMoment('2026-11-25', 16, 40);
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'hand-over-'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function aList(count: number): HandOverList {
  return {
    office: anOffice({ training: true }),
    day: getPlainDay('2026-11-25'),
    toVi: 'Tư pháp - hộ tịch',
    clerkName: 'Nguyễn Thị Lan',
    lastAt,
    rows: Array.from({ length: count }, (_, index) => ({
      ordinal: index + 1,
      code: `H39.28.05-261125-${5001 + index}`,
      ownerName: `Trần Thị Hoa ${index + 1}`,
      procedureNameVi: 'Đăng ký khai sinh',
      dueAt: index === 0 ? null : toLocalTime(localMoment('2026-11-27', 9, 5)),
      handedAt: toLocalTime(localMoment('2026-11-25', 9, 5)),
      paperGroundVi: index === 1 ? 'TT 04/2020, Điều 5' : null,
    })),
  };
}

test('the list of a day is the same file each time it is asked for', async () => {
  const [first, second] = [
    await renderer.renderHandOverList(aList(3)),
    await renderer.renderHandOverList(aList(3)),
  ];

  expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
});

describe.runIf(hasTool('pdftotext') && hasTool('pdfinfo'))('the list as poppler reads it', () => {
  test('has every one of forty dossiers, who gives and who takes, and why paper goes along', async () => {
    const path = join(directory, 'list.pdf');
    writeFileSync(path, (await renderer.renderHandOverList(aList(40))).pdf);
    const words = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).normalize('NFC');
    const text = words.replace(/\s+/g, ' ');

    for (let number = 5001; number <= 5040; number += 1) expect(text).toContain(`H39.28.05-261125-${number}`);
    for (const part of [
      'DANH SÁCH GIAO NHẬN HỒ SƠ',
      'Ngày 25/11/2026',
      'Bên nhận: Tư pháp - hộ tịch',
      'TT 04/2020, Điều 5',
      'NGƯỜI GIAO',
      'NGƯỜI NHẬN',
    ]) {
      expect(text).toContain(part);
    }
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    expect(info).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/);
  });
});
