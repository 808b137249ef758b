import { describe, expect, test } from 'vitest';
import { ProvincePull } from '../../../electron/counter/pull-province.ts';
import { sendDossier } from '../../../electron/counter/send-dossier.ts';
import { stateOf } from '../../../shared/domain/dossier.ts';
import { addMs } from '../../../shared/kernel/instant.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { aDossierId, anActionId } from '../../support/builders.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';
import { aReceiptedCounter, aReceipt } from '../../support/receipted-counter.ts';
import { aStatusWord } from '../../support/status-words.ts';

const HOUR_MS = 3_600_000;

function dossierIn({ counter }: FakeCounter) {
  const dossier = counter.ledger.findDossier(aDossierId());
  if (dossier === undefined) throw new TypeError('the dossier is gone');
  return dossier;
}

describe('what the province says of a dossier', () => {
  test('is in its history once, however often it is read, and the newest word holds', async () => {
    const fake = await aReceiptedCounter();
    fake.province.words = [
      aStatusWord({ status: 4, serial: 1 }),
      aStatusWord({ status: 5, serial: 2, noteVi: 'Thiếu giấy chứng sinh.' }),
      aStatusWord({ status: 4, serial: 3 }),
    ];
    const pull = new ProvincePull();

    expect((await pull.run(fake.counter)).ok).toBe(true);
    const records = fake.journal.records.length;
    expect((await pull.run(fake.counter)).ok).toBe(true);

    expect(dossierIn(fake).processing?.body).toMatchObject({ status: 4, serial: 3 });
    expect(fake.counter.ledger.wordsReadThrough).toBe(3);
    expect(fake.journal.records).toHaveLength(records);
  });

  test('is read on after a restart where it stood', async () => {
    const fake = await aReceiptedCounter();
    fake.province.words = [aStatusWord({ status: 4 })];
    await new ProvincePull().run(fake.counter);

    const restarted = await openFakeCounter(fake.journal.records);

    expect(restarted.counter.ledger.wordsReadThrough).toBe(1);
    expect(dossierIn(restarted).processing?.body.status).toBe(4);
  });

  test('is kept beside the rest when the dossier is not of this machine', async () => {
    const fake = await aReceiptedCounter();
    const stranger = aStatusWord({ status: 9, serial: 1, actionId: anActionId('receive-elsewhere') });
    fake.province.words = [stranger, aStatusWord({ status: 10, serial: 2 })];

    await new ProvincePull().run(fake.counter);

    expect(dossierIn(fake).processing?.body.status).toBe(10);
    expect(fake.journal.records.map(({ body }) => body)).toContainEqual({
      kind: 'words-read',
      through: 2,
      unmatched: [stranger],
    });
  });

  test('that could not be believed is asked for again, and holds up none of the others', async () => {
    const fake = await aReceiptedCounter();
    fake.province.words = [1, 2, 3].map((serial) => aStatusWord({ status: 4, serial }));
    fake.province.doubtful = true;
    const pull = new ProvincePull();

    expect(await pull.run(fake.counter)).toEqual(fail({ kind: 'receipt-invalid' }));
    expect(dossierIn(fake).processing?.body.serial).toBe(3);
    expect(fake.counter.ledger.wordsReadThrough).toBe(0);

    fake.province.doubtful = false;
    expect((await pull.run(fake.counter)).ok).toBe(true);
    expect(fake.counter.ledger.wordsReadThrough).toBe(3);
  });
});

describe('a province that was restored from an older copy', () => {
  test('is noticed by its serials, read from the beginning, and asked what it still holds', async () => {
    const fake = await aReceiptedCounter();
    fake.province.words = [1, 2, 3].map((serial) => aStatusWord({ status: 4, serial }));
    const pull = new ProvincePull();
    await pull.run(fake.counter);
    const { audits } = fake.province;

    fake.province.words = [aStatusWord({ status: 4, serial: 1 })];
    fake.province.lost = [anActionId('receive-1')];
    await pull.run(fake.counter);

    expect(fake.province.audits).toBe(audits + 1);
    expect(fake.counter.ledger.wordsReadThrough).toBe(1);
    expect(stateOf(dossierIn(fake)).kind).toBe('received');
  });

  test('gets the dossier again from the next turn, and its new receipt counts', async () => {
    const fake = await aReceiptedCounter();
    fake.province.lost = [anActionId('receive-1')];
    await new ProvincePull().run(fake.counter);
    const { length } = fake.province.submissions;
    fake.province.collectAnswer = succeed({
      kind: 'receipt',
      receipt: aReceipt('files-complete', '2026-11-24T08:00:00+07:00'),
    });

    const turn = { dossierId: aDossierId(), part: 'rest', signal: new AbortController().signal } as const;
    expect(await sendDossier(fake.counter, turn)).toEqual(succeed({ kind: 'delivered' }));

    expect(fake.province.submissions).toHaveLength(length + 1);
    expect(stateOf(dossierIn(fake)).kind).toBe('delivered');
  });

  test('that knows nothing of a dossier it had receipted gets it within the same turn', async () => {
    const fake = await aReceiptedCounter();
    const { length } = fake.province.submissions;
    fake.province.collectAnswer = succeed({ kind: 'unknown' });

    const turn = { dossierId: aDossierId(), part: 'rest', signal: new AbortController().signal } as const;
    await sendDossier(fake.counter, turn);

    expect(fake.province.submissions).toHaveLength(length + 1);
    expect(stateOf(dossierIn(fake)).kind).toBe('received');
  });
});

describe('looking whether the province still holds what it receipted', () => {
  test('is done at the start and then every six hours, also by a clock that was set back', async () => {
    const fake = await aReceiptedCounter();
    const pull = new ProvincePull();
    const after = async (ms: number): Promise<number> => {
      fake.clock.now = addMs(fake.clock.now, ms);
      await pull.run(fake.counter);
      return fake.province.audits;
    };

    expect([await after(0), await after(HOUR_MS), await after(6 * HOUR_MS)]).toEqual([1, 1, 2]);
    expect([await after(-48 * HOUR_MS), await after(HOUR_MS)]).toEqual([3, 3]);
  });
});
