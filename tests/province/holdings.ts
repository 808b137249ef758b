import type { ActionId } from '../../shared/kernel/id.ts';
import type { Sql } from './database.ts';

/** Of these, what is not held whole: a counter that has a receipt for it then knows that it was lost. */
export async function findLost(
  sql: Sql,
  counterId: string,
  actionIds: readonly ActionId[],
): Promise<readonly ActionId[]> {
  const places = actionIds.map((_, index) => `$${index + 2}`).join(', ');
  const held = await sql.query<{ action_id: string }>(
    `SELECT action_id FROM dossiers
     WHERE counter_id = $1 AND complete_receipt IS NOT NULL AND action_id IN (${places})`,
    [counterId, ...actionIds],
  );
  const known = new Set(held.map((row) => row.action_id));
  return actionIds.filter((actionId) => !known.has(actionId));
}
