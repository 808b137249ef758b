import type { HeadAnswerWire, JournalHeadWire } from '../../shared/contract/province/recovery-wire.ts';
import type { Database, Sql } from './database.ts';
import { enterEpoch } from './number-leases.ts';
import { Problem } from './problem.ts';

interface HeadRow {
  readonly head_seq: string | number | null;
  readonly head_hash: string | null;
}

/**
 * Witnesses how far a counter's log has come. A later head must prove that the
 * one seen last lies in its own past: of two copies that both went on, only one can.
 */
export function witnessHead(
  { database, now }: { readonly database: Database; readonly now: () => number },
  counterId: string,
  head: JournalHeadWire,
): Promise<HeadAnswerWire> {
  return database.transaction(async (sql) => {
    await enterEpoch(sql, { counterId, epoch: head.epoch, at: now() });
    const [seen] = await sql.query<HeadRow>(
      'SELECT head_seq, head_hash FROM epochs WHERE counter_id = $1 AND epoch = $2 FOR UPDATE',
      [counterId, head.epoch],
    );
    const isFirst = seen === undefined || seen.head_seq === null || seen.head_hash === null;
    if (isFirst) return keep(sql, counterId, head);
    return judge(sql, { counterId, head }, { seq: Number(seen.head_seq), hash: seen.head_hash });
  });
}

async function judge(
  sql: Sql,
  { counterId, head }: { readonly counterId: string; readonly head: JournalHeadWire },
  seen: { readonly seq: number; readonly hash: string },
): Promise<HeadAnswerWire> {
  const shown = head.seq === seen.seq ? head : head.proof;
  if (shown?.seq !== seen.seq) return { kind: 'prove', seq: seen.seq };
  if (shown.hash !== seen.hash) throw new Problem('stale-epoch');
  // A question that was overtaken by a later one takes nothing back.
  return head.seq < seen.seq ? { kind: 'noted' } : keep(sql, counterId, head);
}

async function keep(
  sql: Sql,
  counterId: string,
  { epoch, seq, hash }: JournalHeadWire,
): Promise<HeadAnswerWire> {
  await sql.query('UPDATE epochs SET head_seq = $3, head_hash = $4 WHERE counter_id = $1 AND epoch = $2', [
    counterId,
    epoch,
    seq,
    hash,
  ]);
  return { kind: 'noted' };
}
