import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyJournal } from '../../build/journal-verifier/verify-journal.ts';
import { SmallVolume } from '../support/small-volume.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

const VOLUME_BYTES = 900_000_000;
/** Under the floor of 500 MB, with room that the counter does not take. */
const BELOW_FLOOR_BYTES = 450_000_000;
const FULL = /Ổ đĩa (sắp đầy|đầy)/;

let volume: SmallVolume;
let journey: Journey;

beforeAll(async () => {
  volume = SmallVolume.open(VOLUME_BYTES);
  journey = await Journey.openEnrolled({ counterFolder: volume.folder });
});

afterAll(async () => {
  await journey.close();
  volume.close();
});

async function seeFull(name: string): Promise<void> {
  await journey.clerk.page.getByText(FULL).first().waitFor();
  await journey.shoot(`full-disk-${name}`);
}

/** Tries at a full disk, sees it said, makes room. */
async function refusedThenFreed(name: string, attempt: () => Promise<void>): Promise<void> {
  volume.leaveFree(BELOW_FLOOR_BYTES);
  await attempt();
  await seeFull(name);
  volume.makeRoom();
}

const journalFolder = () => `${journey.counterFolder}/training/journal`;

describe('moonshot 2: a full disk is a non-event', () => {
  test('each step of intake stops at the floor in words, and goes on from there when there is room', async () => {
    const { clerk } = journey;
    const { page } = clerk;
    await clerk.openIntake();
    await refusedThenFreed('typed', async () => {
      await clerk.readCard(CARDS.hoaMo);
    });
    await clerk.fillContact({ phone: PHONE, email: '' });
    await clerk.chooseProcedure(BIRTH_REGISTRATION);
    await clerk.waitForSaved();
    await refusedThenFreed('pages', async () => {
      await page.getByLabel('Số trang mẫu').fill('2');
      await page.getByRole('button', { name: 'Thêm trang mẫu' }).click();
    });
    await clerk.addSamples(2);
    await clerk.seeAllPages();
    await refusedThenFreed('sign', async () => {
      await page.keyboard.press('F8');
      await page.getByLabel('Mã PIN').fill(PASSPHRASE);
      await page.keyboard.press('Enter');
    });
    await page.keyboard.press('Escape');
    await clerk.sign(PASSPHRASE);
    await refusedThenFreed('receive', () => page.keyboard.press('F9'));

    const code = await clerk.receive();

    await clerk.waitForRegistered(1);
    expect(code).toMatch(/^T39\.28\.05-/);
    expect(verifyJournal(journalFolder(), []).kind).toBe('whole');
  });

  test('a volume without one free byte loses nothing that was saved, through a power cut', async () => {
    const { clerk } = journey;
    await clerk.openIntake();
    await clerk.readCard(CARDS.vanSuong);
    await clerk.fillContact({ phone: PHONE, email: '' });
    await clerk.waitForSaved();
    volume.leaveFree(0);
    await clerk.page.getByLabel('Họ và tên').fill('Lê Văn Sương Hai');
    await clerk.page.getByLabel('Họ và tên').press('Tab');
    await seeFull('no-byte');
    await journey.kill();
    volume.makeRoom();

    await journey.startAgain();
    await journey.clerk.unlock(PASSPHRASE);
    await journey.clerk.openFind();
    const rows = journey.clerk.page.locator('table:not(#rates table) tbody tr');
    await rows.nth(1).waitFor();

    const found = (await rows.allInnerTexts()).join(' ');
    expect(found).toContain('TRẦN THỊ HOA MƠ');
    expect(found).toContain('LÊ VĂN SƯƠNG');
    expect(verifyJournal(journalFolder(), []).kind).toBe('whole');
  });
});
