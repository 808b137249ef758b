import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readShare } from '../../shared/domain/recovery-share.ts';
import type { RunningProvince } from './server.ts';
import { valueOf, type TestCounter } from './testing/test-counter.ts';
import { TEST_DATABASES, type OpenTestDatabase } from './testing/test-databases.ts';
import { Trial } from './testing/trial.ts';

/** Moonshot 19: «Losing Windows does not lose the ward's work». The province's part in it. */
const SHARE = { place: 3, tag: 77, bytes: new Uint8Array(32).fill(5) } as const;
const hashOf = (text: string): string => text.repeat(64).slice(0, 64);

for (const kind of TEST_DATABASES) {
  describe.skipIf(!kind.available)(`the province on ${kind.name}`, () => {
    let open: OpenTestDatabase;
    let trial: Trial;
    let province: RunningProvince;
    let counter: TestCounter;

    beforeAll(async () => {
      open = await kind.open();
    });
    afterAll(() => open.close());
    beforeEach(async () => {
      trial = new Trial(await open.connect());
      province = await trial.start();
      counter = await trial.counter(province);
    });
    afterEach(() => trial.close());

    const admin = (path: string, method = 'GET'): Promise<Response> =>
      fetch(`${province.address}/v1/admin/recovery-shares/${counter.enrolment.counterId}/${path}`, {
        method,
      });

    test('gives a share out once, as text that the counter reads, and writes both acts down (moonshot 19)', async () => {
      valueOf(await counter.client.depositShare(SHARE));
      valueOf(await counter.client.depositShare(SHARE));

      const given = (await (await admin('give-out', 'POST')).json()) as { text: string };
      expect(readShare(given.text)).toEqual({ kind: 'share', share: SHARE });
      expect((await admin('give-out', 'POST')).status).toBe(404);
      const { acts } = (await (await admin('acts')).json()) as { acts: readonly { act: string }[] };
      expect(acts.map(({ act }) => act)).toEqual(['deposited', 'given-out']);
    });

    test('keeps the share of the newest key alone', async () => {
      valueOf(await counter.client.depositShare(SHARE));
      valueOf(await counter.client.depositShare({ ...SHARE, tag: 78 }));

      expect(await (await admin('give-out', 'POST')).json()).toMatchObject({ tag: 78 });
      expect((await admin('give-out', 'POST')).status).toBe(404);
    });

    test('takes a longer log only with proof that what it saw last lies in its past', async () => {
      const { epoch, client } = counter;
      const head = (seq: number, name: string, proof: { seq: number; hash: string } | null = null) =>
        client.witnessHead({ epoch, seq, hash: hashOf(name), proof });

      expect(valueOf(await head(5, 'a'))).toEqual({ kind: 'noted' });
      expect(valueOf(await head(9, 'b'))).toEqual({ kind: 'prove', seq: 5 });
      expect(valueOf(await head(9, 'b', { seq: 5, hash: hashOf('a') }))).toEqual({ kind: 'noted' });
      expect(valueOf(await head(9, 'b'))).toEqual({ kind: 'noted' });
      // A question that a later one overtook.
      expect(valueOf(await head(7, 'e', { seq: 9, hash: hashOf('b') }))).toEqual({ kind: 'noted' });
    });

    test('refuses the second of two copies that both went on, from the same number or a later one', async () => {
      const { epoch, client } = counter;
      valueOf(await client.witnessHead({ epoch, seq: 5, hash: hashOf('a'), proof: null }));

      const stale = { ok: false, failure: { kind: 'epoch-left-behind' } };
      expect(await client.witnessHead({ epoch, seq: 5, hash: hashOf('c'), proof: null })).toEqual(stale);
      const proof = { seq: 5, hash: hashOf('c') };
      expect(await client.witnessHead({ epoch, seq: 30, hash: hashOf('d'), proof })).toEqual(stale);
    });
  });
}
