import { beforeAll, describe, expect, test } from 'vitest';
import { status2 } from '../../../shared/contract/national/record-2.ts';
import type { NationalSubject } from '../../../shared/contract/national/subject.ts';
import type { Taker } from '../../../shared/domain/life/result-paper.ts';
import { findNamed, receiveNamed, signNamed } from '../../support/counter-steps.ts';
import type { FakeCounter } from '../../support/fake-counter.ts';
import { liveNamed, openCounterAt } from '../../support/live-named.ts';
import { valueOf } from '../../province/testing/test-counter.ts';

/** UX situation 9: somebody else comes with the slip, later the right person; the fee is still open, the line is down. */

const FEE_VND = 15_000;

let fake: FakeCounter;

beforeAll(async () => {
  fake = await openCounterAt('2026-11-23T08:00:00', ['2026-11-23']);
  fake.province.lineIsDown = true;
  await signNamed(fake, 'one');
  valueOf(await receiveNamed(fake, 'one'));
  const charge = { feeVnd: FEE_VND, chargeVnd: 0, exemptVnd: 0, exemptionVi: '' };
  valueOf(await liveNamed(fake, 'one', { kind: 'set-fee', charge }));
  valueOf(await liveNamed(fake, 'one', { kind: 'finish' }));
});

function giveBackTo(taker: Taker) {
  return liveNamed(fake, 'one', { kind: 'return-result', way: 'counter', taker, originalsBack: true });
}

const statusNow = () => {
  const { life, reception } = findNamed(fake, 'one');
  // Only what the status is made of.
  const subject = { life, wire: { reception }, now: fake.clock.now } as NationalSubject;
  return status2(subject, '').TrangThai;
};

describe('a result', () => {
  test('is not given to whoever has the slip and no authority: the clerk is told why, nothing changes', async () => {
    const refused = await giveBackTo({ kind: 'authorised', name: 'Trần Văn Bảy', groundVi: ' ' });

    expect(refused).toMatchObject({ ok: false, failure: { failure: { kind: 'authority-missing' } } });
    expect(statusNow()).toBe(9);
  });

  test('is not given before the fee is settled, and says how much is left', async () => {
    expect(await giveBackTo({ kind: 'owner' })).toMatchObject({
      ok: false,
      failure: { failure: { kind: 'fee-unpaid', leftVnd: FEE_VND } },
    });
  });

  test('is given to the owner who pays late: originals back, status 10, with no line at all', async () => {
    const payment = {
      paymentId: 'cash-1',
      method: 'cash',
      amountVnd: FEE_VND,
      paidAt: fake.clock.now,
      receiptNumber: '0000123',
      standing: 'settled',
    } as const;
    valueOf(await liveNamed(fake, 'one', { kind: 'pay', payment }));
    valueOf(await giveBackTo({ kind: 'owner' }));

    expect(findNamed(fake, 'one').life.returned).toMatchObject({
      taker: { kind: 'owner' },
      originalsBack: true,
    });
    expect(statusNow()).toBe(10);
  });

  test('is given once', async () => {
    expect(await giveBackTo({ kind: 'owner' })).toMatchObject({ ok: false });
  });
});
