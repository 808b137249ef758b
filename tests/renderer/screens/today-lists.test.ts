import { describe, expect, test } from 'vitest';
import { dueDaysAt, dueStanding } from '../../../renderer/screens/dossiers/due-standing.ts';
import { todayLists } from '../../../renderer/screens/today/today-lists.ts';
import { msToNextMinute } from '../../../renderer/screens/use-now.ts';
import type { DossierSummary } from '../../../renderer/store/dossier-summary.ts';
import type { DossierState } from '../../../shared/domain/dossier.ts';
import { aStatusWord } from '../../support/status-words.ts';
import { addMs, getInstant, type Instant } from '../../../shared/kernel/instant.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';
import { aDossierId } from '../../support/builders.ts';

const calendar = shippedCalendar();

function at(text: string): Instant {
  return getInstant(Date.parse(`${text}+07:00`));
}

function aSummary(
  change: Partial<DossierSummary> & { readonly kind?: 'received' | 'draft' },
): DossierSummary {
  const { kind = 'received', ...rest } = change;
  const state: DossierState = { kind };
  return {
    dossierId: aDossierId(),
    state,
    filedOnline: false,
    processing: undefined,
    fullName: 'Trần Thị Hoa',
    identityNumber: '080190012345',
    phone: '0900000001',
    procedureCode: '1.001193',
    batchOf: null,
    code: 'H39.28.05-261123-5001',
    openedAt: at('2026-11-23T08:00:00'),
    receivedAt: kind === 'received' ? at('2026-11-23T08:30:00') : null,
    dueAt: null,
    dueDay: '',
    owed: true,
    waitsUntil: null,
    openedSeq: 1,
    searchText: '',
    ...rest,
  };
}

describe('a promised time', () => {
  const days = dueDaysAt(at('2026-11-26T10:00:00'), calendar); // a Thursday

  test.each([
    ['a minute ago', '2026-11-26T09:59:00', 'late'],
    ['this afternoon', '2026-11-26T17:00:00', 'today'],
    ['tomorrow', '2026-11-27T17:00:00', 'soon'],
    ['on Monday, which is the second working day', '2026-11-30T17:00:00', 'soon'],
    ['on Tuesday', '2026-12-01T08:00:00', 'later'],
  ])('%s', (_when, due, standing) => {
    expect(dueStanding(at(due), days)).toBe(standing);
  });

  test('that nobody gave is no standing', () => {
    expect(dueStanding(null, days)).toBe('none');
  });

  test('turns from today to late while nobody touches the screen', () => {
    const due = at('2026-11-26T17:00:00');

    const standings = ['16:59:00', '17:00:00', '17:01:00'].map((clock) =>
      dueStanding(due, dueDaysAt(at(`2026-11-26T${clock}`), calendar)),
    );

    expect(standings).toEqual(['today', 'today', 'late']);
  });
});

describe('the lists of the day', () => {
  test('are empty for yesterday at midnight', () => {
    const received = aSummary({ receivedAt: at('2026-11-23T16:00:00') });

    const before = todayLists([received], dueDaysAt(at('2026-11-23T23:59:00'), calendar));
    const after = todayLists([received], dueDaysAt(at('2026-11-24T00:00:00'), calendar));

    expect([before.received.length, after.received.length]).toEqual([1, 0]);
  });

  test('put the longest overdue first', () => {
    const yesterday = aSummary({ dossierId: aDossierId('dossier-1'), dueAt: at('2026-11-22T17:00:00') });
    const lastWeek = aSummary({ dossierId: aDossierId('dossier-2'), dueAt: at('2026-11-16T17:00:00') });

    const { late } = todayLists([yesterday, lastWeek], dueDaysAt(at('2026-11-23T08:00:00'), calendar));

    expect(late.map(({ dossierId }) => dossierId)).toEqual(['dossier-2', 'dossier-1']);
  });

  test('do not press for what waits for its citizen, until the citizen’s last day is over', () => {
    const asked = aSummary({ dueAt: at('2026-11-20T17:00:00'), waitsUntil: at('2026-12-01T00:00:00') });
    const during = todayLists([asked], dueDaysAt(at('2026-11-30T23:59:00'), calendar));
    const after = todayLists([asked], dueDaysAt(at('2026-12-01T00:00:00'), calendar));

    expect([during.waiting.length, during.late.length]).toEqual([1, 0]);
    expect([after.waiting.length, after.late.length]).toEqual([0, 1]);
  });

  test('owe nothing more once the result is there, or the dossier has ended', () => {
    const ready = aSummary({ dueAt: at('2026-11-20T17:00:00'), owed: false });
    const lists = todayLists([ready], dueDaysAt(at('2026-11-26T10:00:00'), calendar));

    expect([lists.late, lists.waiting]).toEqual([[], []]);
  });

  test('owe nothing for work that was not received', () => {
    const draft = aSummary({ kind: 'draft', dueAt: at('2026-11-22T17:00:00') });

    const lists = todayLists([draft], dueDaysAt(at('2026-11-23T08:00:00'), calendar));

    expect([lists.late.length, lists.drafts.length]).toEqual([0, 1]);
  });
});

describe('the minute', () => {
  test('ends on the full minute, and a full one has just begun', () => {
    const eight = at('2026-11-23T08:00:00');

    expect([msToNextMinute(eight), msToNextMinute(addMs(eight, 59_999))]).toEqual([60_000, 1]);
  });
});

describe('what the province says', () => {
  const days = dueDaysAt(at('2026-11-26T10:00:00'), calendar);
  const told = (status: Parameters<typeof aStatusWord>[0]['status']) =>
    todayLists([aSummary({ dueAt: at('2026-11-20T17:00:00'), processing: aStatusWord({ status }) })], days);

  test('is a list of its own when somebody at the counter has to act on it', () => {
    expect(([2, 3, 4, 5, 6, 7, 8, 9, 10] as const).filter((status) => told(status).asked.length > 0)).toEqual(
      [3, 5, 6, 8, 9],
    );
  });

  test('ends what is owed once the result is handed back, or nothing will come of it', () => {
    expect(([2, 3, 4, 5, 6, 7, 8, 9, 10] as const).filter((status) => told(status).late.length > 0)).toEqual([
      2, 4, 5, 6, 9,
    ]);
  });
});
