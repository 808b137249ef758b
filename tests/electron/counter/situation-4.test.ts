import { describe, expect, test } from 'vitest';
import { readRates } from '../../../electron/counter/rates.ts';
import { changeVisit } from '../../../electron/counter/visits.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import type { RateId } from '../../../shared/rules/directive/rule-file.ts';
import { anActionId } from '../../support/builders.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { liveNamed, openCounterAt } from '../../support/live-named.ts';
import { valueOf } from '../../province/testing/test-counter.ts';

/** UX situation 4: a farmer without VNeID does not want the dossier filed through an account. */

const NOVEMBER = { kind: 'thang_lich', day: getPlainDay('2026-11-23') } as const;

async function withFarmer(reason: 'no-account' | 'not-agreed' | undefined) {
  const fake = await openCounterAt('2026-11-23T08:00:00', ['2026-11-23']);
  await signNamed(fake, 'farmer');
  if (reason !== undefined) {
    const step = { kind: 'declined', reason } as const;
    valueOf(await liveNamed(fake, 'farmer', { kind: 'step-account', step }));
  }
  const guidance = { online: true, post: true, guide: 'clerk' } as const;
  await changeVisit(fake.counter, { actionId: anActionId('guide'), change: { kind: 'guide', guidance } });
  valueOf(await receiveNamed(fake, 'farmer'));
  return fake;
}

describe.each(['no-account', 'not-agreed'] as const)('a farmer who says «%s»', (reason) => {
  test('is received as anybody else: same code, same due time', async () => {
    const fake = await withFarmer(reason);
    const other = await withFarmer(undefined);
    const { reception, life } = findNamed(fake, 'farmer');

    expect(life.account).toMatchObject({ state: 'khong_yeu_cau', reason });
    expect(reception?.code).toBe(findNamed(other, 'farmer').reception?.code);
    expect(reception?.dueAt).toBe(findNamed(other, 'farmer').reception?.dueAt);
  });

  test('is filed directly and not online, and was guided', async () => {
    const fake = await withFarmer(reason);
    const { dossierId } = findNamed(fake, 'farmer');
    const { figures } = valueOf(await readRates(fake.counter, NOVEMBER));
    const cohortOf = (rate: RateId) => figures.find(({ rateId }) => rateId === rate)?.cohort;

    expect(cohortOf('K4')).toMatchObject({ numerator: [], denominator: [dossierId], pending: [] });
    expect(cohortOf('K10')?.numerator).toHaveLength(1);
    expect(cohortOf('K10')?.denominator).toEqual(cohortOf('K10')?.numerator);
  });
});
