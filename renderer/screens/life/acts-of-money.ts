import { feeOfChannel } from '../../../shared/domain/fee-by-channel.ts';
import { payableVnd } from '../../../shared/domain/life/payment.ts';
import type { Act } from './act.ts';
import { answer, unanswered, YES, type Fault, type Values } from './field.ts';

export const SET_FEE: Act = {
  id: 'set-fee',
  kind: 'set-fee',
  title: 'act.setFee',
  says: 'act.setFeeSays',
  fields: [
    { id: 'fee', label: 'act.fee', kind: 'money' },
    { id: 'exempt', label: 'act.exempt', kind: 'money' },
    { id: 'why', label: 'act.exemptWhy', kind: 'line', when: (values) => answer(values, 'exempt') !== '' },
  ],
  begin: ({ procedure, dossier }): Values => {
    const { arrival } = dossier.draft;
    const fee = procedure && feeOfChannel(procedure.fee, { arrival, account: dossier.life.account });
    return fee === undefined || fee === null ? {} : { fee: String(fee) };
  },
  toCommand: (values) => {
    const feeVnd = moneyOf(values, 'fee');
    if (typeof feeVnd !== 'number') return feeVnd;
    const exemptVnd = answer(values, 'exempt') === '' ? 0 : moneyOf(values, 'exempt');
    if (typeof exemptVnd !== 'number') return exemptVnd;
    if (exemptVnd > 0 && answer(values, 'why') === '') return { field: 'why', words: 'act.needed' };
    return {
      kind: 'set-fee',
      charge: { feeVnd, chargeVnd: 0, exemptVnd, exemptionVi: answer(values, 'why') },
    };
  },
};

/** Three ways that stay three values; a picture of a transfer is no money yet. */
export const PAY: Act = {
  id: 'pay',
  kind: 'pay',
  title: 'act.pay',
  says: 'act.paySays',
  fields: [
    {
      id: 'method',
      label: 'act.method',
      kind: 'choice',
      choices: [
        { value: 'cash', words: 'act.methodCash' },
        { value: 'transfer', words: 'act.methodTransfer' },
        { value: 'online', words: 'act.methodOnline' },
      ],
    },
    { id: 'amount', label: 'act.amount', kind: 'money' },
    { id: 'receipt', label: 'act.receipt', kind: 'line' },
    {
      id: 'seen',
      label: 'act.moneySeen',
      kind: 'tick',
      when: (values) => values['method'] === 'transfer',
    },
  ],
  begin: ({ dossier }) => ({ method: 'cash', amount: String(payableVnd(dossier.life.charge)) }),
  offered: ({ dossier }) => payableVnd(dossier.life.charge) > 0,
  toCommand: (values, { now, newId }) => {
    const missing = unanswered(values, ['method', 'receipt']);
    if (missing !== undefined) return missing;
    const amountVnd = moneyOf(values, 'amount');
    if (typeof amountVnd !== 'number') return amountVnd;
    const method = methodOf(values);
    const isSettled = method === 'cash' || (method === 'transfer' && values['seen'] === YES);
    return {
      kind: 'pay',
      payment: {
        paymentId: newId(),
        method,
        amountVnd,
        paidAt: now,
        receiptNumber: answer(values, 'receipt'),
        standing: isSettled ? 'settled' : 'provisional',
      },
    };
  },
};

/** Whole đồng, dots between thousands or not. */
export function moneyOf(values: Values, field: string): number | Fault {
  const digits = answer(values, field).replaceAll(/[.\s]/g, '');
  return /^\d{1,12}$/.test(digits) ? Number(digits) : { field, words: 'act.wrongMoney' };
}

function methodOf(values: Values): 'cash' | 'transfer' | 'online' {
  const method = answer(values, 'method');
  return method === 'transfer' || method === 'online' ? method : 'cash';
}
