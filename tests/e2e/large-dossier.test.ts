import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageKey } from '../../shared/domain/page-key.ts';
import { newActionId } from '../../renderer/platform/ids.ts';
import { readDossier } from '../demo/counter-files.ts';
import { Journey, PASSPHRASE } from './support/journey.ts';
import { watchPeakMemory } from './support/peak-memory.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from './support/people.ts';

/**
 * A thick file of A4 pages at 300 dots to the inch, about 1 MB each, from the stick to the province's register.
 * `LARGE_DOSSIER_PAGES=500` makes the half gigabyte of the issue; the bounds are the same at any number.
 */
const PAGES = Number(process.env['LARGE_DOSSIER_PAGES'] ?? '60');
/** Looked at on the screen as a clerk does; the others are recorded through the bridge, to keep the run short. */
const LOOKED_AT = Math.min(PAGES, 12);
const MAIN_LIMIT_BYTES = 300_000_000;
const PAGE_LIMIT_BYTES = 500_000_000;
const A4 = { width: 2480, height: 3508 } as const;

let journey: Journey;
let memory: ReturnType<typeof watchPeakMemory>;

beforeAll(async () => {
  journey = await Journey.openEnrolled();
  memory = watchPeakMemory(journey.app);
  const { clerk } = journey;
  await clerk.openIntake();
  await clerk.readCard(CARDS.ngocLam);
  await clerk.fillContact({ phone: PHONE, email: '' });
  await clerk.chooseProcedure(BIRTH_REGISTRATION);
});

afterAll(() => journey.close());

/** One sheet as a scanner sends it; the copies differ by a comment segment, so each is a file of its own. */
async function writeSheets(folder: string): Promise<readonly string[]> {
  const noise = { type: 'gaussian', mean: 236, sigma: 9 } as const;
  // A sheet with nothing on it would be set aside as blank.
  const writing = { create: { width: 900, height: 40, channels: 3, background: '#333' } } as const;
  const sheet = await sharp({ create: { ...A4, channels: 3, background: '#fff', noise } })
    .composite([{ input: writing, left: 400, top: 600 }])
    .withMetadata({ density: 300 })
    .jpeg({ quality: 60 })
    .toBuffer();
  return Array.from({ length: PAGES }, (_, index) => {
    const text = Buffer.from(String(index).padStart(6, '0'));
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, text.length + 2]), text]);
    const path = join(folder, `${String(index).padStart(4, '0')}.jpg`);
    writeFileSync(path, Buffer.concat([sheet.subarray(0, 2), comment, sheet.subarray(2)]));
    return path;
  });
}

async function recordTheOtherLooks(): Promise<void> {
  const { clerk } = journey;
  const { dossierId, draft, seen, dossierSeq } = await readDossier(clerk);
  let expectedDossierSeq = dossierSeq;
  for (const page of draft.components.flatMap((component) => component.pages)) {
    if (seen.has(page.pageId)) continue;
    const intent = { kind: 'page-seen', pageId: page.pageId, pageKey: pageKey(page) } as const;
    const reply = await clerk.ask('journal:commit', {
      actionId: newActionId(),
      dossierId,
      expectedDossierSeq,
      intent,
    });
    if (!reply.ok) throw new Error(`a look was not recorded: ${reply.failure.kind}`);
    expectedDossierSeq = reply.value.dossierSeq;
  }
}

describe('a thick dossier', () => {
  test('is imported, seen, signed and sent', { timeout: 1_200_000 }, async () => {
    const { clerk } = journey;
    clerk.page.setDefaultTimeout(600_000);
    await journey.app.answerNextFileDialog(await writeSheets(journey.newFolder('stick')));
    await clerk.pickFiles();
    await clerk.waitForPages(PAGES);
    await clerk.waitForSaved();
    await clerk.seeFirstPages(LOOKED_AT);
    await recordTheOtherLooks();
    await clerk.page.getByText(`Đã xem ${PAGES}/${PAGES} trang`).first().waitFor();
    await journey.shoot('large-seen');

    await clerk.sign(PASSPHRASE);
    const code = await clerk.receive();
    await clerk.waitForRegistered(1);

    expect(code).toMatch(/-\d{4}$/);
  });

  test('stays within the memory of a weak machine, each process by itself', () => {
    const { mainBytes, pageBytes } = memory.stop();
    process.stdout.write(
      `${PAGES} pages: main ${megabytes(mainBytes)} MB, page ${megabytes(pageBytes)} MB at most\n`,
    );

    expect(mainBytes).toBeGreaterThan(0);
    expect(pageBytes).toBeGreaterThan(0);
    expect(mainBytes).toBeLessThan(MAIN_LIMIT_BYTES);
    expect(pageBytes).toBeLessThan(PAGE_LIMIT_BYTES);
  });
});

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);
