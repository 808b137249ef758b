import { describe, expect, test } from 'vitest';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';
import { calendarMonth } from '../../../shared/rates/period.ts';
import { aComponentId } from '../../support/builders.ts';
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

describe('K7, K8, K9: digital', () => {
  test('is a dossier of which every paper was signed by the end of the period', () => {
    const world = worldOf({
      signed: {},
      later: { signed: '2026-12-02 09:00' },
      never: { signed: null },
      portal: PORTAL,
    });

    expect(rateOf('K7', world).cohort).toMatchObject({
      numerator: ['signed'],
      denominator: ['later', 'never', 'signed'],
    });
  });

  test('is asked of the essential services first', () => {
    const plan = { received: '2022-08-01 09:00', due: '2022-08-04 09:00' };
    const august = calendarMonth(getPlainDay('2022-08-01'));
    const world = worldOf({ birth: plan, other: { ...plan, procedure: '1.000689' } });

    expect(rateOf('K7', world, august).cohort.denominator).toEqual(['birth']);
  });

  test('is a result whose competent signer signed it before it was given back', () => {
    const result = (digitisedAt: string, competent: boolean) =>
      ({
        kind: 'result-digitised',
        result: {
          resultCode: 'KQ.G15.000031',
          file: { digest: getSha256('a'.repeat(64)), sizeBytes: 10 },
          signerName: 'Lê Văn Sáu',
          competent,
          digitisedAt: at(digitisedAt),
        },
      }) as const;
    const returned = {
      kind: 'returned',
      giving: {
        way: 'counter',
        taker: { kind: 'owner' },
        originalsBack: false,
        givenAt: at('2026-11-06 09:00'),
      },
    } as const;
    const world = worldOf({
      good: {
        life: [
          ['2026-11-05 09:00', result('2026-11-05 09:00', true)],
          ['2026-11-05 10:00', FINISHED],
        ],
      },
      clerk: {
        life: [
          ['2026-11-05 09:00', result('2026-11-05 09:00', false)],
          ['2026-11-05 10:00', FINISHED],
        ],
      },
      after: {
        life: [
          ['2026-11-05 10:00', FINISHED],
          ['2026-11-06 09:00', returned],
          ['2026-11-07 09:00', result('2026-11-07 09:00', true)],
        ],
      },
    });

    expect(rateOf('K8', world).cohort).toMatchObject({
      numerator: ['good'],
      denominator: ['after', 'clerk', 'good'],
    });
    expect(rateOf('K13-returned', world).cohort).toMatchObject({ numerator: [], denominator: ['after'] });
  });

  test('is a paper taken from the store where a valid one lay there', () => {
    const item = (name: string, validTo: string | null) => ({
      componentCode: '1.001193-TP01',
      file: { digest: getSha256('c'.repeat(64)), sizeBytes: 5_000 },
      from: 'component' as const,
      origin: `H39.28.05-250312-${name}`,
      validTo: validTo === null ? null : getPlainDay(validTo),
      verifiedAt: at('2026-11-03 09:00'),
    });
    const checked = (validTo: string | null) =>
      ({ kind: 'stock-checked', available: [item('5001', validTo)] }) as const;
    const world = worldOf({
      used: {
        life: [
          ['2026-11-03 09:00', checked(null)],
          [
            '2026-11-03 09:00',
            { kind: 'paper-reused', componentId: aComponentId('used-paper-1'), item: item('5001', null) },
          ],
        ],
      },
      unused: { life: [['2026-11-03 09:00', checked(null)]] },
      expired: { life: [['2026-11-03 09:00', checked('2026-11-02')]] },
    });

    expect(rateOf('K9', world).cohort).toMatchObject({
      unit: 'component',
      numerator: ['used/used-paper-1'],
      denominator: ['unused/unused-paper-1', 'used/used-paper-1'],
    });
  });
});
