import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFormRenderer } from '../../../../electron/documents/forms/form-renderer.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import { anOffice, tinos } from './form-samples.ts';
import { hasTool } from './poppler.ts';

const renderer = createFormRenderer({ fonts: tinos() });
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leaflet-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(hasTool('pdftotext') && hasTool('pdfinfo'))('the leaflet', () => {
  test('is one A5 sheet with the address, the hotline, and the warning about passwords', async () => {
    const day = getPlainDay('2026-11-23');
    const { pdf, size } = await renderer.renderLeaflet({ office: anOffice(), day });
    const path = join(folder, 'leaflet.pdf');
    writeFileSync(path, pdf);
    const words = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).normalize('NFC');

    expect(size).toEqual({ widthUm: 148_000, heightUm: 210_000 });
    expect(execFileSync('pdfinfo', [path], { encoding: 'utf8' })).toMatch(/Pages:\s+1\b/);
    for (const expected of [
      'https://dichvucong.gov.vn',
      'VNeID',
      'bưu chính',
      '1022',
      'Không đưa mật khẩu, mã OTP',
    ])
      expect(words).toContain(expected);
    expect(await renderer.renderLeaflet({ office: anOffice(), day })).toEqual({ pdf, size });
  });
});
