import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK_SCREEN, Journey, PASSPHRASE } from './support/journey.ts';
import { findTroubles, SMALL_SCREEN } from './support/look-at-screen.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** The rates of the directive on screen: counted from what was done, and every figure opens those behind it. */
let journey: Journey;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

async function look(screen: string): Promise<readonly string[]> {
  const { page } = journey.clerk;
  const troubles = await findTroubles(page, screen);
  await page.setViewportSize(SMALL_SCREEN);
  await journey.shoot(`12-${screen}-small`);
  const small = await findTroubles(page, `${screen}-small`);
  await page.setViewportSize(DESK_SCREEN);
  await journey.shoot(`12-${screen}`);
  return [...troubles, ...small];
}

describe('Chỉ tiêu', () => {
  test('says what did not happen on a first day', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('Control+5');
    await page.getByRole('heading', { name: 'Chỉ tiêu của Chỉ thị' }).waitFor();
    const online = page.getByRole('row', { name: /^K3 Hồ sơ giải quyết trực tuyến/ });
    await online.getByText('Không phát sinh').waitFor();

    expect(await look('rates-empty')).toEqual([]);
  });

  test('is saved as a report where the clerk wants it, and says when the file is held', async () => {
    const { page } = journey.clerk;
    const folder = journey.newFolder('reports');
    const file = join(folder, 'bao-cao.xlsx');
    await page.getByLabel('Dạng tệp').selectOption({ label: 'Excel (.xlsx)' });
    await journey.app.answerNextFileDialog([file]);
    await page.getByRole('button', { name: 'Lập và lưu tệp' }).click();
    await page.getByText('Đã lưu «bao-cao.xlsx»', { exact: false }).waitFor();
    const sheet = readFileSync(file);
    // A ZIP, as every workbook is.
    expect(sheet.subarray(0, 2).toString('latin1')).toBe('PK');
    mkdirSync(join(folder, 'thu-muc.pdf'));
    await page.getByLabel('Loại').selectOption({ label: 'Phiếu họp giao ban' });
    await page.getByLabel('Dạng tệp').selectOption({ label: 'PDF' });
    await journey.app.answerNextFileDialog([join(folder, 'thu-muc.pdf')]);
    await page.getByRole('button', { name: 'Lập và lưu tệp' }).click();
    await page.getByText('Chưa ghi được', { exact: false }).waitFor();

    expect(await look('rates-report')).toEqual([]);
  });

  test('counts a reception, and opens the dossier behind the figure', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.prepareDossier({
      card: CARDS.ngocLam,
      phone: PHONE,
      procedure: BIRTH_REGISTRATION,
      samplePages: 1,
    });
    await clerk.sign(PASSPHRASE);
    const code = await clerk.receive();
    await page.keyboard.press('Control+5');
    const integrated = page.getByRole('row', { name: /^K4 / });
    await integrated.getByText('Đỏ').waitFor();
    await integrated.getByText('không thể đạt trong kỳ này, còn 1 chưa đạt').waitFor();
    const troubles = [...(await look('rates'))];
    await integrated.getByRole('button', { name: '0/1 · 0 %' }).click();
    await page.getByText('Chưa đạt (1)').click();
    await page.getByRole('button', { name: code }).waitFor();
    troubles.push(...(await look('rates-list')));
    await page.getByRole('button', { name: code }).click();
    await page.getByText(code).first().waitFor();

    expect(page.url()).toContain('/find');
    expect(troubles).toEqual([]);
  });

  test('goes back to the month before, and forward to now again', async () => {
    const { page } = journey.clerk;
    await page.keyboard.press('Control+5');
    await page.getByRole('button', { name: 'Kỳ trước' }).click();
    const online = page.getByRole('row', { name: /^K4 / });
    await online.getByText('Không phát sinh').waitFor();
    await page.getByRole('button', { name: 'Kỳ sau' }).click();
    await online.getByText('Đỏ').waitFor();

    expect(await page.getByRole('button', { name: 'Kỳ sau' }).isDisabled()).toBe(true);
  });

  test('of a period that is over, gives the report out once, after a second word', async () => {
    const { page } = journey.clerk;
    expect(await page.getByRole('button', { name: 'Phát hành báo cáo kỳ này' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Kỳ trước' }).click();
    await page.getByRole('button', { name: 'Phát hành báo cáo kỳ này' }).click();
    await page.getByText('Việc này không làm lại được.', { exact: false }).waitFor();
    const troubles = [...(await look('rates-issue'))];
    await page.getByRole('button', { name: 'Thôi' }).click();
    await page.getByRole('button', { name: 'Phát hành báo cáo kỳ này' }).click();
    await page.getByRole('button', { name: 'Phát hành, giữ nguyên số' }).click();
    await page.getByText('Báo cáo kỳ này đã phát hành lúc', { exact: false }).waitFor();
    await page.getByText('không chỉ tiêu nào khác', { exact: false }).waitFor();
    troubles.push(...(await look('rates-issued')));

    expect(await page.getByRole('button', { name: 'Phát hành báo cáo kỳ này' }).count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});
