import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { calendarMonth } from '../../../shared/rates/period.ts';
import { at } from '../domain/life/life-builders.ts';
import { rateOf, worldOf, type DossierPlan } from './office-builders.ts';

const FINISHED = { kind: 'finished' } as const;
const PORTAL = {
  arrival: {
    kind: 'portal',
    portalDossierId: 'portal-1',
    accountId: 'account-1',
    submittedAt: at('2026-11-02 20:00'),
  },
} as const satisfies DossierPlan;

describe('K6: in time', () => {
  const supplement = (clock: 'pauses' | 'restarts') =>
    ({
      kind: 'supplement-asked',
      request: {
        serial: { series: 'supplement', year: 2026, number: 1 },
        number: 1,
        stage: 'on-appraisal',
        items: [{ componentCode: null, wrongVi: 'thiếu giấy', remedyVi: 'nộp' }],
        groundVi: 'Luật Hộ tịch',
        answerBy: getPlainDay('2026-12-05'),
        clock,
        askedAt: at('2026-11-05 09:00'),
        leave: null,
      },
    }) as const;

  test('is finished by the due time, the moment itself included', () => {
    const world = worldOf({
      early: { life: [['2026-11-06 09:00', FINISHED]] },
      late: { life: [['2026-11-06 09:01', FINISHED]] },
      open: { due: '2026-11-30 17:00' },
      'not-due': { due: '2026-12-01 08:00' },
      'finished-after': { due: '2026-11-20 09:00', life: [['2026-12-02 09:00', FINISHED]] },
    });

    expect(rateOf('K6', world).cohort).toMatchObject({
      numerator: ['early'],
      denominator: ['early', 'finished-after', 'late', 'open'],
      beside: { unfinished: ['finished-after', 'open'] },
    });
    expect(rateOf('K6a', world)).toMatchObject({
      cohort: { numerator: ['finished-after', 'late', 'open'] },
      verdict: { colour: 'do' },
    });
  });

  test('is not asked of what waits for the citizen, and counts the pause', () => {
    const world = worldOf({
      waits: { life: [['2026-11-05 09:00', supplement('pauses')]] },
      answered: {
        life: [
          ['2026-11-05 09:00', supplement('pauses')],
          ['2026-11-10 09:00', { kind: 'supplement-brought', restartedDueAt: null }],
          ['2026-11-11 09:00', FINISHED],
        ],
      },
      anew: {
        life: [
          ['2026-11-05 09:00', supplement('restarts')],
          ['2026-11-10 09:00', { kind: 'supplement-brought', restartedDueAt: at('2026-11-13 09:00') }],
          ['2026-11-13 08:00', FINISHED],
        ],
      },
    });

    expect(rateOf('K6', world).cohort).toMatchObject({
      numerator: ['anew', 'answered'],
      denominator: ['anew', 'answered'],
      beside: { restarted: ['anew'] },
    });
  });

  test('an answer never given keeps its pause to the last day and no longer', () => {
    const world = worldOf(
      { waits: { life: [['2026-11-05 09:00', supplement('pauses')]] } },
      { asOf: '2027-01-08 08:00' },
    );
    const december = calendarMonth(getPlainDay('2026-12-01'));

    expect(rateOf('K6', world).cohort.denominator).toEqual([]);
    expect(rateOf('K6', world, december).cohort).toMatchObject({ numerator: [], denominator: ['waits'] });
  });

  test('what was withdrawn or stopped counts only if that came too late', () => {
    const world = worldOf({
      'in-time': { life: [['2026-11-05 09:00', { kind: 'withdrawn', reasonVi: 'đổi ý' }]] },
      'too-late': { life: [['2026-11-09 09:00', { kind: 'withdrawn', reasonVi: 'đổi ý' }]] },
    });

    expect(rateOf('K6', world).cohort).toMatchObject({ numerator: [], denominator: ['too-late'] });
  });

  test('lateness that the head has put down to others is not the office’s own', () => {
    const world = worldOf({
      late: {
        life: [
          ['2026-11-09 09:00', FINISHED],
          [
            '2026-11-10 09:00',
            { kind: 'late-cause-recorded', cause: 'outside', headName: 'Lê Văn Sáu', reasonVi: 'mất điện' },
          ],
        ],
      },
    });

    expect(rateOf('K6a', world)).toMatchObject({
      cohort: { numerator: [], denominator: ['late'], beside: { outside: ['late'] } },
      verdict: { colour: 'xanh' },
    });
  });

  test('without a due time it cannot be said', () => {
    const world = worldOf({ one: { due: null, life: [['2026-11-09 09:00', FINISHED]] } });

    expect(rateOf('K6', world).cohort).toMatchObject({
      denominator: [],
      excluded: { 'no-due-time': ['one'] },
    });
  });

  test('K6b compares the hours used with those allowed', () => {
    const world = worldOf({
      online: { ...PORTAL, life: [['2026-11-04 09:00', FINISHED]] },
      other: { life: [['2026-11-06 09:00', FINISHED]] },
    });

    expect(rateOf('K6b', world).reading).toEqual({ kind: 'medians', online: 1 / 3, others: 1 });
  });
});
