import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NumberLease } from '../../shared/domain/office.ts';
import type { Database } from './database.ts';
import type { RunningProvince } from './server.ts';
import { openTestSigner, type TestSigner } from './testing/signed-pdf.ts';
import { aDossier, fileRefOf, leaseFor, valueOf, type TestCounter } from './testing/test-counter.ts';
import { TEST_DATABASES, type OpenTestDatabase } from './testing/test-databases.ts';
import { freshDay, Trial } from './testing/trial.ts';

for (const kind of TEST_DATABASES) {
  describe.skipIf(!kind.available)(`the numbers of the province on ${kind.name}`, () => {
    let open: OpenTestDatabase;
    let database: Database;
    let signer: TestSigner;
    let trial: Trial;
    let province: RunningProvince;
    let counter: TestCounter;

    beforeAll(async () => {
      open = await kind.open();
      database = await open.connect();
      signer = openTestSigner();
    });
    afterAll(async () => {
      signer.close();
      await open.close();
    });
    beforeEach(async () => {
      trial = new Trial(database);
      province = await trial.start();
      counter = await trial.counter(province);
    });
    afterEach(() => trial.close());

    function paper(bytes: Buffer) {
      return { file: fileRefOf(bytes), certificateDigest: signer.certificateDigest };
    }

    describe('numbers', () => {
      test('are the same when asked for again, and others in a new epoch, which voids the old', async () => {
        const day = freshDay();
        const first = await leaseFor(counter, day);
        expect(await leaseFor(counter, day)).toEqual(first);

        const [renewed] = valueOf(
          await counter.client.grantNumbers({ epoch: 'epoch-2', journalSeq: 0, days: [day], further: [] }),
        );
        const stale = await counter.client.grantNumbers({
          epoch: counter.epoch,
          journalSeq: 0,
          days: [day],
          further: [],
        });

        expect(renewed?.first).toBeGreaterThan(first.last);
        expect(stale).toEqual({ ok: false, failure: { kind: 'epoch-left-behind' } });
        const late = aDossier({ lease: first, epoch: counter.epoch, papers: [paper(signer.sign())] });
        expect(valueOf(await counter.client.submit(late))).toMatchObject({
          refusal: { reason: 'code-outside-lease' },
        });
      });

      test('are refused to a copy whose log stands behind what was seen, and the other one goes on', async () => {
        const [first, later] = [freshDay(), freshDay()];
        const ask = (journalSeq: number, day: string) =>
          counter.client.grantNumbers({ epoch: counter.epoch, journalSeq, days: [day], further: [] });
        valueOf(await ask(100, first));

        const copy = await ask(60, first);

        expect(copy).toEqual({ ok: false, failure: { kind: 'epoch-left-behind' } });
        expect(valueOf(await ask(100, first))).toHaveLength(1);
        expect(valueOf(await ask(120, later))).toHaveLength(1);
      });

      test('of a day that runs out are lent on, block after block, the same again when asked again', async () => {
        const day = freshDay();
        const first = await leaseFor(counter, day);
        const further = (block: number) =>
          counter.client.grantNumbers({
            epoch: counter.epoch,
            journalSeq: 0,
            days: [],
            further: [{ day, block }],
          });

        const second = valueOf(await further(2));
        const other = await leaseFor(await trial.counter(province), day);

        expect(valueOf(await further(2))).toEqual(second);
        expect(overlaps([first, ...second, other])).toEqual([]);
        const [lease] = second;
        if (lease === undefined) throw new Error('a block was asked for');
        const dossier = aDossier({ lease, epoch: counter.epoch, papers: [paper(signer.sign())] });
        expect(valueOf(await counter.client.submit(dossier))).toMatchObject({ kind: 'accepted' });
      });

      test('are not lent past a block that nobody asked for', async () => {
        const day = freshDay();
        await leaseFor(counter, day);

        const skipped = await counter.client.grantNumbers({
          epoch: counter.epoch,
          journalSeq: 0,
          days: [],
          further: [{ day, block: 3 }],
        });

        expect(skipped.ok).toBe(false);
      });

      test('of a voided lease still hold for what was received before', async () => {
        const lease = await leaseFor(counter, freshDay());
        const before = aDossier({ lease, epoch: counter.epoch, papers: [paper(signer.sign())] });
        await new Promise((resolve) => setTimeout(resolve, 5));
        valueOf(
          await counter.client.grantNumbers({
            epoch: 'epoch-2',
            journalSeq: 0,
            days: [freshDay()],
            further: [],
          }),
        );

        expect(valueOf(await counter.client.submit(before))).toMatchObject({ kind: 'accepted' });
      });

      test('never overlap, whichever replica is asked and in whatever order', async () => {
        const replicas = [
          province,
          await trial.start({ database: await open.connect() }),
          await trial.start(),
        ];
        const counters = await Promise.all(replicas.map((replica) => trial.counter(replica)));
        const days = [freshDay(), freshDay(), freshDay()];
        const asks = fc.record({
          counter: fc.nat(counters.length - 1),
          days: fc.uniqueArray(fc.constantFrom(...days), { minLength: 1 }),
        });

        const leases: NumberLease[] = [];
        await fc.assert(
          fc.asyncProperty(fc.array(asks, { minLength: 2, maxLength: 8 }), async (requests) => {
            const answers = await Promise.all(
              requests.map(({ counter: place, days: asked }) => {
                const one = counters[place];
                if (one === undefined) throw new Error('no such counter');
                return one.client.grantNumbers({ epoch: one.epoch, journalSeq: 0, days: asked, further: [] });
              }),
            );
            leases.push(...answers.flatMap(valueOf));
            expect(overlaps(leases)).toEqual([]);
          }),
          { numRuns: 15 },
        );
        expect(new Set(leases.map(({ leaseId }) => leaseId)).size).toBe(counters.length * days.length);
      });
    });
  });
}

function overlaps(leases: readonly NumberLease[]): readonly string[] {
  const owners = new Map<string, string>();
  const clashes: string[] = [];
  for (const lease of leases) {
    for (let number = lease.first; number <= lease.last; number += 1) {
      const key = `${lease.day}/${number}`;
      const owner = owners.get(key);
      if (owner !== undefined && owner !== lease.leaseId) clashes.push(key);
      owners.set(key, lease.leaseId);
    }
  }
  return clashes;
}
