import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { revocationSchema } from '../../shared/contract/province/enrolled-wire.ts';
import type { Database } from './database.ts';
import type { RunningProvince } from './server.ts';
import { restartedClient, type TestCounter } from './testing/test-counter.ts';
import { TEST_DATABASES, type OpenTestDatabase } from './testing/test-databases.ts';
import { freshDay, Trial } from './testing/trial.ts';

/** A machine that was stolen, lost or put aside loses its right to speak, at once and on every replica. */
for (const kind of TEST_DATABASES) {
  describe.skipIf(!kind.available)(`revocation on ${kind.name}`, () => {
    let open: OpenTestDatabase;
    let database: Database;
    let trial: Trial;
    let replicas: readonly RunningProvince[];
    let counter: TestCounter;

    beforeAll(async () => {
      open = await kind.open();
      database = await open.connect();
    });

    afterAll(() => open.close());

    beforeEach(async () => {
      trial = new Trial(database);
      const first = await trial.start();
      replicas = [first, await trial.start()];
      counter = await trial.counter(first);
    });

    afterEach(() => trial.close());

    async function revoke(): Promise<void> {
      const url = new URL(
        `/v1/admin/counters/${counter.enrolment.counterId}/revocation`,
        replicas[1]?.address,
      );
      const answer = await fetch(url, { method: 'POST' });
      expect(revocationSchema.parse(await answer.json()).counterId).toBe(counter.enrolment.counterId);
    }

    const askNumbers = (client: TestCounter['client']) =>
      client.grantNumbers({ epoch: counter.epoch, journalSeq: 0, days: [freshDay()], further: [] });

    describe('a revoked machine', () => {
      test('is refused with the token that it still holds, and gets no other', async () => {
        expect((await askNumbers(counter.client)).ok).toBe(true);

        await revoke();
        const held = await askNumbers(counter.client);
        const restarted = restartedClient(counter);
        trial.endWith(() => restarted.close());

        expect(held).toEqual({ ok: false, failure: { kind: 'counter-revoked' } });
        expect(await askNumbers(restarted)).toEqual({ ok: false, failure: { kind: 'counter-revoked' } });
        expect(await restarted.collect('H39-270101-5001')).toEqual({
          ok: false,
          failure: { kind: 'counter-revoked' },
        });
      });

      test('does not touch the other machines', async () => {
        const other = await trial.counter(replicas[0] ?? (await trial.start()));

        await revoke();

        const granted = await other.client.grantNumbers({
          epoch: other.epoch,
          journalSeq: 0,
          days: [freshDay()],
          further: [],
        });
        expect(granted.ok).toBe(true);
      });

      test('speaks again once the province gives it a new code', async () => {
        await revoke();
        const { address } = counter.enrolment;
        const enrolmentCode = (await replicas[0]?.newEnrolmentCode()) ?? '';

        const enrolled = await counter.client.enrol({ address, enrolmentCode, epoch: counter.epoch });

        expect(enrolled.ok).toBe(true);
        expect((await askNumbers(counter.client)).ok).toBe(true);
      });
    });
  });
}
