import { afterEach, describe, expect, test } from 'vitest';
import type { SendFailure } from '../../../shared/contract/failures.ts';
import type { SendOutcome } from '../../../shared/contract/channels/province-channels.ts';
import { UNHINDERED } from '../../../shared/domain/sending-rules.ts';
import type { DossierId } from '../../../shared/kernel/id.ts';
import { addMs, type Instant } from '../../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../../shared/kernel/result.ts';
import {
  anUnlockedStore,
  anEngine,
  FakeJournal,
  getOk,
  need,
  received,
  saved,
  signed,
  OPENED_AT,
} from '../store/store-fixtures.ts';
import type { CounterStore } from '../../../renderer/store/counter-store.ts';
import { startSync, type SyncRunner } from '../../../renderer/sync/sync-runner.ts';
import { queuedDossier } from '../../../renderer/sync/use-queue.ts';

type Answer = Result<SendOutcome, SendFailure>;

const open: { close(): void }[] = [];

afterEach(() => {
  for (const each of open.splice(0).toReversed()) each.close();
});

describe('a received dossier', () => {
  test('is sent, then asked after, until the province has registered it', async () => {
    const office = await anOffice(['a']);
    office.answers.push(succeed({ kind: 'delivered' }), succeed({ kind: 'registered' }));

    await office.runFor(120_000);

    expect(office.sent).toEqual(['dossier-a', 'dossier-a']);
    expect(await office.store.outbox.counts()).toEqual({
      waiting: 0,
      parked: 0,
      delivered: 0,
      registered: 1,
    });
  });

  test('is sent while the counter is locked', async () => {
    const office = await anOffice(['a'], { online: false });
    office.answers.push(succeed({ kind: 'delivered' }));
    office.store.lock();

    office.setLine(true);
    await office.runFor(100);

    expect((await office.store.outbox.counts()).delivered).toBe(1);
  });

  test('that arrives while the runner rests is noticed', async () => {
    const office = await anOffice([]);
    await office.runFor(10);
    office.answers.push(succeed({ kind: 'delivered' }));
    office.journal.act('n', saved('n'), signed('n'), received('n'));

    await getOk(office.store.catchUp());
    await office.runFor(10);

    expect(office.sent).toEqual(['dossier-n']);
  });

  test('that the province refuses is parked with its reason, and goes again when a person asks', async () => {
    const office = await anOffice(['a']);
    office.answers.push(
      succeed({
        kind: 'refused',
        refusal: { reason: 'code-taken', messageVi: 'Trùng mã', at: '2026-11-23T10:00:00+07:00' },
      }),
      succeed({ kind: 'delivered' }),
    );
    await office.runFor(600_000);
    expect(office.sent).toHaveLength(1);
    const parked = need((await office.store.outbox.list())[0]);
    expect(queuedDossier(parked, office.store.dossiers)).toMatchObject({
      state: 'refused',
      nextTryAt: undefined,
    });

    office.runner.sendNow(parked.itemId);
    await office.runFor(100);

    expect(office.sent).toHaveLength(2);
    expect((await office.store.outbox.counts()).delivered).toBe(1);
  });
});

describe('a failure', () => {
  test('is shown with its figures and its next try', async () => {
    const office = await anOffice(['a']);
    office.answers.push(fail({ kind: 'server-error', status: 503 }));

    await office.runFor(10);

    const queued = queuedDossier(need((await office.store.outbox.list())[0]), office.store.dossiers);
    expect(queued).toMatchObject({
      state: 'waiting',
      attempts: 1,
      reason: { kind: 'server-error', status: 503 },
    });
    expect(queued.nextTryAt).toBeGreaterThan(office.now());
  });

  test('thrown by the machine side is reported, and the item is tried again', async () => {
    const office = await anOffice(['a']);
    office.answers.push(new Error('handler threw'), succeed({ kind: 'delivered' }));

    await office.runFor(60_000);

    expect(office.reported).toHaveLength(1);
    expect((await office.store.outbox.counts()).delivered).toBe(1);
  });

  test('of the database is reported, and sending goes on when it is whole again', async () => {
    const office = await anOffice([]);
    const { store } = office;
    const record = store.outbox.record.bind(store.outbox);
    let broken = true;
    Object.assign(store.outbox, {
      record: (...given: Parameters<typeof record>) =>
        broken ? Promise.reject(new Error('disk full')) : record(...given),
    });
    office.journal.act('a', saved('a'), signed('a'), received('a'));
    await getOk(store.catchUp());
    await office.runFor(1_000);
    expect(office.reported.length).toBeGreaterThan(0);
    expect(office.sent).toEqual([]);

    broken = false;
    office.answers.push(succeed({ kind: 'delivered' }));
    await office.runFor(900_000);

    expect((await store.outbox.counts()).delivered).toBe(1);
  });
});

describe('a runner that was closed', () => {
  test('tries nothing more and hears nothing more', async () => {
    const office = await anOffice(['a'], { online: false });
    office.runner.close();

    office.setLine(true);
    await office.runFor(60_000);

    expect(office.sent).toEqual([]);
  });

  test('in the middle of a try leaves an item that the next runner tries again', async () => {
    const office = await anOffice(['a']);
    await office.runFor(10); // no answer is ready: the try hangs
    office.runner.close();
    office.answers.push(succeed({ kind: 'delivered' }));

    office.restart();
    await office.runFor(5_000);

    expect(office.sent).toHaveLength(2);
    expect((await office.store.outbox.counts()).delivered).toBe(1);
  });
});

interface TestOffice {
  readonly store: CounterStore;
  readonly journal: FakeJournal;
  runner: SyncRunner;
  /** In the order of the tries; a try without one hangs. */
  readonly answers: (Answer | Error)[];
  readonly sent: DossierId[];
  readonly reported: unknown[];
  readonly now: () => Instant;
  readonly setLine: (online: boolean) => void;
  restart(): void;
  /** Lets time pass, timer by timer. */
  runFor(ms: number): Promise<void>;
}

/** A store with received dossiers and a runner over it, on a clock that only the test moves. */
async function anOffice(names: readonly string[], { online = true } = {}): Promise<TestOffice> {
  const journal = new FakeJournal();
  for (const name of names) journal.act(name, saved(name), signed(name), received(name));
  const store = await anUnlockedStore(anEngine(), journal);
  const clock = aClock();
  const line = aLine(online);
  const answers: (Answer | Error)[] = [];
  const sent: DossierId[] = [];
  const reported: unknown[] = [];
  const start = (): SyncRunner => {
    const runner = startSync({
      outbox: store.outbox,
      province: {
        send: ({ dossierId }) => {
          sent.push(dossierId);
          const answer = answers.shift();
          if (answer === undefined) return new Promise(() => undefined);
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
        },
        stop: () => Promise.resolve(null),
        pull: () => Promise.resolve(succeed(null)),
        onProgress: () => () => undefined,
      },
      line,
      rules: { current: () => UNHINDERED, subscribe: () => () => undefined },
      onOutboxChanged: (listener) => store.subscribeOutbox(listener),
      now: clock.now,
      random: () => 0.5,
      timers: clock,
      report: (error) => reported.push(error),
    });
    open.push(runner);
    return runner;
  };
  open.push(store);
  const office: TestOffice = {
    store,
    journal,
    runner: start(),
    answers,
    sent,
    reported,
    now: clock.now,
    setLine: line.set,
    restart: () => (office.runner = start()),
    runFor: (ms) => clock.runFor(ms, () => office.runner.settled()),
  };
  return office;
}

function aLine(online: boolean): {
  isOnline(): boolean;
  subscribe(listener: (online: boolean) => void): () => void;
  readonly set: (online: boolean) => void;
} {
  const listeners = new Set<(online: boolean) => void>();
  let up = online;
  return {
    isOnline: () => up,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      up = next;
      for (const listener of listeners) listener(next);
    },
  };
}

function aClock(): {
  readonly now: () => Instant;
  after(delayMs: number, run: () => void): () => void;
  runFor(ms: number, settled: () => Promise<void>): Promise<void>;
} {
  let elapsed = 60_000;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  const settle = async (settled: () => Promise<void>): Promise<void> => {
    for (let turn = 0; turn < 4; turn += 1) {
      await settled();
      await new Promise((resolve) => setImmediate(resolve)); // answers that are ready arrive
    }
  };
  return {
    now: () => addMs(OPENED_AT, elapsed),
    after(delayMs, run) {
      const timer = { at: elapsed + delayMs, run };
      timers.push(timer);
      return () => (timers = timers.filter((other) => other !== timer));
    },
    async runFor(ms, settled) {
      const end = elapsed + ms;
      await settle(settled);
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).toSorted((left, right) => left.at - right.at);
        if (next === undefined) break;
        timers = timers.filter((other) => other !== next);
        elapsed = Math.max(elapsed, next.at);
        next.run();
        await settle(settled);
      }
      elapsed = end;
    },
  };
}
