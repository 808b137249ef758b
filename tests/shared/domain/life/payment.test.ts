import { describe, expect, test } from 'vitest';
import { copyFeeVnd } from '../../../../shared/domain/certification.ts';
import { isPaidOnline, settledAt, type PaymentState } from '../../../../shared/domain/life/payment.ts';
import { at } from './life-builders.ts';

const CHARGE = { feeVnd: 20_000, chargeVnd: 10_000, exemptVnd: 5_000, exemptionVi: 'giảm' };

function aPayment(change: Partial<PaymentState> = {}): PaymentState {
  return {
    paymentId: 'p-1',
    method: 'cash',
    amountVnd: 25_000,
    paidAt: at('2026-11-23 09:00'),
    receiptNumber: '0001',
    standing: 'settled',
    confirmed: undefined,
    reversedAt: undefined,
    ...change,
  };
}

const CONFIRMED = { at: at('2026-11-24 08:00'), gateway: 'province', transactionCode: 'T-1' } as const;

describe('a sum that is owed', () => {
  test('is settled by the payment that completes it', () => {
    const payments = [
      aPayment({ amountVnd: 10_000 }),
      aPayment({ paymentId: 'p-2', amountVnd: 15_000, paidAt: at('2026-11-24 10:00') }),
    ];

    expect(settledAt(CHARGE, payments)).toBe(at('2026-11-24 10:00'));
    expect(settledAt(CHARGE, payments.slice(0, 1))).toBeUndefined();
  });

  test('is not settled by a picture of a transfer, nor by money given back', () => {
    expect(settledAt(CHARGE, [aPayment({ method: 'transfer', standing: 'provisional' })])).toBeUndefined();
    expect(settledAt(CHARGE, [aPayment({ reversedAt: at('2026-11-25 08:00') })])).toBeUndefined();
  });

  test('that is nothing is never settled', () => {
    expect(settledAt({ ...CHARGE, exemptVnd: 30_000 }, [aPayment()])).toBeUndefined();
    expect(settledAt(undefined, [aPayment()])).toBeUndefined();
  });
});

describe('an online payment', () => {
  test('is one from the moment the province confirms it', () => {
    const waiting = aPayment({ method: 'online', standing: 'provisional' });

    expect(isPaidOnline(CHARGE, [waiting])).toBe(false);
    expect(isPaidOnline(CHARGE, [{ ...waiting, confirmed: CONFIRMED }])).toBe(true);
    expect(settledAt(CHARGE, [waiting])).toBeUndefined();
  });

  test('belongs to the day it was made, though it is confirmed later', () => {
    const waiting = aPayment({ method: 'online', standing: 'provisional' });

    expect(settledAt(CHARGE, [{ ...waiting, confirmed: CONFIRMED }])).toBe(waiting.paidAt);
  });

  test('is none when a part came by transfer', () => {
    const parts = [
      aPayment({ method: 'online', amountVnd: 20_000, confirmed: CONFIRMED }),
      aPayment({ paymentId: 'p-2', method: 'transfer', amountVnd: 5_000 }),
    ];

    expect(isPaidOnline(CHARGE, parts)).toBe(false);
  });
});

describe('the fee of certified copies', () => {
  test.each([
    [1, 1, 2_000],
    [2, 1, 4_000],
    [3, 2, 10_000],
    [198, 1, 200_000],
    [500, 3, 600_000],
  ])('CERT-01: of %i pages in %i copies is %i đồng', (pages, copies, fee) => {
    expect(copyFeeVnd(pages, copies)).toBe(fee);
  });
});
