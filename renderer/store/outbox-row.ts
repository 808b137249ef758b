import { parseActionId, parseDossierId } from '../../shared/kernel/id.ts';
import { parseInstant } from '../../shared/kernel/instant.ts';
import { laneOf, type Lane, type OutboxItem } from '../../shared/sync/outbox-item.ts';

/** An outbox item on disk, all of it in clear; `lane` is there to be searched. */
export interface OutboxRow extends OutboxItem {
  readonly lane: Lane | 'settled';
}

const KINDS: readonly unknown[] = ['data', 'files', 'collect'] satisfies readonly OutboxItem['kind'][];
const STATES: readonly unknown[] = [
  'waiting',
  'sending',
  'done',
  'refused',
] satisfies readonly OutboxItem['state'][];

export function toOutboxRow(item: OutboxItem): OutboxRow {
  return { ...item, lane: laneOf(item) };
}

/** `undefined` when the row was not written by us; the journal can make it anew. */
export function fromOutboxRow(row: OutboxRow): OutboxItem | undefined {
  const { lane, ...item } = row;
  return hasValidIds(item) && hasValidColumns(item) && lane === laneOf(item) ? item : undefined;
}

function hasValidIds(item: OutboxItem): boolean {
  const actionId = parseActionId(item.actionId);
  const named = typeof item.itemId === 'string' && item.itemId.length > 0;
  return named && actionId !== undefined && parseDossierId(item.dossierId) !== undefined;
}

function hasValidColumns(item: OutboxItem): boolean {
  const known = KINDS.includes(item.kind) && STATES.includes(item.state);
  const counted = [item.attempts, item.sentBytes, item.totalBytes].every(
    (count) => Number.isSafeInteger(count) && count >= 0,
  );
  return known && counted && typeof item.asked === 'boolean' && parseInstant(item.nextTryAt) !== undefined;
}
