import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { verifyJournal } from '../../build/journal-verifier/verify-journal.ts';
import { Journey, PASSPHRASE } from '../e2e/support/journey.ts';

const COUNTERS = fileURLToPath(new URL('./counters/', import.meta.url));
const ARCHIVES = readdirSync(COUNTERS).filter((name) => name.endsWith('.tar.gz'));

let journey: Journey | undefined;

afterEach(async () => {
  await journey?.close();
  journey = undefined;
});

async function openArchive(name: string): Promise<Journey> {
  journey = await Journey.openLeft((folder) =>
    execFileSync('tar', ['-xzf', `${COUNTERS}${name}`, '-C', folder]),
  );
  await journey.clerk.unlock(PASSPHRASE);
  return journey;
}

describe('moonshot 4: upgrades never eat the outbox', () => {
  test('there is an archive of an earlier version to open', () => {
    expect(ARCHIVES.length).toBeGreaterThan(1);
  });

  test.each(ARCHIVES)('%s opens with everything that waited', async (name) => {
    const { clerk, counterFolder } = await openArchive(name);
    const { page } = clerk;

    await clerk.openOutbox();
    await page.locator('tbody tr').nth(1).waitFor();
    const waiting = await page.locator('tbody tr').allInnerTexts();
    await journey?.shoot(`upgrade-${name}`);
    await clerk.openFind();
    await page.getByRole('row').nth(2).waitFor();
    const found = await page.getByRole('row').allInnerTexts();

    expect(waiting).toHaveLength(2);
    for (const row of waiting) expect(row).toMatch(/T39\.28\.05-261127-500[12]/);
    expect(found.join(' ')).toContain('TRẦN THỊ HOA MƠ');
    expect(found.join(' ')).toContain('LÊ VĂN SƯƠNG');
    expect(verifyJournal(`${counterFolder}/training/journal`, []).kind).toBe('whole');
  });

  test.each(ARCHIVES)('%s still shows what was signed, and goes on', async (name) => {
    const { clerk } = await openArchive(name);
    const { page } = clerk;

    await clerk.openFind();
    await page.getByRole('button', { name: 'LÊ VĂN SƯƠNG' }).click();
    await page
      .getByRole('button', { name: /^Xem bản đã ký/ })
      .first()
      .click();
    await page.locator('canvas').first().waitFor();

    expect(await page.getByText('Không đọc được').count()).toBe(0);
    await clerk.openToday();
    await page.getByRole('heading', { name: 'Hôm nay', exact: true }).waitFor();
  });
});
