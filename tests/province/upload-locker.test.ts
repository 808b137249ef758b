import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from './database.ts';
import { openTestSigner } from './testing/signed-pdf.ts';
import { aDossier, anUpload, fileRefOf, leaseFor, restartedClient, valueOf } from './testing/test-counter.ts';
import { TEST_DATABASES, type OpenTestDatabase } from './testing/test-databases.ts';
import { freshDay, Trial } from './testing/trial.ts';
import { startCuttingProxy } from '../support/cutting-proxy.ts';
import { UploadLocker } from './upload-locker.ts';

const MIB = 1024 * 1024;
const shared = TEST_DATABASES.find(({ name }) => name.startsWith('PostgreSQL'));

describe.skipIf(shared?.available !== true)('replicas on one PostgreSQL (Debian 15)', () => {
  let open: OpenTestDatabase;
  let here: Database;
  let there: Database;

  beforeAll(async () => {
    if (shared === undefined) throw new Error('the list names a real PostgreSQL');
    open = await shared.open();
    here = await open.connect();
    there = await open.connect();
  });
  afterAll(() => open.close());

  test('have one writer per upload, and the newer request asks the older one to let go', async () => {
    const never = new AbortController().signal;
    const older = new UploadLocker(here).newLock('upload-1');
    const newer = new UploadLocker(there).newLock('upload-1');
    const events: string[] = [];
    let letGo: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (letGo = resolve));

    await older.lock(never, () => {
      events.push('asked to let go');
      letGo();
    });
    const taken = newer.lock(never, () => undefined).then(() => events.push('taken'));
    await asked;
    await older.unlock();
    await taken;
    await newer.unlock();

    expect(events).toEqual(['asked to let go', 'taken']);
  });

  test('take the lock of a process that died', async () => {
    await here.query(
      `INSERT INTO upload_locks VALUES ('upload-2', 'dead', clock_timestamp() + interval '300 milliseconds', false)`,
    );
    const lock = new UploadLocker(there).newLock('upload-2');

    await lock.lock(new AbortController().signal, () => undefined);

    const holders = await there.query<{ holder: string }>(`SELECT holder FROM upload_locks`);
    expect(holders.map(({ holder }) => holder)).not.toContain('dead');
    await lock.unlock();
  });

  test('finish each other’s uploads', async () => {
    const trial = new Trial(here);
    const first = await trial.start();
    const second = await trial.start({ database: there });
    const proxy = await startCuttingProxy(first.address);
    trial.endWith(() => proxy.close());
    const enrolled = await trial.counter(first);
    const client = restartedClient({
      ...enrolled,
      enrolment: { ...enrolled.enrolment, address: proxy.address },
    });
    trial.endWith(() => client.close());
    const signer = openTestSigner('ec');
    const pdf = signer.sign(4 * MIB);
    signer.close();
    const lease = await leaseFor(enrolled, freshDay());
    const papers = [{ file: fileRefOf(pdf), certificateDigest: signer.certificateDigest }];
    const dossier = aDossier({ lease, epoch: enrolled.epoch, papers });
    valueOf(await client.submit(dossier));
    const upload = anUpload(pdf, dossier);

    proxy.cutAfter(2 * MIB);
    expect((await client.upload(upload)).ok).toBe(false);
    proxy.pointTo(second.address);
    const starts: number[] = [];
    const rest = anUpload(pdf, dossier, upload.urls[0]);
    valueOf(
      await client.upload({
        ...rest,
        open: (start, end) => {
          starts.push(start);
          return rest.open(start, end);
        },
      }),
    );

    expect(starts[0]).toBeGreaterThan(MIB);
    expect(valueOf(await enrolled.client.collect(dossier.reception.code))).toMatchObject({ kind: 'receipt' });
    await trial.close();
  });
});
