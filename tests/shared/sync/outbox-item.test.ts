import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeItem,
  isSettled,
  laneOf,
  type ItemChange,
  type OutboxItem,
} from '../../../shared/sync/outbox-item.ts';
import { anItem, NOON } from './outbox-builders.ts';

const anyChange: fc.Arbitrary<ItemChange> = fc.oneof(
  fc.constant<ItemChange>({ kind: 'started', nextTryAt: NOON }),
  fc.constant<ItemChange>({ kind: 'progressed', sentBytes: 5, totalBytes: 10 }),
  fc.constant<ItemChange>({ kind: 'data-taken', nextTryAt: NOON, sentBytes: 0, totalBytes: 10 }),
  fc.constant<ItemChange>({ kind: 'failed', reason: 'unreachable', figure: 0, nextTryAt: NOON }),
  fc.constant<ItemChange>({ kind: 'delivered', nextTryAt: NOON }),
  fc.constant<ItemChange>({ kind: 'registered' }),
  fc.constant<ItemChange>({ kind: 'refused', reason: 'malformed' }),
  fc.constant<ItemChange>({ kind: 'asked-again', nextTryAt: NOON }),
);

describe('an outbox item', () => {
  test('stays registered, whatever comes after and in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyChange), fc.array(anyChange), (before, after) => {
        const registered = changeItem(apply(before), { kind: 'registered' });

        expect(after.reduce(changeItem, registered)).toEqual(registered);
      }),
    );
  });

  test('that the province forgot goes again from the beginning, even when it was done', () => {
    fc.assert(
      fc.property(fc.array(anyChange), (changes) => {
        const forgotten = changeItem(apply(changes), { kind: 'forgotten', nextTryAt: NOON });

        expect(forgotten).toMatchObject({ kind: 'data', state: 'waiting', attempts: 0, sentBytes: 0 });
        expect(laneOf(forgotten)).toBe('data');
      }),
    );
  });

  test('goes from data to files to collecting, and never back', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 30 }), (changes) => {
        const kinds: OutboxItem['kind'][] = [];
        changes.reduce((item, change) => {
          const next = changeItem(item, change);
          kinds.push(next.kind);
          return next;
        }, anItem('a'));

        expect(kinds.join(' ')).toMatch(/^(data ?)*(files ?)*(collect ?)*$/);
      }),
    );
  });

  test('is in a lane exactly while it is not settled', () => {
    fc.assert(
      fc.property(fc.array(anyChange), (changes) => {
        const item = apply(changes);

        expect(laneOf(item) === 'settled').toBe(isSettled(item));
      }),
    );
  });

  test('that was refused stays parked with its reason until a person asks or a receipt comes', () => {
    const parked = apply([
      { kind: 'started', nextTryAt: NOON },
      { kind: 'refused', reason: 'code-taken' },
    ]);
    const late: ItemChange = { kind: 'failed', reason: 'unreachable', figure: 0, nextTryAt: NOON };

    expect(changeItem(parked, late)).toBe(parked);
    expect(changeItem(parked, { kind: 'asked-again', nextTryAt: NOON })).toMatchObject({
      state: 'waiting',
      lastFailure: 'asked-again',
    });
    expect(changeItem(parked, { kind: 'delivered', nextTryAt: NOON })).toMatchObject({
      kind: 'collect',
      state: 'waiting',
    });
  });

  test('counts a try when it begins, so that a try that kills the program counts', () => {
    const begun = apply([{ kind: 'started', nextTryAt: NOON }]);

    expect(begun).toMatchObject({ attempts: 1, state: 'sending', lastFailure: 'no-answer' });
    expect(laneOf(begun)).toBe('again');
  });
});

function apply(changes: readonly ItemChange[]): OutboxItem {
  return changes.reduce(changeItem, anItem('a'));
}
