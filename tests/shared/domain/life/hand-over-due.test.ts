import { describe, expect, test } from 'vitest';
import { handOverDueAt } from '../../../../shared/domain/life/hand-over-due.ts';
import { formatIso } from '../../../../shared/kernel/local-time.ts';
import { getInstant } from '../../../../shared/kernel/instant.ts';
import { shippedCalendar } from '../../../../shared/rules/work-calendar.ts';

describe('HAND-02: a received dossier is with whoever settles it', () => {
  test.each([
    ['2026-11-23T08:00:00', '2026-11-23T17:00:00'], // a Monday
    ['2026-11-23T15:00:00', '2026-11-23T17:00:00'],
    ['2026-11-23T15:00:01', '2026-11-25T11:30:00'], // 24/11 is off
    ['2026-11-27T16:00:00', '2026-11-30T11:30:00'], // over a weekend
    ['2026-11-28T09:00:00', '2026-11-30T11:30:00'], // taken in on a Saturday
  ])('received %s: by %s', (received, owed) => {
    const owedAt = handOverDueAt(getInstant(Date.parse(`${received}+07:00`)), shippedCalendar());

    expect(formatIso(owedAt)).toContain(owed);
  });
});
