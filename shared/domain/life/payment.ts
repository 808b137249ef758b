import type { Instant } from '../../kernel/instant.ts';

/** VietQR to the office's own account is a transfer: only what goes through the portal's gateway is online. */
export const PAYMENT_METHODS = ['cash', 'transfer', 'online'] as const;

export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** What is owed for a dossier, in whole đồng. */
export interface FeeCharge {
  readonly feeVnd: number;
  readonly chargeVnd: number;
  /** Taken off by exemption or discount. */
  readonly exemptVnd: number;
  readonly exemptionVi: string;
}

/** The two gateways of the national message: 1 the national portal, 2 the province's (DOMAIN 6.1). */
export type Gateway = 'national-portal' | 'province';

export interface Payment {
  readonly paymentId: string;
  readonly method: PaymentMethod;
  readonly amountVnd: number;
  readonly paidAt: Instant;
  /** The number of the receipt book (biên lai); provisional where the electronic one is to come. */
  readonly receiptNumber: string;
  /** `provisional`: the citizen says so or shows a picture of it; nobody has confirmed that money came. */
  readonly standing: 'provisional' | 'settled';
}

export interface PaymentState extends Payment {
  /** Only the province's confirmation makes an online payment (KPI K5). */
  readonly confirmed:
    { readonly at: Instant; readonly gateway: Gateway; readonly transactionCode: string } | undefined;
  readonly reversedAt: Instant | undefined;
}

/** What is left to pay after exemption; never below nothing. */
export function payableVnd(charge: FeeCharge | undefined): number {
  if (charge === undefined) return 0;
  return Math.max(0, charge.feeVnd + charge.chargeVnd - charge.exemptVnd);
}

/** Whether money has come for sure: cash and transfers that the office has seen, online when the province says so. */
export function isSettled(payment: PaymentState): boolean {
  if (payment.reversedAt !== undefined) return false;
  return payment.method === 'online' ? payment.confirmed !== undefined : payment.standing === 'settled';
}

/** What has not come yet of the sum that is owed. */
export function leftToPayVnd(charge: FeeCharge | undefined, payments: readonly PaymentState[]): number {
  const paid = payments.filter(isSettled).reduce((sum, { amountVnd }) => sum + amountVnd, 0);
  return Math.max(0, payableVnd(charge) - paid);
}

/**
 * The moment at which the settled payments covered the whole sum; `undefined`
 * while they do not, or nothing is owed. A confirmation that comes later does not
 * move a payment to another day (KPI, common rules).
 */
export function settledAt(
  charge: FeeCharge | undefined,
  payments: readonly PaymentState[],
): Instant | undefined {
  const owed = payableVnd(charge);
  if (owed === 0) return undefined;
  const settled = payments.filter(isSettled).toSorted((left, right) => left.paidAt - right.paidAt);
  let sum = 0;
  for (const payment of settled) {
    sum += payment.amountVnd;
    if (sum >= owed) return payment.paidAt;
  }
  return undefined;
}

/** Whether every đồng of the whole sum came online and the province confirmed it. */
export function isPaidOnline(charge: FeeCharge | undefined, payments: readonly PaymentState[]): boolean {
  if (settledAt(charge, payments) === undefined) return false;
  return payments.filter(isSettled).every(({ method }) => method === 'online');
}
