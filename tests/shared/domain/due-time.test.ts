import { describe, expect, test } from 'vitest';
import type { TimeLimit } from '../../../shared/catalogue/procedure.ts';
import { dueAt } from '../../../shared/domain/due-time.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { formatIso } from '../../../shared/kernel/local-time.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';

const calendar = shippedCalendar();

function due(received: string, value: number, unit: TimeLimit['unit']): string {
  const receivedAt = getInstant(Date.parse(`${received}+07:00`));
  const at = dueAt({ receivedAt, limit: { value, unit, certainty: 'sourced' }, calendar });
  return at === null ? 'none' : formatIso(at).slice(0, 16);
}

describe('a limit in working days (DUE-01)', () => {
  test('skips the new day off of 24/11/2026', () => {
    expect(due('2026-11-23T09:15', 3, 'working-days')).toBe('2026-11-27T09:15');
  });

  test('skips the whole of Tết', () => {
    expect(due('2026-02-13T10:00', 2, 'working-days')).toBe('2026-02-24T10:00');
  });

  test('counts a Saturday that the Government swapped', () => {
    expect(due('2026-08-21T10:00', 1, 'working-days')).toBe('2026-08-22T10:00');
  });
});

describe('a limit in calendar days (DUE-02)', () => {
  test('keeps the clock time', () => {
    expect(due('2026-10-26T10:00', 15, 'calendar-days')).toBe('2026-11-10T10:00');
  });

  test('moves a due day off to the next working day', () => {
    expect(due('2026-11-23T10:00', 1, 'calendar-days')).toBe('2026-11-25T10:00');
  });
});

describe('a limit in hours (DUE-03)', () => {
  test('counts only the hours in which the office works', () => {
    expect(due('2026-11-20T16:00', 16, 'hours')).toBe('2026-11-25T16:00');
  });

  test('walks over lunch', () => {
    expect(due('2026-11-23T11:00', 1, 'hours')).toBe('2026-11-23T14:00');
  });
});

describe('receipt outside office hours (DUE-04)', () => {
  test.each([
    ['before opening', '2026-11-23T06:30', '2026-11-25T07:00'],
    ['at lunch', '2026-11-23T11:45', '2026-11-25T13:30'],
    ['after closing', '2026-11-20T17:00', '2026-11-25T07:00'],
    ['on a Saturday', '2026-11-21T09:00', '2026-11-25T07:00'],
  ])('%s starts the clock at the next opening', (_when, received, expected) => {
    expect(due(received, 1, 'working-days')).toBe(expected);
  });
});

describe('a job of the same day (DUE-05)', () => {
  test.each([
    ['2026-11-23T14:59:00', '2026-11-23T17:00'],
    ['2026-11-23T15:00:00', '2026-11-23T17:00'],
    ['2026-11-23T15:00:01', '2026-11-25T17:00'],
    ['2026-11-23T15:20:00', '2026-11-25T17:00'],
    ['2026-11-21T09:00:00', '2026-11-23T17:00'],
  ])('received %s is due %s', (received, expected) => {
    expect(due(received, 1, 'same-day')).toBe(expected);
  });
});

test('a procedure without a limit has no due time', () => {
  expect(dueAt({ receivedAt: getInstant(0), limit: null, calendar })).toBeNull();
});
