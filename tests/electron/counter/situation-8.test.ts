import { beforeAll, describe, expect, test } from 'vitest';
import { issueLifeForm } from '../../../electron/counter/life-forms.ts';
import { readRates } from '../../../electron/counter/rates.ts';
import { visitStanding } from '../../../electron/counter/visits.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import type { RateId } from '../../../shared/rules/directive/rule-file.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import type { FakeCounter } from '../../support/fake-counter.ts';
import { liveNamed, openCounterAt } from '../../support/live-named.ts';
import { valueOf } from '../../province/testing/test-counter.ts';

/** UX situation 8: the post brought twelve envelopes on Friday; on Monday they are opened, and one lacks a paper. */

const ENVELOPES = Array.from({ length: 12 }, (_, index) => `envelope-${index + 1}`);
const [INCOMPLETE = ''] = ENVELOPES;
const STAMPED_AT = getInstant(Date.parse('2026-11-20T10:00:00+07:00'));
const NOVEMBER = { kind: 'thang_lich', day: getPlainDay('2026-11-23') } as const;

let fake: FakeCounter;

beforeAll(async () => {
  fake = await openCounterAt('2026-11-23T08:00:00', ['2026-11-20', '2026-11-23']);
  for (const [index, name] of ENVELOPES.entries()) {
    const arrival = { kind: 'post', stampedAt: STAMPED_AT, itemCode: `EM-${index + 1}` } as const;
    await signNamed(fake, name, { arrival });
    valueOf(await receiveNamed(fake, name));
  }
});

async function cohortOf(rate: RateId) {
  const { figures } = valueOf(await readRates(fake.counter, NOVEMBER));
  return figures.find(({ rateId }) => rateId === rate)?.cohort;
}

describe('twelve envelopes', () => {
  test('are received when they were stamped, each under a number of its own', () => {
    const receptions = ENVELOPES.map((name) => findNamed(fake, name).reception);

    expect(new Set(receptions.map((reception) => reception?.receivedAt))).toEqual(new Set([STAMPED_AT]));
    expect(new Set(receptions.map((reception) => reception?.code)).size).toBe(12);
    expect(receptions[0]?.code).toContain('-261120-');
  });

  test('are nobody’s visit, and came by post', async () => {
    expect(visitStanding(fake.counter)).toMatchObject({ newest: null, today: { visits: 0 } });
    expect(await cohortOf('K10')).toMatchObject({
      numerator: [],
      denominator: [],
      beside: { 'dossiers-without-visit': [] },
    });
    expect((await cohortOf('K13-received'))?.numerator).toHaveLength(12);
  });

  test('are digitised as at the counter', async () => {
    const digitised = await cohortOf('K7');

    expect(digitised?.numerator).toHaveLength(12);
    expect(digitised?.numerator).toEqual(digitised?.denominator);
  });

  test('of which one lacks a paper: Form 02 goes out once, and its clock stands still', async () => {
    const { dossierId } = findNamed(fake, INCOMPLETE);
    valueOf(
      await liveNamed(fake, INCOMPLETE, {
        kind: 'ask-supplement',
        stage: 'on-appraisal',
        items: [
          { componentCode: null, wrongVi: 'thiếu giấy chứng sinh', remedyVi: 'gửi bản chính qua bưu chính' },
        ],
        groundVi: 'Luật Hộ tịch, Điều 16',
        answerBy: null,
        clock: 'pauses',
        leave: null,
      }),
    );
    const form = { kind: 'supplement', index: 0 } as const;
    const issued = await issueLifeForm(fake.counter, { dossierId, form });

    expect(issued).toMatchObject({ ok: true });
    expect(findNamed(fake, INCOMPLETE).life.supplements).toHaveLength(1);
    expect(ENVELOPES.filter((name) => findNamed(fake, name).life.supplements.length > 0)).toEqual([
      INCOMPLETE,
    ]);
  });
});
