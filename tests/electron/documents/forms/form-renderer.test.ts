import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import QRCode from 'qrcode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFormRenderer } from '../../../../electron/documents/forms/form-renderer.ts';
import type { Form01Request } from '../../../../shared/domain/form-01.ts';
import { hasTool } from './poppler.ts';
import { aComponent, anApplicant, anOffice, aProcedure, aRequest, tinos } from './form-samples.ts';

const renderer = createFormRenderer({ fonts: tinos() });
const poppler = hasTool('pdftotext') && hasTool('pdftoppm') && hasTool('pdfinfo');
let directory = '';

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'form-01-'));
});

afterAll(() => rmSync(directory, { recursive: true, force: true }));

async function pdfOf(request: Form01Request, by = renderer): Promise<Uint8Array> {
  const drawn = await by.renderForm01(request);
  if (!drawn.ok) throw new Error(drawn.failure.kind);
  return drawn.value.pdf;
}

async function printed(request: Form01Request): Promise<string> {
  const path = join(directory, 'form.pdf');
  writeFileSync(path, await pdfOf(request));
  return path;
}

/** The words of the sheet; where a line was broken does not matter. */
function wordsOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    .replace(/\s+/g, ' ')
    .normalize('NFC');
}

function infoOf(path: string): string {
  return execFileSync('pdfinfo', [path], { encoding: 'utf8' });
}

describe('Form 01', () => {
  test('is the same file each time it is asked for', async () => {
    const first = await pdfOf(aRequest());
    const second = await pdfOf(aRequest(), createFormRenderer({ fonts: tinos() }));

    expect(Buffer.compare(first, second)).toBe(0);
  });

  test('is refused by name while the office has no hotline', async () => {
    const request = aRequest({ office: anOffice({ hotlineVi: '' }) });

    expect(await renderer.renderForm01(request)).toEqual({ ok: false, failure: { kind: 'hotline-missing' } });
    expect(await renderer.renderForm01({ ...request, mayLackHotline: true })).toMatchObject({ ok: true });
  });
});

describe.runIf(poppler)('Form 01 as poppler reads it', () => {
  test('is one A5 page', async () => {
    const info = infoOf(await printed(aRequest()));

    expect(info).toMatch(/Pages:\s+1\n/);
    expect(info).toMatch(/Page size:\s+419\.53 x 595\.28 pts/);
  });

  test('shows every field of the official paper', async () => {
    const words = wordsOf(await printed(aRequest()));

    for (const expected of [
      'UBND TỈNH TÂY NINH',
      'UBND XÃ MỸ LỆ',
      'Số: 123/TTPVHCC',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Mỹ Lệ, ngày 23 tháng 11 năm 2026',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Mã hồ sơ: H39.28.05-261123-5001',
      'Nơi tiếp nhận: Trung tâm Phục vụ hành chính công, Quầy 2',
      'Tiếp nhận hồ sơ của: Trần Thị Hoa',
      '080190012345',
      'Địa chỉ: Ấp 3, xã Mỹ Lệ, tỉnh Tây Ninh',
      'Số điện thoại: 0912345678',
      'Email: hoa@example.invalid',
      'Nội dung yêu cầu giải quyết: Đăng ký khai sinh (mã thủ tục: 1.001193)',
      'Thành phần hồ sơ nộp gồm:',
      'Tờ khai đăng ký khai sinh 01',
      'Giấy chứng sinh 01 02 03',
      'Số lượng hồ sơ: 01 (bộ)',
      'Thời gian giải quyết hồ sơ theo quy định là: 03 ngày làm việc',
      'Thời gian nhận hồ sơ: 09 giờ 05 phút, ngày 23 tháng 11 năm 2026',
      'Thời gian trả kết quả giải quyết hồ sơ: 09 giờ 05 phút, ngày 27 tháng 11 năm 2026',
      'Đăng ký nhận kết quả tại: quầy',
      'Vào Sổ theo dõi hồ sơ, Quyển số: 2026, Số thứ tự: 123',
      'Phí, lệ phí: 8.000 đồng',
      'phản ánh, kiến nghị: 0272 3999 999; Tổng đài 1022: 1022',
      'Tra cứu tình trạng hồ sơ tại: dichvucong.gov.vn',
      'NGƯỜI NỘP HỒ SƠ',
      'NGƯỜI TIẾP NHẬN HỒ SƠ',
      'Nguyễn Thị Lan',
    ]) {
      expect(words).toContain(expected);
    }
  });

  test('says that the office will tell the time when none can be computed', async () => {
    const path = await printed(aRequest({ dueAt: null, procedure: aProcedure({ timeLimit: null }) }));

    expect(wordsOf(path)).toContain('trả kết quả giải quyết hồ sơ: theo thông báo của cơ quan');
  });

  test('is marked in a training office and not in a real one', async () => {
    const training = wordsOf(await printed(aRequest({ office: anOffice({ training: true }) })));
    const real = wordsOf(await printed(aRequest()));

    expect(training).toContain('TẬP HUẤN');
    expect(real).not.toContain('TẬP HUẤN');
  });

  test('carries a long list over to further pages with the heads repeated and nothing lost', async () => {
    const components = Array.from({ length: 60 }, (_, index) => aComponent(index + 1));
    const path = await printed(aRequest({ components }));
    const words = wordsOf(path);

    expect(infoOf(path)).toMatch(/Pages:\s+[3-4]\n/);
    for (const { nameVi } of components) expect(words).toContain(`${nameVi} 01`);
    expect(words.match(/Tên giấy tờ/g)?.length).toBeGreaterThanOrEqual(2);
    expect(words).toContain('Mã hồ sơ: H39.28.05-261123-5001 (tiếp theo)');
    expect(words).toContain('Trang 2/');
    expect(words).toContain('NGƯỜI TIẾP NHẬN HỒ SƠ');
  });

  test('wraps names of 200 letters and words without a space instead of cutting them', async () => {
    const long = 'Công ty trách nhiệm hữu hạn một thành viên thương mại dịch vụ '
      .repeat(4)
      .slice(0, 200)
      .trim();
    const path = await printed(
      aRequest({
        applicant: anApplicant({
          kind: 'enterprise',
          fullName: long,
          identityNumber: '0100109106',
          address: 'x'.repeat(200),
        }),
        components: [aComponent(1, { nameVi: long })],
      }),
    );
    const letters = wordsOf(path).replace(/ /g, '');

    expect(letters.split(long.replace(/ /g, '')).length - 1).toBeGreaterThanOrEqual(1);
    expect(letters).toContain('Mãsốthuế:0100109106');
    expect(letters.match(/x/g)?.length).toBeGreaterThanOrEqual(200);
    expect(outsideMargins(path)).toBe(0);
  });

  test('draws the QR code at the top left, module for module', async () => {
    const path = await printed(aRequest());
    const text = 'H39.28.05-261123-5001|1.001193|080190012345|Giấy tiếp nhận hồ sơ và hẹn trả kết quả';
    const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });

    const page = greyPage(path, 300);
    const pointsToPixels = 300 / 72;
    const step = 60 / modules.size;
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        const x = Math.round((30 + (column + 0.5) * step) * pointsToPixels);
        const y = Math.round((30 + (row + 0.5) * step) * pointsToPixels);
        expect(page.at(x, y) < 128, `module ${row},${column}`).toBe(modules.get(row, column) === 1);
      }
    }
  });
});

/** Dark pixels within 5 mm of the edge: text that ran off the sheet would be there. */
function outsideMargins(path: string): number {
  const page = greyPage(path, 72);
  let dark = 0;
  for (let y = 0; y < page.height; y += 1) {
    for (let x = 0; x < page.width; x += 1) {
      const inside = x > 14 && x < page.width - 14 && y > 14 && y < page.height - 14;
      if (!inside && page.at(x, y) < 200) dark += 1;
    }
  }
  return dark;
}

interface GreyPage {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => number;
}

/** The first page as a grey picture: pdftoppm's PGM is a three-line head and raw bytes. */
function greyPage(path: string, dpi: number): GreyPage {
  const target = join(directory, 'page');
  execFileSync('pdftoppm', ['-gray', '-r', String(dpi), '-f', '1', '-l', '1', '-singlefile', path, target]);
  const bytes = readFileSync(`${target}.pgm`);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'));
  if (head === null) throw new Error('not a PGM');
  const width = Number(head[1]);
  const pixels = bytes.subarray(head[0].length);
  return { width, height: Number(head[2]), at: (x, y) => pixels[y * width + x] ?? 255 };
}
