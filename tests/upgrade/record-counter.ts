import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Journey, PASSPHRASE } from '../e2e/support/journey.ts';
import { BIRTH_REGISTRATION, CARDS, PHONE } from '../e2e/support/people.ts';

/**
 * Leaves a counter with unsent work as this version writes it:
 *
 *   npx tsx tests/upgrade/record-counter.ts tests/upgrade/counters/NAME.tar.gz
 *
 * Two dossiers received with the line down and one begun; every person is invented.
 * Run once for each released format, after `npm run build`; never again for an old one.
 */
/** What Chromium keeps beside the working store is no format of ours. */
const KEPT_OF_PROFILE = 'profile/Default/IndexedDB';

async function main(target: string): Promise<void> {
  const journey = await Journey.openEnrolled();
  const { clerk } = journey;
  await journey.takeLineDown();
  for (const card of [CARDS.hoaMo, CARDS.vanSuong]) {
    await clerk.prepareDossier({ card, phone: PHONE, procedure: BIRTH_REGISTRATION, samplePages: 1 });
    await clerk.sign(PASSPHRASE);
    process.stdout.write(`${await clerk.receive()}\n`);
  }
  await clerk.openIntake();
  await clerk.readCard(CARDS.hoaMo);
  await clerk.waitForSaved();
  await journey.restart(() => pack(journey.counterFolder, target));
  await journey.close();
}

function pack(folder: string, target: string): void {
  mkdirSync(dirname(resolve(target)), { recursive: true });
  const kept = readdirSync(folder).map((name) => (name === 'profile' ? KEPT_OF_PROFILE : name));
  execFileSync('tar', ['-czf', resolve(target), '-C', folder, ...kept]);
}

const [, , target] = process.argv;
if (target === undefined) throw new TypeError(`where to: ${join('tests/upgrade/counters', 'NAME.tar.gz')}`);
await main(target);
