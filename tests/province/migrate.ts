import type { Database } from './database.ts';
import { initial } from './migrations/0001-initial.ts';
import { furtherBlocks } from './migrations/0002-further-blocks.ts';
import { journalPlace } from './migrations/0004-journal-place.ts';
import { portal } from './migrations/0005-portal.ts';
import { revocation } from './migrations/0008-revocation.ts';
import { recoveryShares } from './migrations/0006-recovery-shares.ts';
import { statusWords } from './migrations/0003-status-words.ts';

/** One change of the schema; never edited after release. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
}

const MIGRATIONS: readonly Migration[] = [
  initial,
  furtherBlocks,
  statusWords,
  journalPlace,
  portal,
  revocation,
  recoveryShares,
];

/** Brings the schema up to date. Replicas that start together wait for each other on the version table. */
export async function migrate(database: Database): Promise<void> {
  await database
    .query('CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY)')
    .catch(ignoreRace);
  await database.transaction(async (sql) => {
    await sql.query('LOCK TABLE schema_version IN EXCLUSIVE MODE');
    const [row] = await sql.query<{ version: number | null }>(
      'SELECT max(version) AS version FROM schema_version',
    );
    const current = row?.version ?? 0;
    for (const migration of MIGRATIONS.filter(({ version }) => version > current)) {
      for (const statement of migration.statements) await sql.query(statement);
      await sql.query('INSERT INTO schema_version (version) VALUES ($1)', [migration.version]);
    }
  });
}

/** `IF NOT EXISTS` still collides when two sessions create at once (23505 or 42P07): the other one won, which is as good. */
function ignoreRace(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== '23505' && code !== '42P07') throw error;
}
