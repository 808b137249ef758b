import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSignedPaper } from '../electron/signing/support/papers.ts';
import { CLERK_NAME } from '../electron/signing/support/trial-signer.ts';
import { hasCommand } from '../support/real-parts.ts';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** PDFs from a citizen's stick: one plain, one that came signed, one that was changed after it was signed. */
let journey: Journey;
let folder: string;
let plain: Buffer;
let signed: Buffer;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  folder = journey.newFolder('stick');
  const pdf = await PDFDocument.create();
  for (const text of ['page 1', 'page 2']) pdf.addPage([595, 842]).drawText(text, { x: 60, y: 300 });
  plain = Buffer.from(await pdf.save());
  signed = await aSignedPaper();
  const { clerk } = journey;
  await clerk.openIntake();
  await clerk.readCard(CARDS.hoaMo);
  await clerk.fillContact({ phone: PHONE, email: '' });
  await clerk.chooseProcedure(BIRTH_REGISTRATION);
});

afterAll(() => journey.close());

async function pick(paper: number, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await journey.clerk.page
    .getByRole('radio', { name: /^Thêm trang vào/ })
    .nth(paper)
    .check();
  await journey.app.answerNextFileDialog([path]);
  await journey.clerk.pickFiles();
}

/** The files that the province holds of the one dossier, in the order of its papers. */
async function filesAtProvince(): Promise<readonly Buffer[]> {
  const answer = await fetch(`${journey.address}/v1/admin/dossiers`);
  // Our own trial province.
  const { dossiers } = (await answer.json()) as { dossiers: { files: { digest: string }[] }[] };
  return Promise.all(
    (dossiers[0]?.files ?? []).map(async ({ digest }) => {
      const file = await fetch(`${journey.address}/v1/admin/files/${digest}`);
      return Buffer.from(await file.arrayBuffer());
    }),
  );
}

describe('a PDF that came signed', () => {
  test('is taken with the name of its signer, and says that its signature stays', async () => {
    const { clerk } = journey;
    await pick(0, 'to khai.pdf', plain);
    await clerk.waitForPages(2);
    await pick(1, 'giay chung sinh.pdf', signed);
    await clerk.waitForPages(4);

    await clerk.page.getByText(`Giữ nguyên chữ ký gốc: ${CLERK_NAME}`).waitFor();
    await journey.shoot('kept-1-papers');
    expect(await findTroubles(clerk.page, 'Tiếp nhận')).toEqual([]);
    await clerk.page.setViewportSize(SMALL_SCREEN);
    await clerk.page.getByRole('tab', { name: /Thành phần/ }).click();
    await journey.shoot('kept-1-papers-small');
    await clerk.page.setViewportSize(DESK_SCREEN);
  });

  test('is refused in words when it was changed afterwards', async () => {
    const changed = Buffer.from(signed);
    changed.writeUInt8(changed.readUInt8(1500) ^ 1, 1500);

    await pick(1, 'da sua.pdf', changed);

    await journey.clerk.page
      .getByText(/^«da sua\.pdf»: tệp có chữ ký số nhưng nội dung đã bị sửa sau khi ký/)
      .waitFor();
    expect(await journey.clerk.pageCount()).toBe(4);
  });
});

describe('the dossier with both', () => {
  test('reaches the province with the bytes of the one and the very file of the other', async () => {
    const { clerk } = journey;
    await clerk.page
      .getByLabel(/^Đã đối chiếu bản chính/)
      .first()
      .check();
    await clerk.page.getByLabel(/^Ký sao y/).check();
    await clerk.seeAllPages();
    await clerk.sign(PASSPHRASE);
    await journey.shoot('kept-2-signed');
    await clerk.receive();
    await clerk.waitForRegistered(1);

    const [ours, kept] = await filesAtProvince();

    expect(ours?.subarray(0, plain.length).equals(plain)).toBe(true);
    expect(ours?.length).toBeGreaterThan(plain.length);
    expect(digestOf(kept)).toBe(digestOf(signed));
    writeFileSync(join(folder, 'sao y.pdf'), ours ?? '');
  });

  test.skipIf(!hasCommand('pdftotext'))('shows the mark that the clerk chose', () => {
    const words = spawnSync('pdftotext', [join(folder, 'sao y.pdf'), '-'], { encoding: 'utf8' }).stdout;

    expect(words).toContain('Sao y');
    expect(words).toContain('UBND xã Mỹ Lệ');
    expect(words).not.toContain('Người số hóa');
  });
});

function digestOf(bytes: Buffer | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
}
