import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { migrate } from './migrate.ts';

/** What one statement may be given; instants and sizes are numbers, keys and documents are text. */
export type SqlValue = string | number | boolean | null;

/** One SQL for the embedded and the real PostgreSQL. */
export interface Sql {
  query<Row>(text: string, values?: readonly SqlValue[]): Promise<readonly Row[]>;
}

export interface Database extends Sql {
  /** Rolls back when `work` throws. The statements of `work` go through the `Sql` it is given, never around it. */
  transaction<Value>(work: (sql: Sql) => Promise<Value>): Promise<Value>;
  /** How many processes may share this database; an embedded one belongs to one. */
  readonly shared: boolean;
  close(): Promise<void>;
}

/** PostgreSQL's int8 arrives as text by default; every one of ours is a safe integer. */
const INT8 = 20;

/** PostgreSQL inside this process, kept in a folder. First start takes some seconds and about 800 MB. */
export async function openEmbeddedDatabase(directory: string): Promise<Database> {
  const engine = await PGlite.create(directory, { parsers: { [INT8]: Number } });
  const database: Database = {
    shared: false,
    query: async <Row>(text: string, values: readonly SqlValue[] = []) =>
      (await engine.query<Row>(text, [...values])).rows,
    transaction: (work) =>
      engine.transaction((transaction) =>
        work({
          query: async <Row>(text: string, values: readonly SqlValue[] = []) =>
            (await transaction.query<Row>(text, [...values])).rows,
        }),
      ),
    close: () => engine.close(),
  };
  await migrate(database);
  return database;
}

/** A real PostgreSQL (15 or later), shared by any number of replicas. */
export async function openServerDatabase(url: string): Promise<Database> {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format),
  };
  const pool = new pg.Pool({ connectionString: url, max: 8, types: types as typeof pg.types }); // pg asks nothing else of it
  // An idle connection that breaks is replaced by the pool; the next statement says whether the server is gone.
  pool.on('error', () => undefined);
  const database: Database = {
    shared: true,
    query: (text, values = []) => rowsOf(pool, text, values),
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
  await migrate(database);
  return database;
}

async function inTransaction<Value>(pool: pg.Pool, work: (sql: Sql) => Promise<Value>): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const value = await work({ query: (text, values = []) => rowsOf(client, text, values) });
    await client.query('COMMIT');
    client.release();
    return value;
  } catch (error) {
    // A connection whose transaction failed goes back only if it can be cleaned; else it is thrown away.
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}

async function rowsOf<Row>(
  target: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly SqlValue[],
): Promise<readonly Row[]> {
  const result = await target.query(text, [...values]);
  return result.rows as readonly Row[]; // the caller names the columns of its own statement
}
