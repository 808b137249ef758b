import { describe, expect, test } from 'vitest';
import { BackupDesk } from '../../../electron/counter/backup-desk.ts';
import type { BackupPort, RecoveryPort } from '../../../electron/counter/backup-ports.ts';
import { enrolCounter } from '../../../electron/counter/numbers.ts';
import { ProvincePull } from '../../../electron/counter/pull-province.ts';
import { depositShare, RecoveryDesk } from '../../../electron/counter/recovery-desk.ts';
import { witnessJournal } from '../../../electron/counter/witness-journal.ts';
import { DEFAULT_MACHINE_SETTINGS } from '../../../shared/domain/machine-settings.ts';
import type { RecoveryShare } from '../../../shared/domain/recovery-share.ts';
import { addMs } from '../../../shared/kernel/instant.ts';
import { fail, succeed } from '../../../shared/kernel/result.ts';
import { receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter, type FakeCounter } from '../../support/fake-counter.ts';

const DAY_MS = 86_400_000;
const ENROLMENT = { address: 'http://127.0.0.1', enrolmentCode: 'x' } as const;
const TAG = 7;

function deskOf(change: Partial<BackupPort> = {}) {
  const made = { throughSeq: 3, objects: 2, totalBytes: 10, writtenBytes: 4, tag: TAG };
  const folder = '/stick';
  const backups: BackupPort = {
    make: async () => succeed(made),
    verify: async () => fail({ kind: 'folder-gone' }),
    drill: async () => fail({ kind: 'unsound', finding: { kind: 'records-differ' } }),
    ...change,
  };
  const backup = { folder, remindAfterDays: 7 };
  return new BackupDesk({
    backups,
    recovery: aRecovery().port,
    settings: {
      current: () => ({ ...DEFAULT_MACHINE_SETTINGS, backup }),
      change: async () => DEFAULT_MACHINE_SETTINGS,
    },
    dialog: { pickFolder: async () => folder },
  });
}

function aRecovery(): { port: RecoveryPort; kept: () => boolean } {
  let kept = false;
  let share: RecoveryShare | undefined;
  return {
    kept: () => kept,
    port: {
      prepare: async () => ({
        card: { place: 2, tag: TAG, bytes: new Uint8Array(32).fill(2) },
        keep: async () => {
          kept = true;
          share = { place: 3, tag: TAG, bytes: new Uint8Array(32).fill(3) };
        },
      }),
      tag: () => TAG,
      provinceShare: async () => share,
      dropProvinceShare: async () => {
        share = undefined;
      },
    },
  };
}

async function overdueOf({ counter }: FakeCounter): Promise<number | null> {
  return (await deskOf().standing(counter)).overdueDays;
}

describe('a counter without a backup', () => {
  test('is reminded from its first reception on, and quiet for a while after a backup', async () => {
    const fake = await openFakeCounter();
    await enrolCounter(fake.counter, ENROLMENT);
    expect(await overdueOf(fake)).toBeNull();
    await signNamed(fake, 'one');
    await receiveNamed(fake, 'one');
    expect(await overdueOf(fake)).toBeNull();
    fake.clock.now = addMs(fake.clock.now, 9 * DAY_MS);
    expect(await overdueOf(fake)).toBe(9);

    expect(await deskOf().make(fake.counter)).toMatchObject({ ok: true, value: { writtenBytes: 4 } });

    expect(await overdueOf(fake)).toBeNull();
    const restarted = await openFakeCounter(fake.journal.records);
    expect((await deskOf().standing(restarted.counter)).made).toMatchObject({ bytes: 10, objects: 2 });
  });

  test('writes a drill down that failed, and none that never began', async () => {
    const fake = await openFakeCounter();
    const before = fake.journal.records.length;

    expect(await deskOf().drill(fake.counter, { card: '123456' })).toMatchObject({
      failure: { kind: 'share-mistyped', which: 'card' },
    });
    expect(await deskOf().verify(fake.counter)).toMatchObject({ failure: { kind: 'folder-gone' } });

    expect(fake.journal.records).toHaveLength(before);
  });

  test('makes one at a time, and ends it when asked', async () => {
    const fake = await openFakeCounter();
    const desk = deskOf({
      make: ({ signal }) =>
        new Promise((resolve) => {
          signal.addEventListener('abort', () => resolve(fail({ kind: 'cancelled' })));
        }),
    });
    const first = desk.make(fake.counter);

    expect(await desk.make(fake.counter)).toMatchObject({ failure: { kind: 'busy' } });
    desk.cancel();
    expect(await first).toMatchObject({ failure: { kind: 'cancelled' } });
  });
});

describe('the recovery key', () => {
  test('is in force only when its card is put away; the province’s share waits for a line (moonshot 19)', async () => {
    const fake = await openFakeCounter();
    await enrolCounter(fake.counter, ENROLMENT);
    const { port, kept } = aRecovery();
    const jobs: unknown[] = [];
    const print = async (job: unknown) => succeed((jobs.push(job), null));
    const desk = new RecoveryDesk({ recovery: port, printer: { list: async () => [], print } });
    fake.province.lineIsDown = true;

    expect(await desk.print(fake.counter)).toMatchObject({ failure: { kind: 'no-card' } });
    expect(await desk.prepare()).toMatchObject({ value: { groups: { length: 18 } } });
    expect(await desk.print(fake.counter)).toMatchObject({ ok: true });
    expect([kept(), jobs.length]).toEqual([false, 1]);
    expect(await desk.keep(fake.counter)).toMatchObject({ ok: true });
    expect(await desk.keep(fake.counter)).toMatchObject({ failure: { kind: 'no-card' } });
    expect((await deskOf().standing(fake.counter)).recoveryKey).toMatchObject({ share: 'waiting' });

    fake.province.lineIsDown = false;
    expect(await depositShare(fake.counter, port)).toEqual(succeed(null));
    expect(await depositShare(fake.counter, port)).toEqual(succeed(null));
    expect(fake.province.shares).toHaveLength(1);
    expect((await deskOf().standing(fake.counter)).recoveryKey).toMatchObject({ share: 'deposited' });
  });
});

describe('two copies of one machine', () => {
  test('go on side by side until both have spoken: the second gives out no number from then on', async () => {
    const original = await openFakeCounter();
    await enrolCounter(original.counter, ENROLMENT);
    await witnessJournal(original.counter);
    const copy = await openFakeCounter(structuredClone(original.journal.records));
    for (const [name, fake] of [
      ['one', original],
      ['two', copy],
    ] as const) {
      await signNamed(fake, name);
      await receiveNamed(fake, name);
    }

    expect(await new ProvincePull().run(original.counter)).toMatchObject({ ok: true });
    copy.province.witnessed = original.province.witnessed;
    expect(await new ProvincePull().run(copy.counter)).toMatchObject({
      failure: { kind: 'credential-refused' },
    });

    await signNamed(copy, 'three');
    expect(await receiveNamed(copy, 'three')).toMatchObject({ failure: { kind: 'numbers-exhausted' } });
    expect(await witnessJournal(original.counter)).toEqual(succeed(null));
  });
});
