import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesInMemory } from '../../electron/signing/pdf/pdf-bytes.ts';
import { verifySignedPdf } from '../../electron/signing/verify/verify-signed-pdf.ts';
import { readDossier, saveSigned } from '../demo/counter-files.ts';
import { createTestAuthority } from '../electron/signing/support/issue-certificate.ts';
import { hasTools, opensslVerifies, pdfsig } from '../electron/signing/support/real-tools.ts';
import { hasSoftHsm, SOFT_PIN, SOFTHSM_MODULE, SoftTokens } from '../electron/signing/support/soft-token.ts';
import { findInTree } from '../support/shell/process-tree.ts';
import { DESK_SCREEN, Journey } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** A counter whose clerk signs with a token: chosen in the settings, used once for all papers, pulled out, mistyped. */
const CLERK = 'Đặng Thị Mỹ Duyên';
const SECTION = 'Chứng thư ký';

const hasParts = hasSoftHsm() && hasTools('pdfsig', 'openssl');
const authority = createTestAuthority();
const key = authority.issue({ commonName: CLERK });

let tokens: SoftTokens;
let journey: Journey;

beforeAll(async () => {
  if (!hasParts) return;
  tokens = new SoftTokens();
  plugIn();
  journey = await Journey.openAlone(tokens.environment);
});

afterAll(async () => {
  if (!hasParts) return;
  await journey.close();
  tokens.close();
});

function plugIn(): void {
  tokens.add('Thiết bị quầy 2', [{ id: '01', ...key }]);
}

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(screen);
  return troubles;
}

const pressed = (name: string | RegExp) => journey.clerk.page.getByRole('button', { name }).click();
const seen = (words: string | RegExp) => journey.clerk.page.getByText(words).first().waitFor();

/** A paper of a PDF page and a picture is put together in the image child: while that is held, main waits between two papers. */
function imageChild(): number {
  const pid = findInTree(journey.app.mainPid, 'image-child.cjs');
  if (pid === undefined) throw new Error('there is no image child');
  return pid;
}

async function writePdf(): Promise<string> {
  const path = join(journey.newFolder('stick'), 'giay-chung-sinh.pdf');
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText('Trang 1', { x: 60, y: 700 });
  writeFileSync(path, await pdf.save());
  return path;
}

async function signWith(pin: string): Promise<void> {
  const { page } = journey.clerk;
  await page.keyboard.press('F8');
  await page.getByLabel('Mã PIN').fill(pin);
  await page.keyboard.press('Enter');
}

describe.skipIf(!hasParts)('the settings', () => {
  test('take a driver, show what is plugged in and sign one page on trial', async () => {
    const { clerk, app } = journey;
    await clerk.openSettings(SECTION);
    const troubles = [...(await look('token-1-none'))];
    await app.answerNextFileDialog([SOFTHSM_MODULE]);
    await pressed('Chọn tệp điều khiển');
    await seen('Thiết bị: Thiết bị quầy 2');
    troubles.push(...(await look('token-2-found')));
    await pressed(`Dùng chứng thư này: ${CLERK}`);
    await seen('Ký bằng thiết bị: Thiết bị quầy 2');
    await pressed('Ký thử');
    await clerk.page.getByLabel('Mã PIN').fill(SOFT_PIN);
    await clerk.page.keyboard.press('Enter');
    await seen(`Ký thử được. Người ký: ${CLERK}.`);
    troubles.push(...(await look('token-3-tried')));

    expect(troubles).toEqual([]);
  });

  test('name a driver that is none', async () => {
    const field = journey.clerk.page.getByLabel('Tệp điều khiển của thiết bị');
    await field.fill('/etc/hostname');
    await pressed('Tìm thiết bị');
    await seen('Tệp đã chọn không điều khiển được thiết bị ký trên máy này.');
    const troubles = await look('token-4-wrong-driver');

    await field.fill(SOFTHSM_MODULE);
    await pressed('Tìm thiết bị');
    await seen('Ký bằng thiết bị: Thiết bị quầy 2');

    expect(troubles).toEqual([]);
  });
});

describe.skipIf(!hasParts)('two papers', () => {
  test('are not signed by a wrong PIN, which says how the device stands', async () => {
    const { clerk, app } = journey;
    await clerk.openIntake();
    await clerk.readCard(CARDS.vanSuong);
    await clerk.fillContact({ phone: PHONE, email: '' });
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    const papers = clerk.page.getByRole('radio', { name: /^Thêm trang vào/ });
    await clerk.addSamples(1);
    await papers.nth(1).check();
    await app.answerNextFileDialog([await writePdf()]);
    await clerk.pickFiles();
    await clerk.waitForPages(2);
    await clerk.page.getByLabel('Số trang mẫu').fill('1');
    await pressed('Thêm trang mẫu');
    await clerk.waitForPages(3);
    await clerk.seeAllPages();

    await signWith('999999');

    await seen('Sai mã PIN. Thiết bị báo sắp bị khóa.');
    const troubles = await look('token-5-wrong-pin');
    expect(troubles).toEqual([]);
    expect((await readDossier(clerk)).signed.size).toBe(0);
    await pressed('Không ký nữa');
  });

  test('are both unsigned when the token is pulled out after the first', async () => {
    const child = imageChild();
    process.kill(child, 'SIGSTOP');

    await signWith(SOFT_PIN);
    await seen('Đang ký 1/2 giấy tờ');
    tokens.pull();
    process.kill(child, 'SIGCONT');

    await seen('Thiết bị ký bị rút ra giữa chừng nên chưa giấy nào được ký.');
    await journey.shoot('token-6-removed');
    expect((await readDossier(journey.clerk)).signed.size).toBe(0);
  });

  test('wait while no token is there', async () => {
    const { clerk } = journey;

    await clerk.page.keyboard.press('F8');

    await seen('Chưa thấy thiết bị ký.');
    expect(await clerk.page.getByLabel('Mã PIN').count()).toBe(0);
  });

  test('are both signed with one PIN, for every verifier', async () => {
    const { clerk } = journey;
    plugIn();

    await clerk.sign(SOFT_PIN);

    await seen('Đã ký 2/2 giấy tờ');
    const out = journey.newFolder('out');
    const saved = await saveSigned(clerk, await readDossier(clerk), out);
    expect(saved).toHaveLength(2);
    for (const { name } of saved) {
      const pdf = readFileSync(join(out, 'signed', name));
      expect(pdfsig(pdf)).toEqual({ valid: 1, invalid: 0, total: 1 });
      expect(opensslVerifies(pdf, authority.certificate)).toBe(true);
      expect(await verifySignedPdf(bytesInMemory(pdf), { roots: [authority.certificate] })).toMatchObject({
        integrity: 'intact-whole',
        signatures: [{ signer: { signerName: CLERK, trial: false, validity: 'valid', chain: 'trusted' } }],
      });
    }
  });
});
