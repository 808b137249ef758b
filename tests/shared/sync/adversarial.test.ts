import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
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

/** One day of hostile weather over a dozen dossiers, then calm until everything is settled. */
function surviveDay(seed: number): number {
  const world = new ModelWorld(seed, HOSTILE);
  const random = seededRandom(seed + 1_000_000);
  const refused = anItem('refused');
  world.verdicts.set(refused.dossierId, { kind: 'refused', reason: 'signature-invalid' });
  const items = [refused, ...Array.from({ length: 11 }, (_, index) => anItem(`d${index}`))];
  for (const item of items) world.after(random() * HOUR_MS, () => world.receive(item));
  for (let cut = 0; cut < 10; cut += 1) {
    world.after(random() * 4 * HOUR_MS, () => world.setLine(false));
    world.after(random() * 4 * HOUR_MS, () => world.setLine(true));
  }
  world.run(4 * HOUR_MS);
  world.weather = CALM;
  world.setLine(true);
  world.run(12 * HOUR_MS);

  for (const item of items) checkEnd(world, item, seed);
  return world.operations;
}

function checkEnd(world: ModelWorld, { itemId, dossierId, actionId }: OutboxItem, seed: number): void {
  const item = world.outbox.get(itemId);
  const expected = world.verdicts.has(dossierId)
    ? { state: 'refused', kind: 'send', effects: undefined, delivered: undefined }
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
