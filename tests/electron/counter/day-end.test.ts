import { beforeEach, describe, expect, test } from 'vitest';
import { writeLine } from '../../../electron/counter/certification-desk.ts';
import { endOfDay } from '../../../electron/counter/day-end.ts';
import type { DayEnd } from '../../../shared/contract/channels/day-channels.ts';
import type { Payment } from '../../../shared/domain/life/payment.ts';
import { getPlainDay } from '../../../shared/kernel/plain-day.ts';
import { anActionId } from '../../support/builders.ts';
import { receiveNamed, signNamed } from '../../support/counter-steps.ts';
import type { FakeCounter } from '../../support/fake-counter.ts';
import { liveNamed, openCounterAt, setClock } from '../../support/live-named.ts';

/** Cuối ngày: the drawer, the receipts, and what is still open. */

let fake: FakeCounter;

beforeEach(async () => {
  fake = await openCounterAt('2026-11-23T09:15:00', ['2026-11-23']);
  await signNamed(fake, 'a');
  await receiveNamed(fake, 'a');
});

const pay = (paymentId: string, change: Partial<Payment>) =>
  liveNamed(fake, 'a', {
    kind: 'pay',
    payment: {
      paymentId,
      method: 'cash',
      amountVnd: 8_000,
      paidAt: fake.clock.now,
      receiptNumber: `BL-${paymentId}`,
      standing: 'settled',
      ...change,
    },
  });

async function end(day = '2026-11-23'): Promise<DayEnd> {
  const reply = await endOfDay(fake.counter, { day: getPlainDay(day) });
  if (!reply.ok) throw new TypeError('the counter is unlocked');
  return reply.value;
}

describe('the end of a day', () => {
  test('has in the drawer the cash of dossiers and the fees of certification, and nothing that nobody has seen', async () => {
    await pay('p1', {});
    await pay('p2', { method: 'transfer', amountVnd: 20_000 });
    await pay('p3', { method: 'transfer', amountVnd: 5_000, standing: 'provisional' });
    await pay('p4', { method: 'online', amountVnd: 9_000 });
    await writeLine(fake.counter, {
      actionId: anActionId('line-1'),
      line: {
        book: 'SCT/BS',
        requesterName: 'LÊ VĂN SƯƠNG',
        requesterNumber: '',
        paperVi: 'bằng tốt nghiệp',
        pages: 2,
        copies: 1,
        feeVnd: 4_000,
        signerName: 'Lê Văn Sáu',
      },
    });

    expect(await end()).toMatchObject({
      drawerVnd: 12_000,
      byMethod: {
        cash: { count: 1, vnd: 8_000 },
        transfer: { count: 1, vnd: 20_000 },
        online: { count: 0, vnd: 0 },
      },
      provisional: { count: 2, vnd: 14_000 },
      certification: { count: 1, vnd: 4_000 },
    });
  });

  test('lists each payment with its receipt, and leaves out what was taken back or belongs to another day', async () => {
    await pay('p1', {});
    await pay('p2', {});
    await liveNamed(fake, 'a', { kind: 'reverse-payment', paymentId: 'p2', reasonVi: 'thu nhầm' });
    setClock(fake, '2026-11-25T08:00:00');
    await pay('p3', {});

    expect((await end()).payments.map(({ receiptNumber, code }) => [receiptNumber, code])).toEqual([
      ['BL-p1', 'H39.28.05-261123-5001'],
    ]);
    expect((await end('2026-11-25')).payments).toHaveLength(1);
  });

  test('says what may not stay until tomorrow', async () => {
    expect(await end()).toMatchObject({ unsigned: 0, notHandedOver: 1, onReserveSlips: 0 });
    await liveNamed(fake, 'a', { kind: 'hand-over', fromVi: 'Quầy 2', toVi: 'Tư pháp', paperGroundVi: null });
    expect((await end()).notHandedOver).toBe(0);
  });
});
