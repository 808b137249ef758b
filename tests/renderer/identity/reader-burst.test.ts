import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expire,
  FAST_GAP_MS,
  QUIET,
  STALL_MS,
  step,
  type ReaderKey,
  type ReaderState,
  type ReaderStep,
} from '../../../renderer/identity/reader-burst.ts';

const CARD = '080190012345||TRẦN THỊ HOA MƠ|02091990|Nữ|Ấp 3, Xã Mỹ Lệ, Tây Ninh|15042021';
const READER_GAP_MS = 8;
const PERSON_GAP_MS = FAST_GAP_MS + 1;

interface Played {
  readonly steps: readonly ReaderStep[];
  readonly state: ReaderState;
}

function play(keys: readonly ReaderKey[], from: ReaderState = QUIET): Played {
  const steps: ReaderStep[] = [];
  let state = from;
  for (const key of keys) {
    const taken = step(state, key);
    steps.push(taken);
    ({ state } = taken);
  }
  return { steps, state };
}

function typed(text: string, gapMs = READER_GAP_MS, startMs = 1_000): ReaderKey[] {
  return Array.from(text, (character, index) => ({
    kind: 'character',
    character,
    atMs: startMs + index * gapMs,
  }));
}

function endAfter(keys: readonly ReaderKey[], gapMs = READER_GAP_MS): ReaderKey {
  return { kind: 'end', atMs: (keys.at(-1)?.atMs ?? 0) + gapMs };
}

function readsOf({ steps }: Played): readonly string[] {
  return steps.flatMap(({ read }) => (read === undefined ? [] : [read]));
}

describe('a card from a reader', () => {
  const keys = typed(CARD);
  const played = play([...keys, endAfter(keys)]);

  test('is read once, whole', () => {
    expect(readsOf(played)).toEqual([CARD]);
  });

  test('is remembered from its first key, and undone at its first bar and at its end', () => {
    expect(played.steps.map(({ field }) => field).filter((field) => field !== 'leave')).toEqual([
      'remember',
      'restore',
      'restore',
    ]);
  });

  test('gives the page its number at most, and never the Enter', () => {
    const passed = played.steps.filter(({ key }) => key === 'pass').length;

    expect(passed).toBe(CARD.indexOf('|'));
    expect(played.steps.at(-1)?.key).toBe('keep');
  });

  test('that ends with two keys keeps both, and the Enter of a person later is free', () => {
    const second = play([{ kind: 'end', atMs: keys.length * READER_GAP_MS + 1_010 }], played.state);
    const later = play([{ kind: 'end', atMs: 60_000 }], played.state);

    expect([second.steps[0]?.key, later.steps[0]?.key]).toEqual(['keep', 'pass']);
  });

  test('that stalls in the middle on a busy machine is still one card', () => {
    const late = [
      ...keys.slice(0, 30),
      ...keys.slice(30).map((key) => ({ ...key, atMs: key.atMs + STALL_MS - 50 })),
    ];

    expect(readsOf(play([...late, endAfter(late)]))).toEqual([CARD]);
  });

  test('from a reader that sends no Enter ends by itself', () => {
    const { state } = play(keys);
    const lastMs = keys.at(-1)?.atMs ?? 0;

    expect(expire(state, lastMs + STALL_MS - 1).read).toBeUndefined();
    expect(expire(state, lastMs + STALL_MS)).toMatchObject({ read: CARD, field: 'restore', state: QUIET });
  });

  test('followed by a person before the clock noticed is read, and the person’s key is theirs', () => {
    const { state } = play(keys);
    const person = play(typed('x', 1, (keys.at(-1)?.atMs ?? 0) + STALL_MS), state);

    expect(person.steps[0]).toMatchObject({ key: 'pass', read: CARD });
  });

  test('whose letters an input method takes back is read without them', () => {
    const mangled = typed('080190012345||TRAA');
    const taken: ReaderKey[] = [...mangled, { kind: 'backspace', atMs: endAfter(mangled).atMs }];

    expect(readsOf(play([...taken, endAfter(taken)]))).toEqual(['080190012345||TRA']);
  });

  test('lets no command through while it lasts', () => {
    const half = typed('080190012345|');
    const played = play([...half, { kind: 'other', atMs: endAfter(half).atMs }]);

    expect(played.steps.at(-1)?.key).toBe('keep');
  });
});

describe('a person', () => {
  const anyKey = fc.oneof(
    fc
      .constantFrom(...Array.from('0123456789|aAđ '))
      .map((character) => ({ kind: 'character', character }) as const),
    fc.constantFrom('backspace', 'end', 'modifier', 'other').map((kind) => ({ kind }) as const),
  );
  const gaps = fc.integer({ min: PERSON_GAP_MS, max: 2_000 });

  test('loses no key, whatever they type at their own pace', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyKey, gaps)), (pressed) => {
        let atMs = 0;
        const keys = pressed.map(([key, gap]): ReaderKey => {
          atMs += gap;
          return { ...key, atMs };
        });

        expect(play(keys).steps.filter(({ key, read }) => key === 'keep' || read !== undefined)).toEqual([]);
      }),
    );
  });

  test('who types a number as fast as a reader keeps it, for there is no bar in it', () => {
    const keys = typed('0900000417');

    expect(play([...keys, endAfter(keys)]).steps.every(({ key }) => key === 'pass')).toBe(true);
  });
});

describe('whatever comes', () => {
  const character = fc.constantFrom(...Array.from('0123456789|AẦ '));
  const gap = fc.integer({ min: 1, max: STALL_MS - 1 });

  test('each character goes to the page or into a text that is read, never both and never nowhere', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(character, gap), { maxLength: 60 }), (pressed) => {
        let atMs = 0;
        const keys = pressed.map(([one, after]): ReaderKey => {
          atMs += after;
          return { kind: 'character', character: one, atMs };
        });
        const played = play(keys);
        const kept = played.steps.filter(({ key }) => key === 'keep').length;
        const caught = played.state.kind === 'caught' ? Array.from(played.state.text).length : 0;
        const firstField = played.state.kind === 'caught' ? played.state.text.indexOf('|') : 0;

        expect(kept).toBe(caught - firstField);
      }),
    );
  });

  test('a card after any run of a person’s keys is read whole', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (before) => {
        const person = typed(before, PERSON_GAP_MS);
        const card = typed(CARD, READER_GAP_MS, endAfter(person, PERSON_GAP_MS + 1_000).atMs + 1_000);

        expect(readsOf(play([...person, ...card, endAfter(card)]))).toEqual([CARD]);
      }),
    );
  });
});
