import type { LeaseRequestWire } from '../../shared/contract/province/lease-wire.ts';
import type { NumberLease } from '../../shared/domain/office.ts';
import type { Database, Sql } from './database.ts';
import { newId } from './new-id.ts';
import { Problem } from './problem.ts';

export interface LeaseSettings {
  readonly database: Database;
  readonly now: () => number;
  /** The first number of each day; lower ones belong to the province's own counters. */
  readonly firstNumber: number;
  readonly blockSize: number;
}

export interface LeaseRow {
  readonly lease_id: string;
  readonly counter_id: string;
  readonly epoch: string;
  readonly day: string;
  readonly first_number: number;
  readonly last_number: number;
}

/**
 * Lends numbers for each day. Blocks never overlap between counters and epochs, because every block comes out of one
 * row per day; the same counter, epoch, day and place in the line always get the same block, and a block is never lent
 * again.
 */
export function grantNumbers(
  settings: LeaseSettings,
  counterId: string,
  request: LeaseRequestWire,
): Promise<readonly NumberLease[]> {
  // One order of days for everybody, so that two transactions cannot wait for each other's day.
  const wanted = [...request.days.map((day) => ({ day, block: 1 })), ...request.further].toSorted(inOrder);
  return settings.database.transaction(async (sql) => {
    const { epoch, journalSeq } = request;
    await enterEpoch(sql, { counterId, epoch, at: settings.now() });
    await seeJournal(sql, { counterId, epoch, journalSeq });
    const leases: NumberLease[] = [];
    for (const one of wanted) {
      leases.push(await leaseOf(sql, { ...settings, ...one, counterId, epoch: request.epoch }));
    }
    return leases;
  });
}

/** Makes a new epoch the counter's only one; an epoch that was left behind is refused, because its holder is a copy. */
export async function enterEpoch(
  sql: Sql,
  { counterId, epoch, at }: { readonly counterId: string; readonly epoch: string; readonly at: number },
): Promise<void> {
  const [counter] = await sql.query<{ epoch: string }>(
    'SELECT epoch FROM counters WHERE counter_id = $1 FOR UPDATE',
    [counterId],
  );
  if (counter === undefined) throw new Problem('token-refused');
  if (counter.epoch === epoch) return;
  const known = await sql.query('SELECT 1 FROM epochs WHERE counter_id = $1 AND epoch = $2', [
    counterId,
    epoch,
  ]);
  if (known.length > 0) throw new Problem('stale-epoch');
  await sql.query('UPDATE epochs SET voided_at = $1 WHERE counter_id = $2 AND voided_at IS NULL', [
    at,
    counterId,
  ]);
  await sql.query('INSERT INTO epochs (counter_id, epoch) VALUES ($1, $2)', [counterId, epoch]);
  await sql.query('UPDATE counters SET epoch = $1 WHERE counter_id = $2', [epoch, counterId]);
}

/** One log only grows: a request from behind what was seen is a clone, or a machine restored from a copy. */
async function seeJournal(
  sql: Sql,
  {
    counterId,
    epoch,
    journalSeq,
  }: { readonly counterId: string; readonly epoch: string; readonly journalSeq: number },
): Promise<void> {
  const seen = await sql.query(
    `UPDATE epochs SET seen_seq = $3 WHERE counter_id = $1 AND epoch = $2 AND seen_seq <= $3 RETURNING 1`,
    [counterId, epoch, journalSeq],
  );
  if (seen.length === 0) throw new Problem('stale-epoch');
}

interface WantedBlock {
  readonly day: string;
  /** From 1 for each counter, epoch and day. */
  readonly block: number;
}

function inOrder(left: WantedBlock, right: WantedBlock): number {
  return left.day === right.day ? left.block - right.block : left.day < right.day ? -1 : 1;
}

async function leaseOf(
  sql: Sql,
  wanted: LeaseSettings & WantedBlock & { readonly counterId: string; readonly epoch: string },
): Promise<NumberLease> {
  const { counterId, epoch, day, block } = wanted;
  const held = await sql.query<LeaseRow & { readonly block: number }>(
    'SELECT * FROM leases WHERE counter_id = $1 AND epoch = $2 AND day = $3 ORDER BY block',
    [counterId, epoch, day],
  );
  const same = held.find((lease) => lease.block === block);
  if (same !== undefined) return toLease(same);
  // Blocks come one after the other; a counter that skips one has lost count, and would waste numbers.
  if (block !== held.length + 1) throw new Problem('malformed');
  const [taken] = await sql.query<{ next_number: number }>(
    `INSERT INTO day_numbers (day, next_number) VALUES ($1, $2)
     ON CONFLICT (day) DO UPDATE SET next_number = day_numbers.next_number + $3
     RETURNING next_number`,
    [wanted.day, wanted.firstNumber + wanted.blockSize, wanted.blockSize],
  );
  if (taken === undefined) throw new Error('no row for a day that was just written');
  const [lease] = await sql.query<LeaseRow>(
    `INSERT INTO leases (lease_id, counter_id, epoch, day, first_number, last_number, block)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING *`,
    [newId(), counterId, epoch, day, taken.next_number - wanted.blockSize, taken.next_number - 1, block],
  );
  if (lease === undefined) throw new Error('a lease that was just written is gone');
  return toLease(lease);
}

function toLease(row: LeaseRow): NumberLease {
  return {
    leaseId: row.lease_id,
    counterId: row.counter_id,
    epoch: row.epoch,
    day: row.day,
    first: row.first_number,
    last: row.last_number,
  };
}
