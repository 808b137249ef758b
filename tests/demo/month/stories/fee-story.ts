import type { Procedure } from '../../../../shared/catalogue/procedure.ts';
import type { Payment, PaymentMethod } from '../../../../shared/domain/life/payment.ts';
import type { DossierId } from '../../../../shared/kernel/id.ts';
import { addMs } from '../../../../shared/kernel/instant.ts';
import { afterWorkingDays, type MonthStage } from '../month-stage.ts';

const MINUTE_MS = 60_000;

/** The fee of the catalogue, where it names one; paid in one of three ways, or not yet. */
export function settleFee(stage: MonthStage, dossierId: DossierId, procedure: Procedure): void {
  const { chance, timeline, office, desk } = stage;
  const feeVnd = procedure.fee.direct ?? 0;
  if (feeVnd === 0) return;
  const exempt = chance.inHundred(8);
  const begun = office.now();
  timeline.at(addMs(begun, MINUTE_MS), async () => {
    const charge = {
      feeVnd,
      chargeVnd: 0,
      exemptVnd: exempt ? feeVnd : 0,
      exemptionVi: exempt ? 'người có công' : '',
    };
    await desk.do(dossierId, { kind: 'set-fee', charge });
    if (!exempt) pay(stage, dossierId, feeVnd);
  });
}

function pay(stage: MonthStage, dossierId: DossierId, amountVnd: number): void {
  const { chance, timeline, office, desk } = stage;
  const method = chance.weighted<PaymentMethod | 'never'>([
    ['online', 45],
    ['cash', 30],
    ['transfer', 17],
    ['never', 8],
  ]);
  if (method === 'never') return;
  const paymentId = desk.newId('payment');
  timeline.at(addMs(office.now(), 3 * MINUTE_MS), async () => {
    const payment: Payment = {
      paymentId,
      method,
      amountVnd,
      paidAt: office.now(),
      receiptNumber: desk.newId('receipt'),
      standing: method === 'online' ? 'provisional' : 'settled',
    };
    await desk.do(dossierId, { kind: 'pay', payment });
    if (method === 'online') followPayment(stage, dossierId, paymentId);
  });
}

/** The province confirms what came through its gateway; a few never come, a few are given back. */
function followPayment(stage: MonthStage, dossierId: DossierId, paymentId: string): void {
  const { chance, timeline, office, desk } = stage;
  if (chance.inHundred(8)) return;
  const confirmed = afterWorkingDays(stage, office.now(), chance.whole(0, 1));
  timeline.at(confirmed, async () => {
    const gateway = chance.inHundred(50) ? 'national-portal' : 'province';
    const transactionCode = desk.newId('transaction');
    await desk.hear('province', dossierId, { kind: 'confirm-payment', paymentId, gateway, transactionCode });
    if (!chance.inHundred(4)) return;
    await desk.hear('province', dossierId, {
      kind: 'reverse-payment',
      paymentId,
      reasonVi: 'ngân hàng hoàn tiền',
    });
  });
}
