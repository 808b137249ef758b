import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasRealPostgres, startRealPostgres } from '../../support/real-postgres.ts';
import { openEmbeddedDatabase, openServerDatabase, type Database } from '../database.ts';

/** A database under the same tests as every other one. */
export interface TestDatabase {
  readonly name: string;
  readonly available: boolean;
  open(): Promise<OpenTestDatabase>;
}

export interface OpenTestDatabase {
  /** Another way in, as a replica would have it; an embedded database has only one. */
  connect(): Promise<Database>;
  close(): Promise<void>;
}

export const TEST_DATABASES: readonly TestDatabase[] = [
  { name: 'embedded PostgreSQL (PGlite)', available: true, open: openEmbedded },
  { name: 'PostgreSQL 15 of Debian', available: hasRealPostgres(), open: openReal },
];

async function openEmbedded(): Promise<OpenTestDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'province-pg-'));
  const database = await openEmbeddedDatabase(directory);
  return {
    connect: () => Promise.resolve(database),
    async close() {
      await database.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

async function openReal(): Promise<OpenTestDatabase> {
  const postgres = await startRealPostgres();
  const opened: Database[] = [];
  return {
    async connect() {
      const database = await openServerDatabase(postgres.url);
      opened.push(database);
      return database;
    },
    async close() {
      for (const database of opened) await database.close();
      await postgres.close();
    },
  };
}
