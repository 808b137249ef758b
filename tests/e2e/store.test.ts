import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readProvince } from '../demo/province-view.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/** The journal is the authority: the browser's own store may be lost, and a key may be pressed twice. */
let journey: Journey;
let code: string;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
});

afterAll(() => journey.close());

/** Chromium's working store, wherever this shell keeps it. */
function findStores(): readonly string[] {
  return readdirSync(journey.counterFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('IndexedDB'))
    .map((name) => join(journey.counterFolder, name));
}

/** The dossiers a screen lists. The rates on Hôm nay are counted beside them and come when they are ready. */
async function rowsOf(screen: 'today' | 'find'): Promise<readonly string[]> {
  const { clerk } = journey;
  if (screen === 'today') await clerk.openToday();
  else await clerk.openFind();
  const rows = clerk.page.locator('table:not(#rates table) tbody tr');
  await rows.first().waitFor();
  return rows.allInnerTexts();
}

describe('F9 pressed twice, fast', () => {
  test('makes one dossier with one code', async () => {
    const { clerk } = journey;
    await clerk.prepareDossier({
      card: CARDS.hoaMo,
      phone: PHONE,
      procedure: BIRTH_REGISTRATION,
      samplePages: 2,
    });
    await clerk.sign(PASSPHRASE);

    await Promise.all([clerk.page.keyboard.press('F9'), clerk.page.keyboard.press('F9')]);
    code = await clerk.receive();
    await clerk.waitForRegistered(1);

    const held = await readProvince(journey.address);
    expect(held.map((dossier) => dossier.code)).toEqual([code]);
    expect(await rowsOf('find')).toHaveLength(1);
  });
});

describe('a working store that is gone', () => {
  test('is rebuilt from the journal: the same dossiers on Hôm nay and in Tìm hồ sơ', async () => {
    const { clerk } = journey;
    await clerk.openIntake();
    await clerk.readCard(CARDS.vanSuong);
    await clerk.waitForSaved();
    const before = { today: await rowsOf('today'), find: await rowsOf('find') };

    await journey.restart(() => {
      const stores = findStores();
      expect(stores.length).toBeGreaterThan(0);
      for (const store of stores) rmSync(store, { recursive: true });
      expect(stores.some((store) => existsSync(store))).toBe(false);
    });
    await journey.clerk.unlock(PASSPHRASE);

    const after = { today: await rowsOf('today'), find: await rowsOf('find') };
    await journey.shoot('2-rebuilt');
    expect(after).toEqual(before);
    expect(after.find.join(' ')).toContain(code);
    expect(after.find.join(' ')).toContain('LÊ VĂN SƯƠNG');
  });

  test('still shows the receipt and the signed paper, which only the disk has', async () => {
    const { page } = journey.clerk;
    await page.getByRole('button', { name: 'TRẦN THỊ HOA MƠ' }).click();
    await page
      .getByRole('button', { name: /^Xem bản đã ký/ })
      .first()
      .click();
    await page.locator('canvas').first().waitFor();
    await journey.shoot('2-signed-paper');

    expect(await page.getByText('Không đọc được').count()).toBe(0);
  });
});
