import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { computePeakWeek } from '../../../shared/rates/compute-rates.ts';
import { loadCatalogue } from '../../../shared/catalogue/catalogue.ts';
import { shippedRules } from '../../../shared/rules/directive/rules-on.ts';
import { shippedCalendar } from '../../../shared/rules/work-calendar.ts';
import { calendarMonth } from '../../../shared/rates/period.ts';
import { RATE_IDS } from '../../../shared/rules/directive/rule-file.ts';
import { at } from '../domain/life/life-builders.ts';
import { BIRTH, rateOf, ratesOf, worldOf, type DossierPlan } from './office-builders.ts';

/** Provided online in 2026, not joined to the portal at a level nobody knows. */
const UNKNOWN_LEVEL = '2.000815';
const POLICE = '1.004222';

const FINISHED = { kind: 'finished' } as const;
const PORTAL = {
  arrival: {
    kind: 'portal',
    portalDossierId: 'portal-1',
    accountId: 'account-1',
    submittedAt: at('2026-11-02 20:00'),
  },
} as const satisfies DossierPlan;
const CONSENT = {
  kind: 'account-step',
  step: {
    kind: 'consented',
    consent: { holder: { kind: 'owner' }, identifier: '080190012345', slip: null },
  },
} as const;
const QUEUED = { kind: 'account-step', step: { kind: 'queued' } } as const;
const CONFIRMED = {
  kind: 'account-step',
  step: { kind: 'confirmed', portalDossierId: 'portal-2', accountId: 'account-2' },
} as const;

describe('the figures of a period', () => {
  test('are all there, in order, with the two of K2, and nothing happened in an empty month', () => {
    const figures = ratesOf(worldOf({}));

    expect(figures.map(({ rateId }) => rateId)).toEqual(
      RATE_IDS.flatMap((rateId) => (rateId === 'K2' ? ['K2', 'K2'] : [rateId])),
    );
    expect(figures.find(({ rateId }) => rateId === 'K3')).toMatchObject({
      verdict: { noColour: 'nothing-happened' },
      toGreen: undefined,
    });
    expect(figures.find(({ rateId }) => rateId === 'K6a')).toMatchObject({ verdict: { colour: 'xanh' } });
  });

  test('know only what was written down by then', () => {
    const plans = { one: { life: [['2026-11-05 10:00', FINISHED]] } } as const;

    expect(rateOf('K6', worldOf(plans)).cohort.denominator).toEqual(['one']);
    expect(rateOf('K6', worldOf(plans, { asOf: '2026-11-04 08:00' })).cohort.denominator).toEqual([]);
  });

  test('leave out the police and what has no known level, and say so', () => {
    const life = [['2026-11-05 10:00', FINISHED]] as const;
    const world = worldOf({
      one: { life },
      two: { life, procedure: POLICE },
      three: { life, procedure: UNKNOWN_LEVEL },
    });

    expect(rateOf('K3', world).cohort).toMatchObject({
      denominator: ['one'],
      excluded: { 'handled-by-police': ['two'], 'level-unknown': ['three'] },
    });
  });

  test('are not asked before the clause is in force', () => {
    const june = calendarMonth(getPlainDay('2022-06-01'));

    expect(rateOf('K7', worldOf({}), june).verdict).toEqual({ noColour: 'not-in-force' });
    expect(rateOf('K1', worldOf({}), june).verdict).toEqual({ noColour: 'no-target' });
  });

  test('say by whose word their target is what it is', () => {
    expect(rateOf('K3', worldOf({})).target).toMatchObject({
      value: { kind: 'share', op: '>', percent: 50 },
      provenance: { by: 'shipped', textVi: expect.stringContaining('chưa được tỉnh Tây Ninh xác nhận') },
    });
  });
});

describe('the peak week', () => {
  test('has five of the figures, for the first seven days', () => {
    const frame = {
      catalogue: loadCatalogue(),
      rules: shippedRules(),
      calendar: shippedCalendar(),
      coverage: { counters: [], mirrorAsOf: null, missing: [] },
    };
    const world = worldOf({ first: {}, second: { received: '2026-11-08 09:00', due: '2026-11-11 09:00' } });
    const figures = computePeakWeek(world, getPlainDay('2026-11-20'), frame);

    expect(figures.map(({ rateId }) => rateId)).toEqual(['K2', 'K2', 'K3', 'K4', 'K5', 'K10']);
    expect(figures.find(({ rateId }) => rateId === 'K4')?.cohort.denominator).toEqual(['first']);
  });
});

describe('K2, K3, K4: online', () => {
  test('is what came from the portal or was confirmed by the province; a promise waits apart', () => {
    const world = worldOf({
      alone: { ...PORTAL, life: [['2026-11-05 10:00', FINISHED]] },
      helped: {
        life: [
          ['2026-11-03 09:10', CONSENT],
          ['2026-11-03 09:11', QUEUED],
          ['2026-11-04 09:00', CONFIRMED],
          ['2026-11-05 10:00', FINISHED],
        ],
      },
      promised: {
        life: [
          ['2026-11-03 09:10', CONSENT],
          ['2026-11-05 10:00', FINISHED],
        ],
      },
      direct: { life: [['2026-11-05 10:00', FINISHED]] },
    });

    expect(rateOf('K3', world)).toMatchObject({
      cohort: {
        numerator: ['alone', 'helped'],
        denominator: ['alone', 'direct', 'helped', 'promised'],
        pending: ['promised'],
        beside: { 'self-filed': ['alone'], assisted: ['helped'] },
      },
      verdict: { colour: 'vang' },
      toGreen: { kind: 'more', count: 1 },
    });
    expect(rateOf('K4', world).cohort.denominator).toHaveLength(4);
    expect(rateOf('K2', world)).toMatchObject({
      period: { kind: 'luy_ke_nam', from: '2026-01-01', to: '2026-12-01' },
      cohort: { unit: 'procedure', numerator: [BIRTH], denominator: [BIRTH] },
      verdict: { colour: 'xanh' },
    });
  });

  test('confirmed later counts in the month of its reception', () => {
    const plan = {
      life: [
        ['2026-11-30 09:10', CONSENT],
        ['2026-11-30 09:11', QUEUED],
        ['2026-12-03 09:00', CONFIRMED],
      ],
      received: '2026-11-30 09:00',
    } as const;

    expect(rateOf('K4', worldOf({ one: plan }, { asOf: '2026-12-01 08:00' })).cohort.numerator).toEqual([]);
    expect(rateOf('K4', worldOf({ one: plan })).cohort.numerator).toEqual(['one']);
  });
});

describe('K5: paid online', () => {
  const FEE = {
    kind: 'fee-set',
    charge: { feeVnd: 8_000, chargeVnd: 0, exemptVnd: 0, exemptionVi: '' },
  } as const;
  const paid = (method: 'cash' | 'online') =>
    ({
      kind: 'paid',
      payment: {
        paymentId: 'p-1',
        method,
        amountVnd: 8_000,
        paidAt: at('2026-11-30 16:00'),
        receiptNumber: '0001',
        standing: method === 'cash' ? 'settled' : 'provisional',
      },
    }) as const;
  const CONFIRMATION = {
    kind: 'payment-confirmed',
    paymentId: 'p-1',
    gateway: 'province',
    transactionCode: 'T-1',
  } as const;

  test('is what the province confirmed, in the month in which the citizen paid; the unpaid stand apart', () => {
    const world = worldOf({
      cash: {
        life: [
          ['2026-11-30 16:00', FEE],
          ['2026-11-30 16:01', paid('cash')],
        ],
      },
      online: {
        life: [
          ['2026-11-30 16:00', FEE],
          ['2026-11-30 16:01', paid('online')],
          ['2026-12-02 08:00', CONFIRMATION],
        ],
      },
      waiting: {
        life: [
          ['2026-11-30 16:00', FEE],
          ['2026-11-30 16:01', paid('online')],
        ],
      },
      unpaid: { life: [['2026-11-30 16:00', FEE]] },
      free: {},
    });

    expect(rateOf('K5', world)).toMatchObject({
      cohort: {
        numerator: ['online'],
        denominator: ['cash', 'online'],
        pending: ['waiting'],
        beside: { unpaid: ['unpaid', 'waiting'] },
      },
      verdict: { noColour: 'no-target' },
    });
  });
});
