import { Dexie, type Table } from 'dexie';
import type { DossierRow } from './dossier-row.ts';
import type { FileRow } from './file-row.ts';
import type { MetaRow } from './meta-row.ts';
import { firstTables } from './migrations/0001-first-tables.ts';
import type { Migration } from './migrations/migration.ts';
import type { OfficeRow } from './office-row.ts';
import type { OutboxRow } from './outbox-row.ts';

export const MIGRATIONS: readonly Migration[] = [firstTables];

/** The browser's database engine, or a stand-in for it. */
export interface DatabaseEngine {
  readonly indexedDB: IDBFactory;
  readonly IDBKeyRange: typeof IDBKeyRange;
}

/** The tables, typed. Nothing outside this folder sees it. */
export class CounterDatabase extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  declare readonly dossiers: Table<DossierRow, string>;
  declare readonly outbox: Table<OutboxRow, string>;
  declare readonly files: Table<FileRow, string>;
  declare readonly office: Table<OfficeRow, string>;

  constructor(name: string, engine: DatabaseEngine) {
    // Strict: a committed transaction is on disk. Chromium's default only promises it to the system's cache.
    super(name, { ...engine, chromeTransactionDurability: 'strict', autoOpen: false });
    for (const { version, stores, upgrade } of MIGRATIONS) {
      const declared = this.version(version).stores({ ...stores });
      if (upgrade !== undefined) declared.upgrade(upgrade);
    }
  }
}

/** The schema version this program writes. */
export const LATEST_VERSION = Math.max(...MIGRATIONS.map((migration) => migration.version));

/** Dexie writes ten times its version, and counts repairs in the last digit. */
const NATIVE_STEPS = 10;

/** The schema version a database was written with, without opening it; 0 when there is none. */
export async function findSchemaVersion({ indexedDB }: DatabaseEngine, name: string): Promise<number> {
  const known = await indexedDB.databases();
  const version = known.find((database) => database.name === name)?.version ?? 0;
  return Math.floor(version / NATIVE_STEPS);
}
