import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UNHINDERED, type SendingRules } from '../../../shared/domain/sending-rules.ts';
import type { OutboxItem, WaitReason } from '../../../shared/sync/outbox-item.ts';
import type { TryOutcome } from '../../../shared/sync/sync-state.ts';
import { CALM, failed, HOSTILE, ModelWorld } from './model-world.ts';
import { anItem } from './outbox-builders.ts';
import { seededRandom } from './seeded-random.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const SEEDS = Number(process.env['SYNC_SEEDS'] ?? 100);

describe('sending over a line that drops, repeats, reorders and delays, with crashes between any two commands', () => {
  test(`brings every dossier to the province exactly once (${SEEDS} seeds)`, () => {
    let operations = 0;

    for (let seed = 1; seed <= SEEDS; seed += 1) operations += surviveDay(seed);

    expect(operations).toBeGreaterThan(SEEDS * 500);
  });
});

describe('a month without a line, with a clock that jumps', () => {
  test('leaves every item with a reason and a next try, and ends with all of them registered', () => {
    const world = new ModelWorld(42, { ...CALM, clockJump: 0.05 });
    world.setLine(false);
    for (let count = 0; count < 20; count += 1) world.receive(anItem(`m${count}`));
    world.run(30 * 24 * HOUR_MS);
    expect([...world.outbox.values()].every((item) => item.state === 'waiting')).toBe(true);

    world.weather = CALM;
    world.setLine(true);
    world.run(24 * HOUR_MS);

    expect([...world.outbox.values()].map((item) => item.state)).toEqual(Array(20).fill('done'));
  });
});

describe('an item in trouble', () => {
  const troubles: readonly TryOutcome[] = [
    ...(['server-error', 'internal', 'file-missing', 'receipt-invalid'] as const).map((reason: WaitReason) =>
      failed(reason),
    ),
    failed('busy', 1),
    { kind: 'refused', reason: 'malformed' },
  ];

  test('delays the first try of the others by nothing, whatever ails it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 * MINUTE_MS }), { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 1, max: 20_000 }),
        fc.constantFrom(...troubles),
        (arrivals, latencyMs, trouble) => {
          const healthy = firstTries(arrivals, latencyMs, undefined);
          const poisoned = firstTries(arrivals, latencyMs, trouble);

          expect(poisoned).toEqual(healthy);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the order on the line', () => {
  const size = fc.integer({ min: 1, max: 20_000_000 });

  test('is the data of everything that waits, then files', () => {
    fc.assert(
      fc.property(
        fc.array(size, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 9_000 }),
        (sizes, ms) => {
          const world = new ModelWorld(3, CALM);
          world.latencyMs = () => ms;
          world.setLine(false);
          sizes.forEach((totalBytes, index) => world.receive(anItem(`o${index}`, { totalBytes })));
          world.setLine(true);
          world.run(4 * HOUR_MS);

          const parts = world.starts.map(([, , part]) => part);
          expect(parts.slice(0, sizes.length)).toEqual(Array(sizes.length).fill('data'));
          expect(parts.slice(sizes.length)).not.toContain('data');
          expect(world.allSettled()).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('holds also when a search for files was asked before the one for data and answered after it', () => {
    const world = new ModelWorld(3, CALM);
    world.latencyMs = () => 9_000;
    world.setLine(false);
    for (let count = 0; count < 11; count += 1) world.receive(anItem(`o${count}`, { totalBytes: 1 }));
    world.setLine(true);
    world.run(HOUR_MS);

    expect(world.starts.slice(0, 11).map(([, , part]) => part)).toEqual(Array(11).fill('data'));
  });

  test('brings the data of a new dossier over at once, while hundreds of megabytes are on the line', () => {
    const world = new ModelWorld(4, CALM);
    world.latencyMs = () => 200;
    world.receive(anItem('large', { totalBytes: 500_000_000 }));
    const late = anItem('late', { totalBytes: 1_000_000 });
    world.after(10 * MINUTE_MS, () => world.receive(late));

    world.run(10 * MINUTE_MS + 1_000);

    expect(world.effects.get(late.actionId)).toBe(1);
    expect(world.heldBytes(anItem('large'))).toBeGreaterThan(0);
    expect(world.starts.map(([, dossierId, part]) => [dossierId, part])).toEqual([
      ['dossier-large', 'data'],
      ['dossier-large', 'rest'],
      ['dossier-late', 'data'],
    ]);
  });

  test('never lets files that cannot go hold up the files of others', () => {
    const world = new ModelWorld(5, CALM);
    const bad = anItem('bad', { totalBytes: 1_000 });
    world.verdicts.set(bad.dossierId, failed('file-missing'));
    world.dataIsGood.add(bad.dossierId);
    world.receive(bad);
    const others = Array.from({ length: 10 }, (_, index) => anItem(`g${index}`, { totalBytes: 5_000_000 }));
    for (const item of others) world.receive(item);

    world.run(HOUR_MS);

    expect(others.map((item) => world.heldBytes(item))).toEqual(Array(10).fill(5_000_000));
    expect(world.outbox.get(bad.itemId)).toMatchObject({ state: 'waiting', lastFailure: 'file-missing' });
  });
});

describe('a line that breaks every half minute', () => {
  test('still brings a large dossier over, each try from where the last one stopped', () => {
    const world = new ModelWorld(6, CALM);
    const item = anItem('slow', { totalBytes: 30_000_000 });
    world.receive(item);
    for (let cut = 1; cut < 200; cut += 1) {
      world.after(cut * 30_000, () => world.setLine(false));
      world.after(cut * 30_000 + 500, () => world.setLine(true));
    }

    world.run(HOUR_MS);

    // 30 MB take ten minutes of line; twenty times cut, no wait may grow to the ceiling.
    expect(world.heldBytes(item)).toBe(30_000_000);
  });
});

describe('a pause', () => {
  const PAUSED: SendingRules = { ...UNHINDERED, paused: true };

  test('stops files on the line, keeps what has gone, and survives a crash', () => {
    const world = new ModelWorld(8, CALM);
    const item = anItem('p', { totalBytes: 50_000_000 });
    world.receive(item);
    world.run(5 * MINUTE_MS);
    world.setRules(PAUSED);
    world.run(MINUTE_MS);
    const held = world.heldBytes(item);
    expect(held).toBeGreaterThan(0);
    expect(held).toBeLessThan(50_000_000);

    world.crashNow();
    world.run(HOUR_MS);
    expect(world.heldBytes(item)).toBe(held);
    expect(world.outbox.get(item.itemId)).toMatchObject({ state: 'waiting', kind: 'files' });

    world.setRules(UNHINDERED);
    world.run(HOUR_MS);
    expect(world.heldBytes(item)).toBe(50_000_000);
  });

  test('lets one dossier through that a person asks for, and no other', () => {
    const world = new ModelWorld(9, CALM);
    world.setRules(PAUSED);
    const [wanted, other] = [anItem('wanted', { totalBytes: 400_000 }), anItem('other')];
    world.receive(wanted);
    world.receive(other);

    world.dispatch({ kind: 'send-now', itemId: wanted.itemId });
    world.run(HOUR_MS);

    expect(world.heldBytes(wanted)).toBe(400_000);
    expect(world.effects.has(other.actionId)).toBe(false);
  });

  test('made after «send everything» holds that too', () => {
    const world = new ModelWorld(10, CALM);
    world.setRules({ paused: false, line: { kind: 'metered', filesUpToBytes: 0, window: null } });
    const items = [anItem('x', { totalBytes: 30_000_000 }), anItem('y', { totalBytes: 30_000_000 })];
    for (const item of items) world.receive(item);
    world.run(MINUTE_MS);
    expect(items.map((item) => world.heldBytes(item))).toEqual([0, 0]);
    expect(items.map((item) => world.effects.get(item.actionId))).toEqual([1, 1]);

    world.dispatch({ kind: 'send-all' });
    world.run(2 * MINUTE_MS);
    world.setRules(PAUSED);
    world.run(MINUTE_MS);
    const held = items.map((item) => world.heldBytes(item));
    world.run(HOUR_MS);

    expect(held[0]).toBeGreaterThan(0);
    expect(items.map((item) => world.heldBytes(item))).toEqual(held);
  });
});

/** One day of hostile weather over a dozen dossiers, then calm until everything is settled. */
function surviveDay(seed: number): number {
  const world = new ModelWorld(seed, HOSTILE);
  const random = seededRandom(seed + 1_000_000);
  const refused = anItem('refused');
  world.verdicts.set(refused.dossierId, { kind: 'refused', reason: 'signature-invalid' });
  const sized = (index: number) => anItem(`d${index}`, { totalBytes: Math.floor(random() * 3_000_000) });
  const items = [refused, ...Array.from({ length: 11 }, (_, index) => sized(index))];
  for (const item of items) world.after(random() * HOUR_MS, () => world.receive(item));
  for (let cut = 0; cut < 10; cut += 1) {
    world.after(random() * 4 * HOUR_MS, () => world.setLine(false));
    world.after(random() * 4 * HOUR_MS, () => world.setLine(true));
  }
  for (let change = 0; change < 4; change += 1) {
    world.after(random() * 4 * HOUR_MS, () => world.setRules({ ...UNHINDERED, paused: random() < 0.5 }));
  }
  world.run(4 * HOUR_MS);
  world.setRules(UNHINDERED);
  world.weather = CALM;
  world.setLine(true);
  world.run(12 * HOUR_MS);

  for (const item of items) checkEnd(world, item, seed);
  return world.operations;
}

function checkEnd(world: ModelWorld, { itemId, dossierId, actionId }: OutboxItem, seed: number): void {
  const item = world.outbox.get(itemId);
  const expected = world.verdicts.has(dossierId)
    ? { state: 'refused', kind: 'data', effects: undefined, delivered: undefined }
    : { state: 'done', kind: 'collect', effects: 1, delivered: 1 };

  // The seed is in the values, so that a failure names the run to replay.
  expect({
    seed,
    itemId,
    state: item?.state,
    kind: item?.kind,
    effects: world.effects.get(actionId),
    delivered: world.deliveredRecords.get(actionId),
  }).toEqual({ seed, itemId, ...expected });
}

function firstTries(
  arrivals: readonly number[],
  latencyMs: number,
  trouble: TryOutcome | undefined,
): readonly unknown[] {
  const world = new ModelWorld(7, CALM);
  world.latencyMs = () => latencyMs;
  const bad = anItem('bad');
  if (trouble !== undefined) world.verdicts.set(bad.dossierId, trouble);
  world.receive(bad);
  arrivals.forEach((delay, index) => world.after(delay, () => world.receive(anItem(`p${index}`))));
  world.run(30 * MINUTE_MS);
  const seen = new Set<string>([bad.dossierId]);
  return world.starts.filter(([, dossierId]) => {
    if (seen.has(dossierId)) return false;
    seen.add(dossierId);
    return true;
  });
}
