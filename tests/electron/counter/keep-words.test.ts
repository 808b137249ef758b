import { describe, expect, test } from 'vitest';
import { enrolCounter } from '../../../electron/counter/numbers.ts';
import { ProvincePull } from '../../../electron/counter/pull-province.ts';
import { isPaidOnline } from '../../../shared/domain/life/payment.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import type { FakeCounter } from '../../support/fake-counter.ts';
import { liveNamed, openCounterAt, setClock } from '../../support/live-named.ts';
import { anAccountWord, aPaymentWord } from '../../support/portal-filings.ts';

/** The portal's answer to a consent and the gateway's to a payment come as signed words, and only they count. */

async function aConsentedDossier(): Promise<FakeCounter> {
  const fake = await openCounterAt('2026-11-23T09:15:00', ['2026-11-23']);
  await enrolCounter(fake.counter, { address: 'http://127.0.0.1', enrolmentCode: 'x' });
  await signNamed(fake, 'a');
  await liveNamed(fake, 'a', {
    kind: 'step-account',
    step: {
      kind: 'consented',
      consent: { holder: { kind: 'owner' }, identifier: '080190012345', slip: null },
    },
  });
  await receiveNamed(fake, 'a');
  return fake;
}

const accountOf = (fake: FakeCounter) => findNamed(fake, 'a').life.account;
const CONFIRMED = { kind: 'confirmed', portalDossierId: 'H39-1', accountId: 'account-1' } as const;

describe('a word on an account', () => {
  test('makes the dossier online when the holder confirmed, at the moment that the province says', async () => {
    const fake = await aConsentedDossier();
    fake.province.words = [
      anAccountWord({ kind: 'sent-to-holder' }),
      anAccountWord(CONFIRMED, { serial: 2, local: '2026-11-24T10:00:00' }),
    ];

    await new ProvincePull().run(fake.counter);

    expect(accountOf(fake)).toMatchObject({ state: 'da_xac_nhan' });
    expect(accountOf(fake).confirmed?.at).toBe(getInstant(Date.parse('2026-11-24T10:00:00+07:00')));
  });

  test('that comes twice or late changes nothing', async () => {
    const fake = await aConsentedDossier();
    fake.province.words = [anAccountWord(CONFIRMED)];
    await new ProvincePull().run(fake.counter);
    const records = fake.journal.records.length;
    const confirmed = accountOf(fake);

    fake.province.words = [
      anAccountWord(CONFIRMED),
      anAccountWord({ kind: 'failed', reason: 'not-agreed' }, { serial: 2 }),
    ];
    await new ProvincePull().run(fake.counter);

    expect(accountOf(fake)).toEqual(confirmed);
    expect(fake.journal.records.slice(records).map(({ body }) => body.kind)).toEqual(['words-read']);
  });
});

/** @rule ACCT-02 */
describe('a consent that nobody confirmed', () => {
  test.each([
    ['on the fifth working day it still waits', '2026-12-01T16:00:00', 'cho_nop'],
    ['after it, it stays direct', '2026-12-02T08:00:00', 'that_bai'],
  ])('%s', async (_name, local, state) => {
    // 24/11/2026 is a day off in the calendar of this office, so five working days from the 23rd end on 1/12.
    const fake = await aConsentedDossier();
    await new ProvincePull().run(fake.counter);
    expect(accountOf(fake).state).toBe('cho_nop');

    setClock(fake, local);
    await new ProvincePull().run(fake.counter);

    expect(accountOf(fake).state).toBe(state);
    expect(findNamed(fake, 'a').reception).toBeDefined();
  });

  test('becomes online all the same when the word comes afterwards', async () => {
    const fake = await aConsentedDossier();
    setClock(fake, '2026-12-02T08:00:00');
    await new ProvincePull().run(fake.counter);
    await new ProvincePull().run(fake.counter);
    expect(accountOf(fake)).toMatchObject({ state: 'that_bai', reason: 'confirmation-overdue' });

    fake.province.words = [anAccountWord(CONFIRMED, { local: '2026-12-02T09:00:00' })];
    await new ProvincePull().run(fake.counter);

    expect(accountOf(fake)).toMatchObject({ state: 'da_xac_nhan', reason: undefined });
  });
});

describe('a word on a payment', () => {
  test('settles the payment that the counter asked for, as an online one', async () => {
    const fake = await aConsentedDossier();
    await liveNamed(fake, 'a', {
      kind: 'set-fee',
      charge: { feeVnd: 8_000, chargeVnd: 0, exemptVnd: 0, exemptionVi: '' },
    });
    await liveNamed(fake, 'a', {
      kind: 'pay',
      payment: {
        paymentId: 'pay-1',
        method: 'online',
        amountVnd: 8_000,
        paidAt: fake.clock.now,
        receiptNumber: '',
        standing: 'provisional',
      },
    });
    const paid = () => isPaidOnline(findNamed(fake, 'a').life.charge, findNamed(fake, 'a').life.payments);
    expect(paid()).toBe(false);

    fake.province.words = [aPaymentWord({ paymentId: 'pay-1' })];
    await new ProvincePull().run(fake.counter);

    expect(paid()).toBe(true);
    expect(findNamed(fake, 'a').life.payments).toHaveLength(1);
  });

  test('of one that went past the counter is written down with its payment, once', async () => {
    const fake = await aConsentedDossier();
    fake.province.words = [aPaymentWord(), aPaymentWord({ serial: 2 })];

    await new ProvincePull().run(fake.counter);

    const { payments } = findNamed(fake, 'a').life;
    expect(payments).toMatchObject([{ paymentId: 'gateway-1', method: 'online', amountVnd: 8_000 }]);
    expect(payments[0]?.confirmed?.transactionCode).toBe('GD-1');
  });
});
