import { textOfShare } from '../../shared/domain/recovery-share.ts';
import type { ShareDepositWire } from '../../shared/contract/province/recovery-wire.ts';
import type { Database } from './database.ts';
import { Problem } from './problem.ts';

interface ShareSettings {
  readonly database: Database;
  readonly now: () => number;
}

/** Keeps a counter's share; one of a newer key takes the place of the older. The same again changes nothing. */
export function keepShare(
  { database, now }: ShareSettings,
  counterId: string,
  { tag, share }: ShareDepositWire,
): Promise<{ readonly tag: number }> {
  return database.transaction(async (sql) => {
    await sql.query('DELETE FROM recovery_shares WHERE counter_id = $1 AND tag <> $2', [counterId, tag]);
    const kept = await sql.query(
      `INSERT INTO recovery_shares (counter_id, tag, share, deposited_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (counter_id, tag) DO NOTHING RETURNING 1`,
      [counterId, tag, share, now()],
    );
    if (kept.length > 0) await note(sql, { counterId, tag, act: 'deposited', at: now() });
    return { tag };
  });
}

/**
 * An administrator's act: the share as text, to be typed at the machine that is
 * restored. Given out once; a second try finds it gone, and both are written down.
 */
export function giveShareOut(
  { database, now }: ShareSettings,
  counterId: string,
): Promise<{ readonly text: string; readonly tag: number }> {
  return database.transaction(async (sql) => {
    const [row] = await sql.query<{ tag: number; share: string }>(
      'DELETE FROM recovery_shares WHERE counter_id = $1 RETURNING tag, share',
      [counterId],
    );
    if (row === undefined) throw new Problem('not-found');
    await note(sql, { counterId, tag: row.tag, act: 'given-out', at: now() });
    const bytes = new Uint8Array(Buffer.from(row.share, 'base64url'));
    return { tag: row.tag, text: textOfShare({ place: 3, tag: row.tag, bytes }) };
  });
}

/** What was done with the shares of a counter, oldest first. */
export async function shareActs(
  database: Database,
  counterId: string,
): Promise<readonly { readonly tag: number; readonly act: string; readonly at: number }[]> {
  const rows = await database.query<{ tag: number; act: string; at: number }>(
    'SELECT tag, act, at FROM recovery_share_acts WHERE counter_id = $1 ORDER BY place',
    [counterId],
  );
  return rows.map(({ tag, act, at }) => ({ tag, act, at: Number(at) }));
}

function note(
  sql: Pick<Database, 'query'>,
  { counterId, tag, act, at }: { counterId: string; tag: number; act: string; at: number },
): Promise<unknown> {
  return sql.query('INSERT INTO recovery_share_acts (counter_id, tag, act, at) VALUES ($1, $2, $3, $4)', [
    counterId,
    tag,
    act,
    at,
  ]);
}
