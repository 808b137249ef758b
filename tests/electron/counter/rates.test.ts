import { describe, expect, test } from 'vitest';
import { listRated, readRates } from '../../../electron/counter/rates.ts';
import { changeVisit } from '../../../electron/counter/visits.ts';
import type { RateId } from '../../../shared/rules/directive/rule-file.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { anActionId, anOffice } from '../../support/builders.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import { openFakeCounter } from '../../support/fake-counter.ts';
import { valueOf } from '../../province/testing/test-counter.ts';

const NOVEMBER = { kind: 'thang_lich', day: getPlainDay('2026-11-23') } as const;

async function withOne() {
  const fake = await openFakeCounter();
  const lease = {
    leaseId: 'l',
    counterId: 'c',
    epoch: 'epoch-1',
    day: '2026-11-23',
    first: 5001,
    last: 5010,
  };
  await fake.counter.append([{ kind: 'numbers-granted', leases: [lease] }]);
  await signNamed(fake, 'one');
  await receiveNamed(fake, 'one');
  const guidance = { online: true, post: true, guide: 'clerk' } as const;
  await changeVisit(fake.counter, { actionId: anActionId('guide'), change: { kind: 'guide', guidance } });
  return fake;
}

describe('the board of a counter', () => {
  test('counts what it has received and whom it has guided', async () => {
    const fake = await withOne();
    const board = valueOf(await readRates(fake.counter, NOVEMBER));
    const cohortOf = (rate: RateId) => board.figures.find(({ rateId }) => rateId === rate)?.cohort;
    const { dossierId } = findNamed(fake, 'one');

    expect(board).toMatchObject({
      period: { from: '2026-11-01', to: '2026-12-01' },
      tiersNameVi: 'hai cấp',
      training: true,
    });
    expect(cohortOf('K4')).toMatchObject({ numerator: [], denominator: [dossierId] });
    expect(cohortOf('K7')).toMatchObject({ numerator: [dossierId], denominator: [dossierId] });
    expect(cohortOf('K10')).toMatchObject({ beside: { 'dossiers-without-visit': [] } });
    expect(cohortOf('K10')?.numerator).toHaveLength(1);
  });

  test('takes the reporting month that a day lies in', async () => {
    const { counter } = await withOne();
    const board = valueOf(await readRates(counter, { ...NOVEMBER, kind: 'ky_bao_cao' }));

    expect(board.period).toMatchObject({ from: '2026-11-15', to: '2026-12-15' });
  });

  test('says what is missing, save at a training counter', async () => {
    const { counter } = await withOne();
    await counter.append([{ kind: 'office-configured', office: anOffice({ training: false }) }]);
    const [figure] = valueOf(await readRates(counter, NOVEMBER)).figures;

    expect(figure?.coverage).toEqual({
      counters: ['Quầy 2'],
      mirrorAsOf: null,
      missing: [
        { what: 'other-counters', since: null },
        { what: 'portal-dossiers', since: null },
      ],
    });
  });

  test('opens each list behind a figure', async () => {
    const fake = await withOne();
    const { dossierId, draft } = findNamed(fake, 'one');
    const [paper] = draft.components;
    const board = valueOf(await readRates(fake.counter, NOVEMBER));
    const visits = board.figures.find(({ rateId }) => rateId === 'K10')?.cohort.numerator ?? [];

    expect(
      valueOf(await listRated(fake.counter, { unit: 'dossier', ids: [dossierId, 'gone'] })),
    ).toMatchObject([{ dossierId, code: 'H39.28.05-261123-5001', nameVi: 'Đăng ký khai sinh' }]);
    expect(
      valueOf(
        await listRated(fake.counter, {
          unit: 'component',
          ids: [`${dossierId}/${paper?.componentId ?? ''}`],
        }),
      ),
    ).toMatchObject([{ dossierId, nameVi: paper?.nameVi }]);
    expect(valueOf(await listRated(fake.counter, { unit: 'visit', ids: visits }))).toMatchObject([
      { dossierId },
    ]);
    expect(valueOf(await listRated(fake.counter, { unit: 'procedure', ids: ['1.001193'] }))).toMatchObject([
      { dossierId: null, code: '1.001193', nameVi: 'Đăng ký khai sinh' },
    ]);
    expect(valueOf(await listRated(fake.counter, { unit: 'complaint', ids: ['none'] }))).toEqual([]);
  });
});
