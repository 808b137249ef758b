import { Dexie, liveQuery } from 'dexie';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createStore, type CounterStore } from '../../../renderer/store/counter-store.ts';
import { importRecordCipher } from '../../../renderer/store/record-cipher.ts';
import { storageFailureOf } from '../../../renderer/store/storage-failure.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import {
  anEngine,
  anUnlockedStore,
  dossierIdOf,
  FakeJournal,
  getOk,
  NAME,
  openTables,
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

describe('a lock', () => {
  test('drops what can be read, and an unlock brings it back', async () => {
    const journal = new FakeJournal();
    journal.act('a', saved('a'));
    const store = keep(await anUnlockedStore(anEngine(), journal));

    store.lock();

    expect(store.dossiers.list()).toEqual([]);
    expect(store.dossiers.listWhole()).toEqual([]);
    expect(await store.findCase(dossierIdOf('a'))).toBeUndefined();
    expect(await store.officeFacts()).toEqual([]);
    expect(await store.countDrafts()).toBe(1);
    expect(await store.catchUp()).toEqual({ ok: false, failure: { kind: 'locked' } });
    await getOk(store.unlock(testKeys()));
    expect((await store.findCase(dossierIdOf('a')))?.dossier.draft.dossierId).toBe(dossierIdOf('a'));
  });

  test('in the middle of catching up leaves nothing in memory', async () => {
    const journal = new FakeJournal();
    const store = keep(await anUnlockedStore(anEngine(), journal));
    journal.act('a', saved('a'));

    const running = store.catchUp();
    store.lock();
    await running;

    expect(store.dossiers.list()).toEqual([]);
  });
});

describe("the session's keys", () => {
  test('are zeroed in the arrays that brought them, and cannot be read from what was made of them', async () => {
    const keys = testKeys();

    const cipher = await importRecordCipher(keys);

    expect([...keys.recordKey, ...keys.fileKey].every((byte) => byte === 0)).toBe(true);
    expect(JSON.stringify(cipher)).toBe('{"keyId":"test-key-1"}');
  });

  test('open nothing under another id, place or clear column', async () => {
    const cipher = await importRecordCipher(testKeys());
    const other = await importRecordCipher(testKeys('test-key-1', 9));
    const context = { table: 'dossiers', id: 'x', schema: 1, seq: 3, clear: ['draft'] } as const;
    const sealed = await cipher.seal({ secret: 1 }, context);

    expect(await cipher.open(sealed, context)).toEqual({ secret: 1 });
    expect(await other.open(sealed, context)).toBeUndefined();
    for (const change of [
      { table: 'office' },
      { id: 'y' },
      { schema: 2 },
      { seq: 4 },
      { clear: ['signed'] },
    ]) {
      expect(await cipher.open(sealed, { ...context, ...change })).toBeUndefined();
    }
  });
});

describe('what lies on disk', () => {
  test('holds no name, number, phone, code or digest in clear', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act(
      'a',
      saved('a', { fullName: 'Lê Bí Mật', phone: '0900000001', identityNumber: '012345678901' }),
    );
    journal.act('a', signed('a'), received('a'));
    keep(await anUnlockedStore(engine, journal)).close();
    const database = await openTables(engine);

    const texts = await Promise.all(database.tables.map(async (table) => visibleText(await table.toArray())));
    database.close();

    const disk = texts.join('\n');
    expect(disk).toContain('receive-a');
    for (const secret of ['Mật', '0900000001', '012345678901', 'H39.28', 'b'.repeat(64), 'Trial signer']) {
      expect(disk).not.toContain(secret);
    }
  });
});

describe('a transaction', () => {
  test('is never open while keys work or the journal is read', async () => {
    const open: string[] = [];
    const journal = new FakeJournal();
    for (const name of ['a', 'b']) journal.act(name, saved(name), signed(name), received(name));
    const watched = watchTransactions(open, journal);
    const { subtle } = crypto;
    subtle.encrypt = noting(open, 'encrypt', subtle.encrypt.bind(subtle));
    subtle.decrypt = noting(open, 'decrypt', subtle.decrypt.bind(subtle));
    subtle.sign = noting(open, 'sign', subtle.sign.bind(subtle));
    try {
      const store = keep(await anUnlockedStore(anEngine(), watched));
      journal.act('a', saved('a'));
      await getOk(store.catchUp());
    } finally {
      for (const own of ['encrypt', 'decrypt', 'sign']) Reflect.deleteProperty(subtle, own);
    }

    expect(journal.reads).toBeGreaterThan(1);
    expect(open).toEqual([]);
  });
});

describe('a live query', () => {
  const { indexedDB: before } = Dexie.dependencies;

  // Dexie answers live queries only where the engine is the page's own.
  beforeAll(() => {
    Dexie.dependencies.indexedDB = anEngine().indexedDB;
  });
  afterAll(() => {
    Dexie.dependencies.indexedDB = before;
  });

  test('sees a dossier change', async () => {
    const journal = new FakeJournal();
    journal.act('a', saved('a'));
    const store = keep(await anUnlockedStore(anEngine(), journal));
    const seen: (number | undefined)[] = [];
    const twice = new Promise<void>((resolve) => {
      liveQuery(() => store.findCase(dossierIdOf('a'))).subscribe((found) => {
        seen.push(found?.dossier.dossierSeq);
        if (seen.length === 1) void change();
        if (found?.dossier.dossierSeq === 2) resolve();
      });
    });
    async function change(): Promise<void> {
      journal.act('a', signed('a'));
      await getOk(store.catchUp());
    }

    await twice;

    expect(seen).toEqual([1, 2]);
  });
});

describe('a page that closes', () => {
  test('in the middle of catching up leaves the database as it is', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', saved('a'));
    const store = await anUnlockedStore(engine, journal);
    journal.act('a', signed('a'));

    const read = journal.read.bind(journal);
    journal.read = (request) => {
      store.close(); // the window goes while main is answering
      return read(request);
    };
    expect(await store.catchUp()).toEqual({ ok: false, failure: { kind: 'storage-broken' } });

    const database = await openTables(engine);
    expect(await database.dossiers.count()).toBe(1);
    database.close();
  });
});

describe('a history', () => {
  test('keeps who opened the dossier and the last of what was saved over', async () => {
    const journal = new FakeJournal();
    journal.act('a', saved('a'), saved('a'), saved('a', { phone: '1' }), signed('a'), received('a'));
    const store = keep(await anUnlockedStore(anEngine(), journal));

    const found = await store.findCase(dossierIdOf('a'));

    expect(found?.history.map(({ action, at }) => [action.kind, at - 1_795_000_000_000])).toEqual([
      ['draft-saved', 0],
      ['draft-saved', 2000],
      ['component-signed', 3000],
      ['received', 4000],
    ]);
  });
});

describe('a database that cannot be used', () => {
  test('because a newer program wrote it is kept as it is', async () => {
    const engine = anEngine();
    const newer = new Dexie(NAME, { ...engine });
    newer.version(99).stores({ outbox: 'itemId', later: 'id' });
    await newer.open();
    await newer.table('outbox').put({ itemId: 'unsent' });
    newer.close();

    const opened = await keep(createStore(storeParts(engine, new FakeJournal()))).open();

    expect(opened).toEqual({ ok: false, failure: { kind: 'needs-update' } });
    await newer.open();
    expect(await newer.table('outbox').get('unsent')).toEqual({ itemId: 'unsent' });
    newer.close();
  });

  test('because it is broken is made anew, and filled from the journal', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', saved('a'));
    let broken = true;
    const indexedDB = new Proxy(engine.indexedDB, {
      get(target, key) {
        if (key === 'open' && broken) {
          return () => {
            throw new DOMException('backing store', 'UnknownError');
          };
        }
        if (key === 'deleteDatabase') broken = false;
        const value: unknown = Reflect.get(target, key);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });

    const store = keep(await anUnlockedStore({ ...engine, indexedDB }, journal));

    expect(store.dossiers.list()).toHaveLength(1);
  });

  test('says that the disk is full when the cause is hidden in an abort', () => {
    const aborted = Object.assign(new Error('aborted'), {
      name: 'AbortError',
      inner: new DOMException('full', 'QuotaExceededError'),
    });

    expect(storageFailureOf(aborted)).toEqual({ kind: 'storage-full' });
    expect(storageFailureOf(new TypeError('a bug'))).toBeUndefined();
  });
});

describe('the second copy of files', () => {
  test('is made once per paper after reception, in idle time, under a name that is no digest', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', saved('a'), signed('a'), received('a'));
    const asked: string[] = [];
    let idle = 0;
    const store = keep(
      await anUnlockedStore(engine, journal, {
        whenIdle: async () => void (idle += 1),
        fetchCipher: async ({ digest }) => {
          asked.push(digest);
          return new Blob(['ciphertext']);
        },
      }),
    );
    const { signal } = new AbortController();

    expect(await getOk(store.copyFiles(signal))).toBe(1);
    expect(await getOk(store.copyFiles(signal))).toBe(0);

    expect(asked).toEqual([getSha256('b'.repeat(64))]);
    expect(idle).toBe(1);
    const database = await openTables(engine);
    const rows = await database.files.toArray();
    database.close();
    expect(rows.map(({ state, name }) => [state, /^[0-9a-f]{64}$/.test(name)])).toEqual([['held', true]]);
    expect(await rows[0]?.ciphertext?.text()).toBe('ciphertext');
  });

  test('goes on after a restart with what could not be had', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', saved('a'), signed('a'), received('a'));
    const first = await anUnlockedStore(engine, journal);
    expect(await getOk(first.copyFiles(new AbortController().signal))).toBe(0);
    first.close();

    const second = keep(
      await anUnlockedStore(engine, journal, { fetchCipher: async () => new Blob(['ciphertext']) }),
    );

    expect(await getOk(second.copyFiles(AbortSignal.abort()))).toBe(0);
    expect(await getOk(second.copyFiles(new AbortController().signal))).toBe(1);
  });
});

/** Text of a row as someone with the disk sees it: strings as they are, bytes as Latin-1. */
function visibleText(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof ArrayBuffer) return Buffer.from(part).toString('latin1');
    return part instanceof Uint8Array ? Buffer.from(part).toString('latin1') : part;
  });
}

function watchTransactions(open: string[], journal: FakeJournal): FakeJournal {
  const read = journal.read.bind(journal);
  journal.read = noting(open, 'journal', read);
  return journal;
}

function noting<Arguments extends unknown[], Answer>(
  open: string[],
  what: string,
  work: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  return (...given) => {
    if (Dexie.currentTransaction !== null) open.push(what);
    return work(...given);
  };
}
