import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { parseClerkId } from '../../../shared/kernel/id.ts';
import { createStore, type CounterStore } from '../../../renderer/store/counter-store.ts';
import { applyRecords } from '../../../renderer/store/apply-record.ts';
import { RecentProjection } from '../../../renderer/store/recent-projection.ts';
import { importRecordCipher } from '../../../renderer/store/record-cipher.ts';
import {
  anEngine,
  answeredBy,
  anUnlockedStore,
  dossierIdOf,
  FakeJournal,
  getOk,
  need,
  openTables,
  readAll,
  received,
  saved,
  signed,
  storeParts,
  testKeys,
} from './store-fixtures.ts';

const stores: CounterStore[] = [];

function keep(store: CounterStore): CounterStore {
  stores.push(store);
  return store;
}

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

describe('a record that was committed before the page died', () => {
  test('is applied when the counter is unlocked again', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', saved('a'));
    const before = await anUnlockedStore(engine, journal);
    journal.act('a', signed('a'), received('a')); // durable in main; the page dies before it hears
    before.close();

    const after = keep(await anUnlockedStore(engine, journal));

    expect(after.dossiers.list().map(({ state }) => state.kind)).toEqual(['received']);
    expect((await after.outbox.list()).map(({ dossierId, state }) => [dossierId, state])).toEqual([
      [dossierIdOf('a'), 'waiting'],
    ]);
  });

  test('is applied once, however often the store catches up', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', saved('a'), signed('a'), received('a'));
    const store = keep(await anUnlockedStore(engine, journal));

    await Promise.all([store.catchUp(), store.catchUp(), store.catchUp()]);

    expect((await store.findCase(dossierIdOf('a')))?.dossier.dossierSeq).toBe(3);
  });
});

describe('a page of records', () => {
  test('moves rows and place together: overtaken, it writes nothing', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', saved('a'));
    keep(await anUnlockedStore(engine, journal));
    const database = await openTables(engine);
    journal.act('a', signed('a'));
    const recent = new RecentProjection();
    const parts = { database, cipher: await importRecordCipher(testKeys()), recent };

    const overtaken = await applyRecords(
      parts,
      { key: 'journal', epoch: 'epoch-1', appliedSeq: 0, dossiers: 0 },
      journal.records,
    );

    expect(overtaken).toEqual({ ok: false, failure: { kind: 'row-damaged', dossierId: dossierIdOf('a') } });
    const stale = { key: 'journal', epoch: 'epoch-0', appliedSeq: 1, dossiers: 1 } as const;
    const elsewhere = await applyRecords(parts, stale, journal.records.slice(1));
    expect(elsewhere).toEqual({ ok: false, failure: { kind: 'overtaken' } });
    expect((await database.dossiers.toArray()).map(({ seq }) => seq)).toEqual([1]);
    database.close();
  });
});

describe('a store rebuilt from the journal', () => {
  test('has the same rows, wherever the reads were cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(11), { maxLength: 11 }), async (cuts) => {
        const whole = historyOfThree();
        const once = anEngine();
        (await anUnlockedStore(once, whole)).close();
        const bitByBit = anEngine();
        const journal = new FakeJournal();
        const store = await anUnlockedStore(bitByBit, journal);
        for (const cut of [...cuts.toSorted((left, right) => left - right), 11]) {
          journal.records = whole.records.slice(0, cut);
          await getOk(store.catchUp());
        }
        journal.records = whole.records;
        await getOk(store.catchUp());
        store.close();

        expect(await readAll(bitByBit)).toEqual(await readAll(once));
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ['the whole database was deleted', deleteDatabase],
    ['a body was altered', alterBody],
    ['a clear column was altered', alterState],
    ['a row was put in the place of another', swapBodies],
    ['a row was sealed by another key', sealByOtherKey],
    ['a row of an older schema lies there', ageSchema],
    ['a row is missing', dropRow],
    ['an outbox row is missing', dropOutboxRow],
    ['an outbox row is nonsense', spoilOutboxRow],
    ['the store is ahead of the journal', runAhead],
    ['the journal began a new epoch', beginEpoch],
  ])('is whole again after %s', async (_name, damage) => {
    const engine = anEngine();
    const journal = historyOfThree();
    (await anUnlockedStore(engine, journal)).close();
    await damage(engine, journal);
    journal.act('d', saved('d'));

    keep(await anUnlockedStore(engine, journal)).close();

    const fresh = anEngine();
    keep(await anUnlockedStore(fresh, journal)).close();
    expect(await readAll(engine)).toEqual(await readAll(fresh));
  });

  test('is made anew behind the screen when a row turns out damaged while at work', async () => {
    const engine = anEngine();
    const journal = historyOfThree();
    const store = keep(await anUnlockedStore(engine, journal));
    await alterBody(engine);

    expect(await store.findCase(dossierIdOf('a'))).toBeUndefined();
    await store.catchUp(); // queued behind the repair

    expect((await store.findCase(dossierIdOf('a')))?.dossier.registered).toBeDefined();
    expect(store.dossiers.list()).toHaveLength(3);
  });
});

describe('a journal that cannot be read', () => {
  test('because it is locked leaves the store as it is', async () => {
    const engine = anEngine();
    const journal = historyOfThree();
    const store = keep(await anUnlockedStore(engine, journal));
    journal.locked = true;

    expect(await store.catchUp()).toEqual({ ok: false, failure: { kind: 'locked' } });
    expect(store.dossiers.list()).toHaveLength(3);
  });

  test('because it does not begin with a draft is a bug, not an endless rebuild', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', received('a'));
    const store = keep(createStore(storeParts(engine, journal)));
    await getOk(store.open());

    await expect(store.unlock(testKeys())).rejects.toThrow('does not fold');
  });
});

async function beginEpoch(_engine: Engine, journal: FakeJournal): Promise<void> {
  journal.epoch = 'epoch-2';
}

type Engine = ReturnType<typeof anEngine>;

function historyOfThree(): FakeJournal {
  const journal = new FakeJournal();
  journal.append({
    kind: 'clerk-added',
    clerk: { clerkId: need(parseClerkId('clerk-1')), name: 'Cán Bộ Thử' },
  });
  journal.act('a', saved('a'), saved('a', { fullName: 'Trần Thị Thử' }), signed('a'), received('a'));
  journal.act('b', saved('b'));
  journal.act('a', answeredBy('delivered', 'a'), answeredBy('registered', 'a'));
  journal.act('c', saved('c'), signed('c'), received('c'));
  return journal;
}

async function deleteDatabase(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  await database.delete();
}

async function alterBody(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  await database.dossiers
    .where('id')
    .equals(dossierIdOf('a'))
    .modify((row) => {
      new Uint8Array(row.body).fill(0, 0, 4);
    });
  database.close();
}

async function alterState(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  await database.dossiers.update(dossierIdOf('b'), { state: 'registered' });
  database.close();
}

async function swapBodies(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  const row = need(await database.dossiers.get(dossierIdOf('b')));
  await database.dossiers.update(dossierIdOf('a'), { iv: row.iv, body: row.body });
  database.close();
}

async function sealByOtherKey(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  await database.dossiers.update(dossierIdOf('c'), { keyId: 'test-key-0' });
  database.close();
}

async function ageSchema(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  await database.dossiers.update(dossierIdOf('c'), { schema: 0 });
  database.close();
}

async function dropRow(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  await database.dossiers.delete(dossierIdOf('c'));
  database.close();
}

async function dropOutboxRow(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  await database.outbox.where('dossierId').equals(dossierIdOf('a')).delete();
  database.close();
}

async function spoilOutboxRow(engine: Engine): Promise<void> {
  const database = await openTables(engine);
  await database.outbox.where('dossierId').equals(dossierIdOf('c')).modify({ attempts: -1 });
  database.close();
}

async function runAhead(_engine: Engine, journal: FakeJournal): Promise<void> {
  journal.records = journal.records.slice(0, -3); // an older copy of the journal was restored
}
