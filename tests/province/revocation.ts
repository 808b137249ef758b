import type { EnrolledCountersWire, RevocationWire } from '../../shared/contract/province/enrolled-wire.ts';
import type { Database } from './database.ts';
import { Problem } from './problem.ts';

/** Takes a machine's right to speak away, at once on every replica. What it filed before stays. */
export async function revokeCounter(
  { database, now }: { readonly database: Database; readonly now: () => number },
  counterId: string,
): Promise<RevocationWire> {
  const [row] = await database.query<{ revoked_at: number }>(
    'UPDATE counters SET revoked_at = coalesce(revoked_at, $2) WHERE counter_id = $1 RETURNING revoked_at',
    [counterId, now()],
  );
  if (row === undefined) throw new Problem('not-found');
  return { counterId, revokedAt: Number(row.revoked_at) };
}

/** Every machine that was ever enrolled, the newest last. */
export async function listCounters(database: Database): Promise<EnrolledCountersWire['counters']> {
  const rows = await database.query<{ counter_id: string; enrolled_at: number; revoked_at: number | null }>(
    'SELECT counter_id, enrolled_at, revoked_at FROM counters ORDER BY enrolled_at, counter_id',
  );
  return rows.map(({ counter_id: counterId, enrolled_at: enrolledAt, revoked_at: revokedAt }) => ({
    counterId,
    enrolledAt: Number(enrolledAt),
    revokedAt: revokedAt === null ? null : Number(revokedAt),
  }));
}

export async function isRevoked(database: Database, counterId: string): Promise<boolean> {
  const rows = await database.query(
    'SELECT 1 FROM counters WHERE counter_id = $1 AND revoked_at IS NOT NULL',
    [counterId],
  );
  return rows.length > 0;
}
