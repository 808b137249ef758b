import { afterEach, describe, expect, test } from 'vitest';
import { createStore, type CounterStore } from '../../../renderer/store/counter-store.ts';
import { UNHINDERED } from '../../../shared/domain/sending-rules.ts';
import { addMs } from '../../../shared/kernel/instant.ts';
import { gateAt } from '../../../shared/sync/gate.ts';
import {
  anEngine,
  answeredBy,
  anUnlockedStore,
  dossierIdOf,
  FakeJournal,
  getOk,
  need,
  OPENED_AT,
  received,
  REFUSED,
  saved,
  signed,
  storeParts,
  testKeys,
} from './store-fixtures.ts';

/** Nothing is held. */
const OPEN = gateAt(UNHINDERED, OPENED_AT);

const stores: CounterStore[] = [];

afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

async function anOffice(): Promise<{ readonly store: CounterStore; readonly journal: FakeJournal }> {
  const journal = new FakeJournal();
  for (const name of ['a', 'b', 'c']) journal.act(name, saved(name), signed(name), received(name));
  const store = await anUnlockedStore(anEngine(), journal);
  stores.push(store);
  return { store, journal };
}

describe('the outbox', () => {
  test('gets its item with the reception, named by the idempotency key, with a reason and a next try', async () => {
    const { store } = await anOffice();

    const [item] = await store.outbox.list();

    expect(item).toMatchObject({
      actionId: 'receive-a',
      kind: 'data',
      state: 'waiting',
      lastFailure: 'not-tried',
    });
    expect(item?.nextTryAt).toBe(OPENED_AT + 2000);
  });

  test('gets the item of a dossier that is signed later when its last paper is signed, and counts it until then', async () => {
    const { store, journal } = await anOffice();
    journal.act('d', saved('d'), received('d'));
    await store.catchUp();

    expect((await store.outbox.list()).map(({ dossierId }) => dossierId)).not.toContain(dossierIdOf('d'));
    expect(await store.countUnsigned()).toBe(1);

    journal.act('d', signed('d'));
    await store.catchUp();

    const item = (await store.outbox.list()).find(({ dossierId }) => dossierId === dossierIdOf('d'));
    expect(item).toMatchObject({ actionId: 'receive-d', kind: 'data', state: 'waiting', attempts: 0 });
    expect(await store.countUnsigned()).toBe(0);
  });

  test('sends what was mended as if for the first time, under the id of the new submission', async () => {
    const { store, journal } = await anOffice();
    journal.act('a', REFUSED);
    await store.catchUp();
    expect((await store.outbox.counts()).parked).toBe(1);

    journal.act('a', { kind: 'resubmitted' });
    await store.catchUp();

    const item = (await store.outbox.list()).find(({ dossierId }) => dossierId === dossierIdOf('a'));
    expect(item).toMatchObject({ state: 'waiting', attempts: 0, lastFailure: 'not-tried' });
    expect(item?.actionId).not.toBe('receive-a');
    expect(item?.itemId).toBe('receive-a');
  });

  test('gives the earliest due item of a lane, past dossiers on the line', async () => {
    const { store } = await anOffice();
    const now = addMs(OPENED_AT, 60_000);

    const first = await store.outbox.nextDue({ lane: 'data', now, excluding: [], gate: OPEN });
    const second = await store.outbox.nextDue({
      lane: 'data',
      now,
      excluding: [dossierIdOf('a')],
      gate: OPEN,
    });
    const again = await store.outbox.nextDue({ lane: 'again', now, excluding: [], gate: OPEN });

    expect(first).toMatchObject({ kind: 'due', item: { dossierId: dossierIdOf('a') } });
    expect(second).toMatchObject({ kind: 'due', item: { dossierId: dossierIdOf('b') } });
    expect(again).toEqual({ kind: 'nothing-due', nextAt: undefined });
  });

  test('names the time of the next try when nothing is due', async () => {
    const { store } = await anOffice();

    const found = await store.outbox.nextDue({ lane: 'data', now: OPENED_AT, excluding: [], gate: OPEN });

    expect(found).toEqual({ kind: 'nothing-due', nextAt: OPENED_AT + 2000 });
  });

  test('moves a tried item to the second lane, and what waits for the line forward when it is back', async () => {
    const { store } = await anOffice();
    const now = addMs(OPENED_AT, 60_000);
    const later = addMs(now, 600_000);
    const [a, b] = await store.outbox.list();
    for (const [item, reason] of [
      [need(a), 'unreachable'],
      [need(b), 'server-error'],
    ] as const) {
      await store.outbox.record(item.itemId, { kind: 'started', nextTryAt: later });
      await store.outbox.record(item.itemId, { kind: 'failed', reason, figure: 0, nextTryAt: later });
    }

    await store.outbox.rearrange({ kind: 'bring-forward', now });

    expect(await store.outbox.nextDue({ lane: 'again', now, excluding: [], gate: OPEN })).toMatchObject({
      kind: 'due',
      item: { dossierId: dossierIdOf('a'), attempts: 1, lastFailure: 'unreachable' },
    });
    const rest = await store.outbox.nextDue({
      lane: 'again',
      now,
      excluding: [dossierIdOf('a')],
      gate: OPEN,
    });
    expect(rest).toEqual({ kind: 'nothing-due', nextAt: later });
  });

  test('holds next tries within a time when the clock was wrong', async () => {
    const { store } = await anOffice();
    const [a] = await store.outbox.list();
    const far = addMs(OPENED_AT, 4 * 365 * 86_400_000);
    const latest = addMs(OPENED_AT, 900_000);
    await store.outbox.record(need(a).itemId, { kind: 'failed', reason: 'busy', figure: 1, nextTryAt: far });

    await store.outbox.rearrange({ kind: 'hold-within', latest });

    expect((await store.outbox.find(need(a).itemId))?.nextTryAt).toBe(latest);
  });

  test('is settled by what the journal says of the province, whoever came first', async () => {
    const { store, journal } = await anOffice();
    const [a] = await store.outbox.list();
    await store.outbox.record(need(a).itemId, { kind: 'registered' }); // the runner heard it before the journal was read
    journal.act('a', answeredBy('delivered', 'a'), answeredBy('registered', 'a'));
    journal.act('b', answeredBy('delivered', 'b'));
    journal.act('c', REFUSED);
    await getOk(store.catchUp());

    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 1, delivered: 1, registered: 1 });
    expect(
      (await store.outbox.list()).map(({ dossierId, kind, state, lastFailure }) => [
        dossierId,
        kind,
        state,
        lastFailure,
      ]),
    ).toEqual([
      [dossierIdOf('b'), 'collect', 'waiting', 'awaiting-registration'],
      [dossierIdOf('c'), 'data', 'refused', 'signature-invalid'],
    ]);
  });

  test('tells its listeners when the journal has touched it, until they leave', async () => {
    const { store, journal } = await anOffice();
    let told = 0;
    const leave = store.subscribeOutbox(() => (told += 1));
    journal.act('d', saved('d'));
    await getOk(store.catchUp());
    journal.act('d', signed('d'), received('d'));
    await getOk(store.catchUp());
    leave();
    journal.act('d', answeredBy('delivered', 'd'));
    await getOk(store.catchUp());

    expect(told).toBe(1);
  });

  test('works while locked, and before anybody has unlocked', async () => {
    const engine = anEngine();
    const journal = new FakeJournal();
    journal.act('a', saved('a'), signed('a'), received('a'));
    (await anUnlockedStore(engine, journal)).close();
    const store = createStore(storeParts(engine, journal));
    stores.push(store);
    await getOk(store.open());

    const [item] = await store.outbox.list();
    await store.outbox.record(need(item).itemId, { kind: 'delivered', nextTryAt: OPENED_AT });

    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 0, delivered: 1, registered: 0 });
    await getOk(store.unlock(testKeys()));
    expect(await store.outbox.counts()).toEqual({ waiting: 0, parked: 0, delivered: 1, registered: 0 });
  });
});
