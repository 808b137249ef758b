import type { DayEnd, DayPayment, DaySum } from '../../shared/contract/channels/day-channels.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import { isFullySigned, type Dossier } from '../../shared/domain/dossier.ts';
import { isSettled, type PaymentMethod } from '../../shared/domain/life/payment.ts';
import { stageOf } from '../../shared/domain/life/stage.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import type { PlainDay } from '../../shared/kernel/plain-day.ts';
import { succeed } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/** The money of a day as the clerk counts it, and what is still open; a payment that was taken back is in no sum. */
export async function endOfDay(counter: Counter, { day }: Request<'day:end'>): Promise<Reply<'day:end'>> {
  const { ledger, parts } = counter;
  const dossiers = [...ledger.dossiers];
  const payments = dossiers
    .flatMap((dossier) => paymentsOf(dossier, day))
    .toSorted((one, other) => one.at - other.at);
  const byMethod = {
    cash: sumOf(payments, 'cash'),
    transfer: sumOf(payments, 'transfer'),
    online: sumOf(payments, 'online'),
  };
  const certification = certificationOn(counter, day);
  const received = dossiers.filter(({ reception }) => reception !== undefined);
  return succeed({
    day,
    drawerVnd: byMethod.cash.vnd + certification.vnd,
    byMethod,
    provisional: total(payments.filter(({ provisional }) => provisional)),
    certification,
    payments,
    unsigned: received.filter((dossier) => !isFullySigned(dossier)).length,
    notHandedOver: received.filter((dossier) => isAtCounter(dossier, parts.now())).length,
    onReserveSlips: ledger.waitingForCode.length,
  } satisfies DayEnd);
}

function paymentsOf({ dossierId, reception, life }: Dossier, day: PlainDay): readonly DayPayment[] {
  return life.payments
    .filter(({ reversedAt, paidAt }) => reversedAt === undefined && toLocalTime(paidAt).day === day)
    .map((payment) => ({
      dossierId,
      code: reception?.code ?? '',
      at: payment.paidAt,
      method: payment.method,
      amountVnd: payment.amountVnd,
      receiptNumber: payment.receiptNumber,
      provisional: !isSettled(payment),
    }));
}

function sumOf(payments: readonly DayPayment[], method: PaymentMethod): DaySum {
  return total(payments.filter((payment) => payment.method === method && !payment.provisional));
}

function total(payments: readonly DayPayment[]): DaySum {
  return { count: payments.length, vnd: payments.reduce((sum, { amountVnd }) => sum + amountVnd, 0) };
}

/** Fees of lines that hold; they are paid where they are written. */
function certificationOn({ ledger }: Counter, day: PlainDay): DaySum {
  const lines = [...ledger.sides.certification.lines].filter(
    ({ writtenAt, voidedAt }) => voidedAt === undefined && toLocalTime(writtenAt).day === day,
  );
  return { count: lines.length, vnd: lines.reduce((sum, { line }) => sum + line.feeVnd, 0) };
}

function isAtCounter({ life }: Dossier, now: Instant): boolean {
  return stageOf(life, now) === 'at-counter';
}
