import type { LockedFailure } from '../failures.ts';
import type { PaymentMethod } from '../../domain/life/payment.ts';
import type { DossierId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import type { Result } from '../../kernel/result.ts';

/** One payment of the day, as the receipt book has it. */
export interface DayPayment {
  readonly dossierId: DossierId;
  readonly code: string;
  readonly at: Instant;
  readonly method: PaymentMethod;
  readonly amountVnd: number;
  readonly receiptNumber: string;
  /** The citizen says so, or the gateway has not confirmed: nobody has seen the money. */
  readonly provisional: boolean;
}

/** A sum of money, in whole đồng, and of how many payments or lines. */
export interface DaySum {
  readonly count: number;
  readonly vnd: number;
}

/** Cuối ngày: the money of a day, and what may not stay until tomorrow. */
export interface DayEnd {
  readonly day: PlainDay;
  /** What should be in the drawer: cash of dossiers and fees of certification. */
  readonly drawerVnd: number;
  readonly byMethod: Readonly<Record<PaymentMethod, DaySum>>;
  /** Of all methods; in none of the sums above. */
  readonly provisional: DaySum;
  readonly certification: DaySum;
  /** In the order in which they were made. */
  readonly payments: readonly DayPayment[];
  readonly unsigned: number;
  readonly notHandedOver: number;
  readonly onReserveSlips: number;
}

export interface DayChannels {
  'day:end': {
    readonly request: { readonly day: PlainDay };
    readonly reply: Result<DayEnd, LockedFailure>;
  };
}
