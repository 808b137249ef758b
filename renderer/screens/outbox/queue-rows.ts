import type { SendingRules } from '../../../shared/domain/sending-rules.ts';
import type { Instant } from '../../../shared/kernel/instant.ts';
import { findHold, type Hold } from '../../../shared/sync/gate.ts';
import type { QueuedDossier } from '../../sync/use-queue.ts';

/** Where an item stands, as the filter of the screen names it. */
export type Standing = 'sending' | 'waiting' | 'held' | 'collecting' | 'refused';

export const STANDINGS = [
  'refused',
  'sending',
  'waiting',
  'held',
  'collecting',
] as const satisfies readonly Standing[];

/** One line of the screen: the item, its official code, and what holds it. */
export interface QueueRow extends QueuedDossier {
  readonly code: string;
  readonly hold: Hold | undefined;
  readonly standing: Standing;
}

export interface QueueTotals {
  readonly sentBytes: number;
  readonly totalBytes: number;
}

export function queueRow(
  item: QueuedDossier,
  code: string,
  { rules, now }: { readonly rules: SendingRules; readonly now: Instant },
): QueueRow {
  const hold = item.state === 'waiting' ? findHold(item, rules, now) : undefined;
  return { ...item, code, hold, standing: standingOf(item, hold) };
}

/** What the way to the province still has before it, refused ones aside. */
export function totalsOf(rows: readonly QueueRow[]): QueueTotals {
  const going = rows.filter(({ standing }) => standing !== 'refused' && standing !== 'collecting');
  return {
    sentBytes: going.reduce((sum, row) => sum + row.sentBytes, 0),
    totalBytes: going.reduce((sum, row) => sum + row.totalBytes, 0),
  };
}

/** Bytes that went between two looks at the queue; what came or left meanwhile says nothing. */
export function movedBetween(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): number {
  let moved = 0;
  for (const [itemId, sentBytes] of now) {
    const earlier = before.get(itemId);
    if (earlier !== undefined) moved += Math.max(0, sentBytes - earlier);
  }
  return moved;
}

function standingOf(item: QueuedDossier, hold: Hold | undefined): Standing {
  if (item.state !== 'waiting') return item.state;
  if (hold !== undefined) return 'held';
  return item.kind === 'collect' ? 'collecting' : 'waiting';
}
