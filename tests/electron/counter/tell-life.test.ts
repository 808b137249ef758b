import { describe, expect, test } from 'vitest';
import { ProvincePull } from '../../../electron/counter/pull-province.ts';
import { enrolCounter } from '../../../electron/counter/numbers.ts';
import { receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';
import { liveNamed, openCounterAt } from '../../support/live-named.ts';
import { anAccountWord } from '../../support/portal-filings.ts';
import { aStatusWord } from '../../support/status-words.ts';

/** What happens after intake reaches the province by itself: each event once, in the order in which it happened. */

async function aWorkingCounter(): Promise<FakeCounter> {
  const fake = await openCounterAt('2026-11-23T09:15:00', ['2026-11-23']);
  await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  await signNamed(fake, 'a');
  await receiveNamed(fake, 'a');
  await liveNamed(fake, 'a', { kind: 'hand-over', fromVi: 'Quầy 2', toVi: 'Tư pháp', paperGroundVi: null });
  await liveNamed(fake, 'a', { kind: 'finish' });
  return fake;
}

const kindsTold = ({ province }: FakeCounter) =>
  province.told.flatMap(({ events }) => events.map(({ life }) => life.kind));

describe('what happened after intake', () => {
  test('is told once, in its order, and then nothing waits', async () => {
    const fake = await aWorkingCounter();
    expect(fake.counter.ledger.telling.count).toBe(2);
    const pull = new ProvincePull();

    expect(await pull.run(fake.counter)).toMatchObject({ ok: true, value: { untold: 0 } });
    await pull.run(fake.counter);

    expect(kindsTold(fake)).toEqual(['handed-over', 'finished']);
    expect(fake.province.told[0]?.events[0]).toMatchObject({ dossierId: 'dossier-a', portalDossierId: null });
  });

  test('whose answer got lost is told again under the same ids', async () => {
    const fake = await aWorkingCounter();
    fake.province.answersGetLost = true;
    await new ProvincePull().run(fake.counter);
    expect(fake.counter.ledger.telling.count).toBe(2);

    fake.province.answersGetLost = false;
    await new ProvincePull().run(fake.counter);

    const [first, second] = fake.province.told;
    expect(second).toEqual(first);
    expect(fake.counter.ledger.telling.count).toBe(0);
  });

  test('waits over a restart, and what was told is not told again', async () => {
    const fake = await aWorkingCounter();
    await new ProvincePull().run(fake.counter);
    await liveNamed(fake, 'a', {
      kind: 'record-late-cause',
      cause: 'outside',
      headName: 'Phạm Văn An',
      reasonVi: 'mất điện',
    });

    const restarted = await openFakeCounter(fake.journal.records);
    expect(restarted.counter.ledger.telling.count).toBe(1);
    await new ProvincePull().run(restarted.counter);

    expect(kindsTold(restarted)).toEqual(['late-cause-recorded']);
  });

  test('goes in batches that a slow line carries', async () => {
    const fake = await aWorkingCounter();
    const late = {
      kind: 'record-late-cause',
      cause: 'outside',
      headName: 'Phạm Văn An',
      reasonVi: 'mất điện',
    } as const;
    for (let turn = 0; turn < 210; turn += 1) await liveNamed(fake, 'a', late);

    await new ProvincePull().run(fake.counter);

    expect(fake.province.told.map(({ events }) => events.length)).toEqual([100, 100, 12]);
    const seqs = fake.province.told.flatMap(({ events }) => events.map(({ seq }) => seq));
    expect(seqs).toEqual(seqs.toSorted((one, other) => one - other));
    expect(new Set(seqs).size).toBe(212);
  });

  test('is told from the beginning to a province that was restored from an older copy', async () => {
    const fake = await aWorkingCounter();
    fake.province.words = [1, 2, 3].map((serial) => aStatusWord({ status: 4, serial }));
    await new ProvincePull().run(fake.counter);

    fake.province.words = fake.province.words.slice(0, 1);
    await new ProvincePull().run(fake.counter);

    expect(kindsTold(fake)).toEqual(['handed-over', 'finished', 'handed-over', 'finished']);
  });

  test('is not told of what the province said itself', async () => {
    const fake = await aWorkingCounter();
    fake.province.words = [anAccountWord({ kind: 'sent-to-holder' })];
    await liveNamed(fake, 'a', {
      kind: 'step-account',
      step: {
        kind: 'consented',
        consent: { holder: { kind: 'owner' }, identifier: '080190012345', slip: null },
      },
    });
    await new ProvincePull().run(fake.counter);

    const steps = fake.province.told.flatMap(({ events }) =>
      events.flatMap(({ life }) => (life.kind === 'account-step' ? [life.step.kind] : [])),
    );
    expect(steps).toEqual(['consented', 'queued']);
    const { account } =
      fake.counter.ledger.findReceivedBy(anAccountWord({ kind: 'sent-to-holder' }).body.actionId)?.life ?? {};
    expect(account?.state).toBe('cho_chu_ho_so_xac_nhan');
  });
});
