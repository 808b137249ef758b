import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs';
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

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted();
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

  test('is mended when an older copy of it comes back, as after a power cut that it slept through', async () => {
    const older = journey.newFolder('older-store');
    await journey.restart(() => {
      for (const [at, store] of findStores().entries())
        cpSync(store, join(older, `${at}`), { recursive: true });
    });
    await journey.clerk.unlock(PASSPHRASE);
    await journey.clerk.openIntake();
    await journey.clerk.readCard(CARDS.hoaMo);
    await journey.clerk.waitForSaved();
    const before = { today: await rowsOf('today'), find: await rowsOf('find') };

    await journey.restart(() => {
      for (const [at, store] of findStores().entries()) {
        rmSync(store, { recursive: true });
        cpSync(join(older, `${at}`), store, { recursive: true });
      }
    });
    await journey.clerk.unlock(PASSPHRASE);

    expect({ today: await rowsOf('today'), find: await rowsOf('find') }).toEqual(before);
    expect(before.find).toHaveLength(3);
  });

  test('is rebuilt when half of its files are gone', async () => {
    const before = { today: await rowsOf('today'), find: await rowsOf('find') };

    await journey.restart(() => {
      const files = findStores().flatMap(filesIn);
      expect(files.length).toBeGreaterThan(3);
      for (const [at, file] of files.entries()) if (at % 2 === 0) rmSync(file);
    });
    await journey.clerk.unlock(PASSPHRASE);

    expect({ today: await rowsOf('today'), find: await rowsOf('find') }).toEqual(before);
  });

  test('still shows the receipt and the signed paper, which only the disk has', async () => {
    const { page } = journey.clerk;
    await journey.clerk.openFind();
    await page.locator('tbody tr', { hasText: code }).getByRole('button').first().click();
    await page
      .getByRole('button', { name: /^Xem bản đã ký/ })
      .first()
      .click();
    await page.locator('canvas').first().waitFor();
    await journey.shoot('2-signed-paper');

    expect(await page.getByText('Không đọc được').count()).toBe(0);
  });
});
