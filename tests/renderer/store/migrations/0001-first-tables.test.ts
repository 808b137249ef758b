import { describe, expect, test } from 'vitest';
import { createStore } from '../../../../renderer/store/counter-store.ts';
import { LATEST_VERSION, MIGRATIONS } from '../../../../renderer/store/database.ts';
import { firstTables } from '../../../../renderer/store/migrations/0001-first-tables.ts';
import { anItem } from '../../../shared/sync/outbox-builders.ts';
import { anEngine, FakeJournal, getOk, NAME, openTables, storeParts } from '../store-fixtures.ts';

describe('the migrations', () => {
  test('are numbered from 1 without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual([1]);
    expect(LATEST_VERSION).toBe(1);
  });
});

describe('version 1', () => {
  test('has these tables and these keys, for ever', () => {
    expect(firstTables.stores).toEqual({
      meta: 'key',
      dossiers: 'id, openedSeq, dueDay, [state+openedSeq]',
      outbox: 'itemId, dossierId, [lane+nextTryAt], [kind+state]',
      files: 'name, state',
      office: 'id',
    });
  });

  test('written by the first release opens today with its unsent work', async () => {
    const engine = anEngine();
    const item = anItem('a');
    await writeVersionOne(engine, { ...item, lane: 'data' });

    const store = createStore(storeParts(engine, new FakeJournal()));
    await getOk(store.open());

    expect(await store.outbox.list()).toEqual([item]);
    store.close();
    const database = await openTables(engine);
    expect(await database.meta.get('journal')).toEqual({
      key: 'journal',
      epoch: 'e',
      appliedSeq: 4,
      dossiers: 1,
    });
    database.close();
  });
});

/** Made with the browser's own interface, as release 1 left it: independent of what the program declares today. */
async function writeVersionOne(engine: ReturnType<typeof anEngine>, row: object): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const opening = engine.indexedDB.open(NAME, 10); // Dexie writes ten times its version
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onupgradeneeded = () => {
      const tables = opening.result;
      const outbox = tables.createObjectStore('outbox', { keyPath: 'itemId' });
      outbox.createIndex('dossierId', 'dossierId');
      outbox.createIndex('[lane+nextTryAt]', ['lane', 'nextTryAt']);
      outbox.createIndex('[kind+state]', ['kind', 'state']);
      const dossiers = tables.createObjectStore('dossiers', { keyPath: 'id' });
      dossiers.createIndex('openedSeq', 'openedSeq');
      dossiers.createIndex('dueDay', 'dueDay');
      dossiers.createIndex('[state+openedSeq]', ['state', 'openedSeq']);
      tables.createObjectStore('files', { keyPath: 'name' }).createIndex('state', 'state');
      tables.createObjectStore('office', { keyPath: 'id' });
      const meta = tables.createObjectStore('meta', { keyPath: 'key' });
      meta.put({ key: 'journal', epoch: 'e', appliedSeq: 4, dossiers: 1 });
      outbox.put(row);
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
  });
}
