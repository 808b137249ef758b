import { Dexie, type Collection } from 'dexie';
import type { DossierId } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import {
  changeItem,
  LANES,
  type ItemChange,
  type Lane,
  type OutboxItem,
  type OutboxItemId,
} from '../../shared/sync/outbox-item.ts';
import { passesGate, type Gate } from '../../shared/sync/gate.ts';
import { rearrange, type Rearrangement } from '../../shared/sync/rearrange.ts';
import type { CounterDatabase } from './database.ts';
import { fromOutboxRow, toOutboxRow, type OutboxRow } from './outbox-row.ts';

/** How many dossiers stand where on the way to the province's register. */
export interface OutboxCounts {
  readonly waiting: number;
  /** Refused by the province: a person must look. */
  readonly parked: number;
  readonly delivered: number;
  readonly registered: number;
}

export type DueSearch =
  | { readonly kind: 'due'; readonly item: OutboxItem }
  | { readonly kind: 'nothing-due'; readonly nextAt: Instant | undefined };

/**
 * The outbox, one transaction per verb. It works without keys, so that sending
 * goes on while the counter is locked. A row that is not ours is passed over
 * here and made anew from the journal at the next unlock.
 */
export interface OutboxRepository {
  /** Everything that is not settled, then what is parked; the next try first. */
  list(): Promise<readonly OutboxItem[]>;
  find(itemId: OutboxItemId): Promise<OutboxItem | undefined>;
  nextDue(request: {
    readonly lane: Lane;
    readonly now: Instant;
    readonly excluding: readonly DossierId[];
    /** What may not pass it now is as if it were not there. */
    readonly gate: Gate;
  }): Promise<DueSearch>;
  record(itemId: OutboxItemId, change: ItemChange): Promise<void>;
  /** Everything that is not settled, in one transaction. */
  rearrange(how: Rearrangement): Promise<void>;
  counts(): Promise<OutboxCounts>;
}

export function createOutboxRepository(database: CounterDatabase): OutboxRepository {
  return {
    list: () => list(database),
    async find(itemId) {
      const row = await database.outbox.get(itemId);
      return row === undefined ? undefined : fromOutboxRow(row);
    },
    nextDue: (request) => nextDue(database, request),
    record: (itemId, change) => record(database, itemId, change),
    rearrange: (how) => rearrangeAll(database, how),
    counts: () => counts(database),
  };
}

async function list(database: CounterDatabase): Promise<readonly OutboxItem[]> {
  const [open, parked] = await Promise.all([
    unsettled(database).toArray(),
    database.outbox
      .where('[kind+state]')
      .anyOf([
        ['data', 'refused'],
        ['files', 'refused'],
        ['collect', 'refused'],
      ])
      .toArray(),
  ]);
  const waiting = soundItems(open).toSorted((left, right) => left.nextTryAt - right.nextTryAt);
  return [...waiting, ...soundItems(parked)];
}

async function nextDue(
  database: CounterDatabase,
  { lane, now, excluding, gate }: Parameters<OutboxRepository['nextDue']>[0],
): Promise<DueSearch> {
  const row = await laneRows(database, lane)
    .filter((candidate) => {
      const item = fromOutboxRow(candidate);
      return item !== undefined && !excluding.includes(item.dossierId) && passesGate(item, gate);
    })
    .first();
  const item = row === undefined ? undefined : fromOutboxRow(row);
  if (item === undefined) return { kind: 'nothing-due', nextAt: undefined };
  return item.nextTryAt <= now ? { kind: 'due', item } : { kind: 'nothing-due', nextAt: item.nextTryAt };
}

async function record(database: CounterDatabase, itemId: OutboxItemId, change: ItemChange): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    const row = await database.outbox.get(itemId);
    const item = row === undefined ? undefined : fromOutboxRow(row);
    if (item !== undefined) await database.outbox.put(toOutboxRow(changeItem(item, change)));
  });
}

async function rearrangeAll(database: CounterDatabase, how: Rearrangement): Promise<void> {
  await database.transaction('rw', database.outbox, async () => {
    const items = soundItems(await unsettled(database).toArray());
    const changed = items.map((item) => rearrange(item, how)).filter((item, index) => item !== items[index]);
    await database.outbox.bulkPut(changed.map(toOutboxRow));
  });
}

async function counts(database: CounterDatabase): Promise<OutboxCounts> {
  const count = (kind: OutboxItem['kind'], states: readonly OutboxItem['state'][]): Promise<number> =>
    database.outbox
      .where('[kind+state]')
      .anyOf(states.map((state) => [kind, state]))
      .count();
  const [data, files, delivered, registered, ...parked] = await Promise.all([
    count('data', ['waiting', 'sending']),
    count('files', ['waiting', 'sending']),
    count('collect', ['waiting', 'sending']),
    count('collect', ['done']),
    count('data', ['refused']),
    count('files', ['refused']),
    count('collect', ['refused']),
  ]);
  const refused = parked.reduce((sum, each) => sum + each, 0);
  return { waiting: data + files, delivered, registered, parked: refused };
}

function unsettled(database: CounterDatabase): Collection<OutboxRow, string> {
  const spans = LANES.map((lane): [unknown[], unknown[]] => [
    [lane, Dexie.minKey],
    [lane, Dexie.maxKey],
  ]);
  return database.outbox.where('[lane+nextTryAt]').inAnyRange(spans);
}

function laneRows(database: CounterDatabase, lane: Lane): Collection<OutboxRow, string> {
  return database.outbox.where('[lane+nextTryAt]').between([lane, Dexie.minKey], [lane, Dexie.maxKey]);
}

function soundItems(rows: readonly OutboxRow[]): readonly OutboxItem[] {
  return rows.flatMap((row) => fromOutboxRow(row) ?? []);
}
