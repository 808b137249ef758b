import { describe, expect, test } from 'vitest';
import { addMs, type Instant } from '../../../shared/kernel/instant.ts';
import { CEILING_MS, FLOOR_MS, HEARTBEAT_MS, nextTryAt, STALL_MS } from '../../../shared/sync/back-off.ts';
import { UNHINDERED } from '../../../shared/domain/sending-rules.ts';
import { laneOf, LANES, type OutboxItem } from '../../../shared/sync/outbox-item.ts';
import { step } from '../../../shared/sync/sync-machine.ts';
import type {
  Step,
  SyncCommand,
  SyncHappening,
  SyncState,
  TryOutcome,
} from '../../../shared/sync/sync-state.ts';
import { failed } from './model-world.ts';
import { anItem, NOON, syncing } from './outbox-builders.ts';

function happens(state: SyncState, happening: SyncHappening, at: Instant = NOON): Step {
  return step(state, { ...happening, at, random: 0.5 });
}

function kinds({ commands }: Step): readonly SyncCommand['kind'][] {
  return commands.map(({ kind }) => kind);
}

/** A machine with one item on the line. */
function sending(item: OutboxItem): { readonly state: SyncState; readonly turn: number } {
  const lane = laneOf(item);
  if (lane === 'settled') throw new TypeError('nothing is left to send');
  const { state } = happens(syncing(), { kind: 'item-due', lane, item });
  return { state, turn: state.turns };
}

function answer(item: OutboxItem, turn: number, outcome: TryOutcome): SyncHappening {
  return { kind: 'answered', itemId: item.itemId, turn, outcome };
}

describe('an item that is due', () => {
  test('is written down as started before it is sent', () => {
    const begun = happens(syncing(), { kind: 'item-due', lane: 'data', item: anItem('a') });

    expect(kinds(begun)).toEqual(['record', 'try', 'wake-at']);
    expect(begun.commands[0]).toMatchObject({ change: { kind: 'started', nextTryAt: addMs(NOON, 2_000) } });
  });

  test('is collected, not sent again, once the province holds it', () => {
    const item = anItem('a', { kind: 'collect', attempts: 3 });

    expect(happens(syncing(), { kind: 'item-due', lane: 'again', item }).commands).toContainEqual(
      expect.objectContaining({ kind: 'try', part: 'rest' }),
    );
  });

  test.each([
    ['there is no line', syncing({ online: false })],
    ['sending is paused', syncing({ rules: { ...UNHINDERED, paused: true } })],
    ['its lane is taken', sending(anItem('b')).state],
  ])('is left alone while %s', (_why, state) => {
    const begun = happens(state, { kind: 'item-due', lane: 'data', item: anItem('a') });

    expect(kinds(begun)).not.toContain('try');
    expect(begun.state.flights).toEqual(state.flights);
  });

  test('is left alone while the other lane has its dossier on the line', () => {
    const { state } = sending(anItem('a'));
    const twin = anItem('a', { attempts: 1 });

    expect(kinds(happens(state, { kind: 'item-due', lane: 'again', item: twin }))).not.toContain('try');
  });
});

describe('an answer', () => {
  const item = anItem('a');

  test('is recorded even when the line dropped while we waited', () => {
    const { state, turn } = sending(item);
    const offline = happens(state, { kind: 'went-offline' }).state;

    const { commands } = happens(offline, answer(item, turn, { kind: 'delivered' }));

    expect(commands[0]).toMatchObject({ kind: 'record', change: { kind: 'delivered' } });
  });

  test('that is late counts if it is the province that speaks', () => {
    const { state, turn } = sending(item);
    const stalled = happens(state, { kind: 'ticked' }, addMs(NOON, STALL_MS)).state;
    expect(stalled.flights.data).toBeUndefined();

    const late = happens(stalled, answer(item, turn, { kind: 'registered' }), addMs(NOON, STALL_MS + 1));

    expect(late.commands[0]).toMatchObject({ kind: 'record', change: { kind: 'registered' } });
  });

  test('that is late and a failure is old news', () => {
    const { state, turn } = sending(item);
    const stalled = happens(state, { kind: 'ticked' }, addMs(NOON, STALL_MS)).state;

    const late = happens(stalled, answer(item, turn, failed('unreachable')), addMs(NOON, STALL_MS + 1));

    expect(kinds(late)).not.toContain('record');
  });

  test('frees its lane and looks for the next item in every free lane', () => {
    const { state, turn } = sending(item);

    const answered = happens(state, answer(item, turn, { kind: 'refused', reason: 'malformed' }));

    expect(kinds(answered)).toEqual(['record', ...LANES.map(() => 'find-due')]);
    expect(answered.commands[0]).toMatchObject({ change: { kind: 'refused', reason: 'malformed' } });
  });

  test('of a busy server sets the time it asks for, within the ceiling', () => {
    const { state, turn } = sending(item);
    const busy = (ms: number): unknown => happens(state, answer(item, turn, failed('busy', ms))).commands[0];

    expect(busy(30_000)).toMatchObject({ change: { nextTryAt: addMs(NOON, 30_000) } });
    expect(busy(86_400_000)).toMatchObject({ change: { nextTryAt: addMs(NOON, CEILING_MS) } });
  });
});

describe('a try without an answer', () => {
  test('is given up with a reason and a next try', () => {
    const { state } = sending(anItem('a'));

    const { commands } = happens(state, { kind: 'ticked' }, addMs(NOON, STALL_MS));

    expect(commands[0]).toMatchObject({ kind: 'record', change: { kind: 'failed', reason: 'no-answer' } });
  });

  test('is waited for as long as bytes move', () => {
    const item = anItem('a');
    const { state } = sending(item);
    const moved = happens(
      state,
      { kind: 'progressed', dossierId: item.dossierId, sentBytes: 10, totalBytes: 100 },
      addMs(NOON, STALL_MS - 1),
    );
    expect(moved.commands[0]).toMatchObject({
      change: { kind: 'progressed', sentBytes: 10, totalBytes: 100 },
    });

    const later = happens(moved.state, { kind: 'ticked' }, addMs(NOON, STALL_MS + 1));

    expect(later.state.flights.data).toBeDefined();
  });
});

describe('progress', () => {
  test('is written at most once a second', () => {
    const item = anItem('a');
    const { state } = sending(item);
    const at = (ms: number): SyncHappening & { readonly ms: number } => ({
      kind: 'progressed',
      dossierId: item.dossierId,
      sentBytes: ms,
      totalBytes: 9_999,
      ms,
    });

    const first = happens(state, at(500), addMs(NOON, 500));
    const second = happens(first.state, at(1_200), addMs(NOON, 1_200));
    const third = happens(second.state, at(1_900), addMs(NOON, 1_900));

    expect([first, second, third].map((each) => kinds(each).includes('record'))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('a line that comes back', () => {
  test('makes what waited for it due at once, and pulls', () => {
    const back = happens(syncing({ online: false }), { kind: 'went-online' });

    expect(kinds(back)).toEqual(['rearrange', ...LANES.map(() => 'find-due'), 'pull', 'wake-at']);
  });
});

describe('a person who asks to send now', () => {
  test('is obeyed even if the line seems to be down', () => {
    const { itemId } = anItem('a');

    const asked = happens(syncing({ online: false }), { kind: 'send-now', itemId });

    expect(asked.commands[0]).toMatchObject({ itemId, change: { kind: 'asked-again', nextTryAt: NOON } });
    expect(kinds(asked)).toContain('find-due');
  });
});

describe('a clock that was set back', () => {
  test('leaves no next try beyond the ceiling, and no try that never looks old', () => {
    const { state } = sending(anItem('a'));
    const earlier = addMs(NOON, -86_400_000);

    const jumped = happens(state, { kind: 'ticked' }, earlier);

    expect(jumped.commands[0]).toEqual({
      kind: 'rearrange',
      how: { kind: 'hold-within', latest: addMs(earlier, CEILING_MS) },
    });
    expect(jumped.state.flights.data?.heardAt).toBe(earlier);
  });
});

describe('a pull', () => {
  test('that fails is tried again within the ceiling, and not twice at a time', () => {
    const started = happens(syncing({ online: false }), { kind: 'went-online' });
    expect(kinds(happens(started.state, { kind: 'ticked' }, addMs(NOON, 1_000)))).not.toContain('pull');

    const over = happens(started.state, {
      kind: 'pulled',
      outcome: { kind: 'failed', retryAfterMs: undefined },
    });

    expect(over.state.pull.nextAt).toBeLessThanOrEqual(NOON + CEILING_MS);
    expect(kinds(happens(over.state, { kind: 'ticked' }, over.state.pull.nextAt))).toContain('pull');
  });
});

describe('the machine', () => {
  test('always wakes within a heartbeat, and sooner when something is due sooner', () => {
    const idle = happens(syncing(), { kind: 'ticked' });
    const soon = happens(idle.state, { kind: 'nothing-due', lane: 'again', nextAt: addMs(NOON, 5_000) });

    expect(idle.state.wakeAt).toBe(NOON + HEARTBEAT_MS);
    expect(soon.commands).toEqual([{ kind: 'wake-at', at: addMs(NOON, 5_000) }]);
  });
});

describe('the back-off', () => {
  test('doubles under full jitter, from the floor to the ceiling', () => {
    const delays = (random: number): readonly number[] =>
      [1, 2, 3, 30, 3_000].map((attempts) => nextTryAt({ at: NOON, attempts, baseMs: 4_000, random }) - NOON);

    expect(delays(0)).toEqual(Array(5).fill(FLOOR_MS));
    expect(delays(0.5)).toEqual([2_000, 4_000, 8_000, CEILING_MS / 2, CEILING_MS / 2]);
    expect(Math.max(...delays(0.999_999))).toBeLessThanOrEqual(CEILING_MS);
  });
});
