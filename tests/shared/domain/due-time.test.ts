import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimeLimit } from '../../../shared/catalogue/procedure.ts';
import { dueAt } from '../../../shared/domain/due-time.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { formatIso, toLocalTime } from '../../../shared/kernel/local-time.ts';
import { hoursOn, isWorkingDay, shippedCalendar } from '../../../shared/rules/work-calendar.ts';

const calendar = shippedCalendar();
/** The same office with a desk that works on Saturday mornings. */
const saturdayDesk = { ...calendar, saturdayMornings: true };

const due = dueOf(calendar);
const dueAtSaturdayDesk = dueOf(saturdayDesk);

type Asked = readonly [received: string, value: number, unit: TimeLimit['unit']];

function dueOf(desk: typeof calendar) {
  return (...[received, value, unit]: Asked): string => {
    const receivedAt = getInstant(Date.parse(`${received}+07:00`));
    const at = dueAt({ receivedAt, limit: { value, unit }, calendar: desk });
    return at === null ? 'none' : formatIso(at).slice(0, 16);
  };
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

  test('moves past a whole holiday: Tết is not cut', () => {
    expect(due('2026-02-10T10:00', 5, 'calendar-days')).toBe('2026-02-23T10:00');
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
    ['2026-11-23T11:45:00', '2026-11-23T17:00'],
    ['2026-11-23T06:10:00', '2026-11-23T17:00'],
    ['2026-11-23T17:00:00', '2026-11-25T17:00'],
    ['2026-11-23T14:59:59', '2026-11-23T17:00'],
    ['2026-11-23T15:00:00.999', '2026-11-23T17:00'],
    ['2026-11-24T09:00:00', '2026-11-25T17:00'],
    ['2026-11-21T09:00:00', '2026-11-23T17:00'],
  ])('received %s is due %s', (received, expected) => {
    expect(due(received, 1, 'same-day')).toBe(expected);
  });
});

describe('a day of work (DUE-06)', () => {
  test.each([
    ['a Saturday', '2026-11-21', false],
    ['a Sunday', '2026-11-22', false],
    ['24/11 from 2026', '2026-11-24', false],
    ['24/11 before it was a holiday', '2025-11-24', true],
    ['a Saturday that the Government swapped', '2026-08-22', true],
    ['Quốc khánh', '2026-09-02', false],
  ] as const)('%s, %s: %s', (_name, day, works) => {
    expect(isWorkingDay(getPlainDay(day), calendar)).toBe(works);
  });

  test('of a desk with Saturday mornings takes Saturdays in, but no holiday and no Sunday', () => {
    const works = ['2026-11-21', '2026-11-22', '2027-05-01'].map((day) =>
      isWorkingDay(getPlainDay(day), saturdayDesk),
    );
    expect(works).toEqual([true, false, false]);
  });
});

describe('a Saturday morning (DUE-07)', () => {
  test.each<[string, Asked, string]>([
    [
      'a job of the same day closes with the morning',
      ['2026-11-21T09:00', 1, 'same-day'],
      '2026-11-21T11:30',
    ],
    ['after the morning it is Monday', ['2026-11-21T11:30', 1, 'same-day'], '2026-11-23T17:00'],
    ['Friday after 15:00 is owed on Saturday', ['2026-11-20T15:20', 1, 'same-day'], '2026-11-21T11:30'],
    ['counts as a working day', ['2026-11-20T09:00', 2, 'working-days'], '2026-11-23T09:00'],
    ["an afternoon's clock time is its closing", ['2026-11-20T16:00', 1, 'working-days'], '2026-11-21T11:30'],
    ['gives its hours', ['2026-11-20T16:00', 6, 'hours'], '2026-11-23T07:30'],
    ['a swapped one is whole', ['2026-08-21T16:00', 1, 'working-days'], '2026-08-22T16:00'],
  ])('%s', (_name, received, expected) => {
    expect(dueAtSaturdayDesk(...received)).toBe(expected);
  });
});

describe('whatever is received whenever (DUE-01, DUE-02, DUE-03, DUE-04, DUE-05, DUE-06)', () => {
  const SPAN = { min: Date.parse('2026-01-01T00:00:00+07:00'), max: Date.parse('2026-12-31T23:59:59+07:00') };
  const limits = fc.record({
    value: fc.integer({ min: 1, max: 45 }),
    unit: fc.constantFrom<TimeLimit['unit']>('working-days', 'calendar-days', 'hours', 'same-day'),
    certainty: fc.constant('sourced' as const),
  });
  const moments = fc.integer(SPAN).map(getInstant);
  const desks = fc.constantFrom(calendar, saturdayDesk);
  const owed = (receivedAt: ReturnType<typeof getInstant>, limit: TimeLimit, desk: typeof calendar) => {
    const at = dueAt({ receivedAt, limit, calendar: desk });
    if (at === null) throw new Error('a limit has a due time');
    return at;
  };

  test('is owed on a day of work, while the office is open, and not before it was received', () => {
    fc.assert(
      fc.property(moments, limits, desks, (receivedAt, limit, desk) => {
        const at = owed(receivedAt, limit, desk);
        const { day, msOfDay } = toLocalTime(at);
        const hours = hoursOn(day, desk);
        expect(isWorkingDay(day, desk)).toBe(true);
        expect(msOfDay).toBeGreaterThanOrEqual(hours.morningOpens);
        expect(msOfDay).toBeLessThanOrEqual(hours.afternoonCloses);
        expect(at).toBeGreaterThan(receivedAt);
      }),
    );
  });

  test('is never owed sooner for coming later; in calendar days, on no earlier day', () => {
    fc.assert(
      fc.property(fc.tuple(moments, moments), limits, desks, ([one, other], limit, desk) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        // A due day off moves on and keeps its clock time, so two receipts may end on one day in either order.
        const told = (at: ReturnType<typeof getInstant>) =>
          limit.unit === 'calendar-days'
            ? toLocalTime(owed(at, limit, desk)).day
            : formatIso(owed(at, limit, desk));
        expect(told(early) <= told(late)).toBe(true);
      }),
    );
  });
});

test('a procedure without a limit has no due time', () => {
  expect(dueAt({ receivedAt: getInstant(0), limit: null, calendar })).toBeNull();
});
