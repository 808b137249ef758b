import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueClock, isPaused } from '../../../../shared/domain/life/due-clock.ts';
import { addMs } from '../../../../shared/kernel/instant.ts';
import { getPlainDay } from '../../../../shared/kernel/plain-day.ts';
import { aSupplement, at, DUE_AT, lived } from './life-builders.ts';

const ASKED = '2026-11-25 09:00';

describe('the clock of a dossier', () => {
  test('DUE-08: stands still from the request to the answer', () => {
    const life = lived([
      [ASKED, aSupplement()],
      ['2026-11-26 15:30', { kind: 'bring-supplement' }],
    ]);

    const { dueAt, pauses } = dueClock(DUE_AT, life, at('2026-12-01 08:00'));

    expect(pauses).toEqual([{ from: at(ASKED), to: at('2026-11-26 15:30') }]);
    expect(dueAt).toBe(addMs(DUE_AT, at('2026-11-26 15:30') - at(ASKED)));
  });

  test('DUE-08: runs on after the citizen’s last day, answered or not', () => {
    const life = lived([[ASKED, aSupplement({ answerBy: getPlainDay('2026-11-27') })]]);
    const midnight = at('2026-11-28 00:00');

    expect(isPaused(life, at('2026-11-27 23:59'))).toBe(true);
    expect(isPaused(life, midnight)).toBe(false);
    expect(dueClock(DUE_AT, life, at('2026-12-20 08:00')).dueAt).toBe(addMs(DUE_AT, midnight - at(ASKED)));
  });

  test('DUE-08: begins anew where the request said so, and forgets the pause before', () => {
    const life = lived([
      [ASKED, aSupplement({ clock: 'restarts' })],
      ['2026-11-26 10:00', { kind: 'bring-supplement' }],
    ]);

    expect(dueClock(DUE_AT, life, at('2026-12-01 08:00'))).toEqual({
      dueAt: at('2026-11-26 17:00'),
      pauses: [],
      firstDueAt: at('2026-11-26 17:00'),
      restartedAt: at('2026-11-26 10:00'),
    });
  });

  test('DUE-08: is not moved by an apology', () => {
    const life = lived([
      ['2026-11-25 09:00', { kind: 'extend', reasonVi: 'chờ xác minh', newDueAt: at('2026-12-02 09:15') }],
    ]);

    expect(dueClock(DUE_AT, life, at('2026-12-01 08:00')).dueAt).toBe(DUE_AT);
  });

  test('never gives less time for waiting longer', () => {
    const life = lived([[ASKED, aSupplement()]]);
    const hours = fc.integer({ min: 0, max: 24 * 60 });

    fc.assert(
      fc.property(hours, hours, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const after = (count: number) => dueClock(DUE_AT, life, addMs(at(ASKED), count * 3_600_000)).dueAt;
        expect(after(more)).toBeGreaterThanOrEqual(after(less));
      }),
    );
  });
});
