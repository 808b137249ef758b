import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createBatchSlipRenderer } from '../../../../electron/documents/forms/batch-slip.ts';
import type { BatchSlip } from '../../../../shared/domain/batch-slip.ts';
import { toLocalTime } from '../../../../shared/kernel/local-time.ts';
import { anOffice, localMoment, tinos } from './form-samples.ts';
import { hasTool } from './poppler.ts';

const renderer = createBatchSlipRenderer({ fonts: tinos() });
const receivedMs = localMoment('2026-11-23', 9, 5);
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'batch-slip-'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function aSlip(count: number): BatchSlip {
  return {
    office: anOffice({ training: true }),
    clerkName: 'Nguyễn Thị Lan',
    filer: {
      fullName: 'Lê Văn Sương',
      identityNumber: '080085067891',
      birthDay: '',
      sex: 'male',
      phone: '0900000002',
    },
    rows: Array.from({ length: count }, (_, index) => ({
      ordinal: index + 1,
      code: `H39.28.05-261123-${5001 + index}`,
      ownerName: `Trần Thị Hoa ${index + 1}`,
      procedureNameVi: 'Đăng ký khai sinh',
      dueAt: index === 0 ? null : toLocalTime(localMoment('2026-11-27', 9, 5)),
    })),
    receivedAt: toLocalTime(receivedMs),
    receivedMs,
  };
}

test('the sheet of a list is the same file each time it is asked for', async () => {
  const [first, second] = [
    await renderer.renderBatchSlip(aSlip(3)),
    await renderer.renderBatchSlip(aSlip(3)),
  ];

  expect(Buffer.compare(first.pdf, second.pdf)).toBe(0);
});

describe.runIf(hasTool('pdftotext') && hasTool('pdfinfo'))('the sheet as poppler reads it', () => {
  test('names the filer and every one of twenty owners with code, procedure and due time, on A5', async () => {
    const path = join(directory, 'slip.pdf');
    writeFileSync(path, (await renderer.renderBatchSlip(aSlip(20))).pdf);
    const words = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).normalize('NFC');
    const text = words.replace(/\s+/g, ' ');

    expect(text).toContain('DANH SÁCH HỒ SƠ NỘP THAY');
    expect(text).toContain('Người nộp: Lê Văn Sương');
    expect(text).toContain('theo thông báo');
    expect(text.match(/H39\.28\.05-261123-50\d\d/g)).toHaveLength(20);
    expect(text.match(/09:05 27\/11\/2026/g)).toHaveLength(19);
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(
      /Page size:\s+419\.53 x 595\.28 pts/,
    );
  });
});
