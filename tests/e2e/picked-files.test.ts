import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDossier, saveSigned } from '../demo/counter-files.ts';
import { hasCommand } from '../support/real-parts.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** Whatever a citizen's stick has on it: what can be a page becomes one, what cannot is named with its reason. */
const ENCRYPTED = fileURLToPath(new URL('../../../shared/corpus/malformed/minimal-rc4.pdf', import.meta.url));
/** A4 at 100 dots to the inch: small, and still read at the width of the pane. */
const A4 = { width: 827, height: 1169 } as const;

let journey: Journey;
let folder: string;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  folder = journey.newFolder('stick');
  const { clerk } = journey;
  await clerk.openIntake();
  await clerk.readCard(CARDS.ngocLam);
  await clerk.fillContact({ phone: PHONE, email: '' });
  await clerk.chooseProcedure(BIRTH_REGISTRATION);
});

afterAll(() => journey.close());

/** A sheet with nothing on it would be set aside as blank. */
function writtenSheet() {
  const writing = { create: { width: 300, height: 12, channels: 3, background: '#333' } } as const;
  return sharp({ create: { ...A4, channels: 3, background: '#fdfbf4' } }).composite([
    { input: writing, left: 120, top: 200 },
  ]);
}

async function writeSamples(): Promise<readonly string[]> {
  const sheet = writtenSheet();
  const pdf = await PDFDocument.create();
  for (const size of [595, 842]) pdf.addPage([size, 1437 - size]).drawText(`${size}`, { x: 60, y: 300 });
  const files = {
    'giay chung sinh.jpg': await sheet.clone().jpeg().toBuffer(),
    'so do.png': await sheet.clone().png().toBuffer(),
    'to khai.pdf': await pdf.save(),
    'rong.pdf': new Uint8Array(),
    'thu.jpg': Buffer.from('đây là một bức thư, không phải ảnh\n', 'utf8'),
  };
  return Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
}

async function pick(paths: readonly string[]): Promise<void> {
  await journey.app.answerNextFileDialog(paths);
  await journey.clerk.pickFiles();
}

describe('files picked at once', () => {
  test('become pages where they can, and the others are named with their reason', async () => {
    const { clerk } = journey;

    await pick(await writeSamples());

    await clerk.waitForPages(4);
    const trouble = clerk.page.getByRole('alert');
    await trouble.waitFor();
    await journey.shoot('6-picked');
    expect(await clerk.pageCount()).toBe(4);
    const words = await trouble.innerText();
    expect(words).toContain('«rong.pdf»: tệp không có trang nào.');
    expect(words).toContain('«thu.jpg»: chỉ nhận');
  });

  test.skipIf(!existsSync(ENCRYPTED))('say when a PDF has a password, and keep the pages', async () => {
    const { clerk } = journey;
    copyFileSync(ENCRYPTED, join(folder, 'co mat khau.pdf'));

    await pick([join(folder, 'co mat khau.pdf')]);

    await clerk.page
      .getByText('«co mat khau.pdf»: tệp PDF có mật khẩu. Hãy bỏ mật khẩu rồi chọn lại.')
      .waitFor();
    expect(await clerk.pageCount()).toBe(4);
  });

  test('may be none: a closed dialog changes nothing', async () => {
    const { clerk } = journey;

    await pick([]);

    await clerk.page.getByText(/^Đang thêm trang/).waitFor({ state: 'hidden' });
    expect(await clerk.pageCount()).toBe(4);
  });
});

describe('files dropped on the window', () => {
  test('become pages as picked ones do, and a page cannot make one up', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    const path = join(folder, 'tha vao.jpg');
    writeFileSync(path, await writtenSheet().jpeg().toBuffer());
    const before = await clerk.pageCount();
    const session = await page.context().newCDPSession(page);
    const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      session.send('Input.dispatchDragEvent', {
        type,
        x: 900,
        y: 400,
        data: { items: [], files: [path], dragOperationsMask: 1 },
      });
    await drag('dragEnter');
    await drag('dragOver');
    await page.getByText('Thả tệp vào đây', { exact: false }).waitFor();
    await journey.shoot('6-drop');

    await drag('drop');

    await clerk.waitForPages(before + 1);
    const madeUp = await page.evaluate(async () => {
      const reply = await window.counter?.takeFiles([new File(['x'], 'x.jpg')]);
      return reply?.kind;
    });
    expect(madeUp).toBe('refused');
    expect(await page.evaluate(() => Object.keys(window.counter?.invoke ?? {}))).not.toContain('pages:take');
  });
});

describe('their pages', () => {
  test.skipIf(!hasCommand('pdfsig'))('are seen, signed and whole in the eyes of pdfsig', async () => {
    const { clerk } = journey;
    await clerk.seeAllPages();
    await clerk.sign(PASSPHRASE);
    await journey.shoot('6-signed');

    const saved = await saveSigned(clerk, await readDossier(clerk), folder);

    expect(saved).toHaveLength(1);
    for (const { name } of saved) {
      const file = join(folder, 'signed', name);
      const verdict = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout;
      expect(verdict).toContain('Signature is Valid');
      expect(verdict).toContain('Total document signed');
      const pages = spawnSync('qpdf', ['--show-npages', file], { encoding: 'utf8' }).stdout;
      expect(pages.trim()).toBe('5');
    }
    expect(await clerk.receive()).toMatch(/^T39\.28\.05-/);
  });
});
