import type { ComponentId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { AccountStep } from './account-filing.ts';
import type { FormSerial } from './form-serial.ts';
import type { HandOver } from './hand-over.ts';
import type { FeeCharge, Gateway, Payment } from './payment.ts';
import type { ResultGiving, ResultPaper } from './result-paper.ts';
import type { StockItem } from './stock.ts';
import type { SupplementRequest } from './supplement.ts';

/** Who is to blame for lateness; the office, unless its head has recorded otherwise (directive 1.d). */
export type LateCause = 'office' | 'outside';

/**
 * What can happen to a dossier beside and after its intake. `occurredAt` is
 * when it happened; the history entry around it says when it was recorded here,
 * which may be days later for words of the province.
 */
export type LifeAction = { readonly occurredAt: Instant } & (
  | { readonly kind: 'account-step'; readonly step: AccountStep }
  /** At reception: for which papers the office already held a valid one (KPI K9). */
  | { readonly kind: 'stock-checked'; readonly available: readonly StockItem[] }
  /** A held paper stands for a component, verified anew at this moment. */
  | { readonly kind: 'paper-reused'; readonly componentId: ComponentId; readonly item: StockItem }
  | { readonly kind: 'supplement-asked'; readonly request: SupplementRequest }
  | { readonly kind: 'supplement-brought'; readonly restartedDueAt: Instant | null }
  /** Form 03: not taken in; no code, no reception, status 3. */
  | {
      readonly kind: 'refused-at-desk';
      readonly serial: FormSerial;
      readonly groundVi: string;
      readonly reasonVi: string;
    }
  | { readonly kind: 'handed-over'; readonly handOver: HandOver }
  | { readonly kind: 'fee-set'; readonly charge: FeeCharge }
  /** An officer waits for money before going on: status 6. */
  | { readonly kind: 'payment-awaited' }
  | { readonly kind: 'paid'; readonly payment: Payment }
  | {
      readonly kind: 'payment-confirmed';
      readonly paymentId: string;
      readonly gateway: Gateway;
      readonly transactionCode: string;
    }
  | { readonly kind: 'payment-reversed'; readonly paymentId: string; readonly reasonVi: string }
  /** Form 04: an apology and a new day. The day first owed stays what lateness is judged by. */
  | {
      readonly kind: 'extended';
      readonly serial: FormSerial;
      readonly reasonVi: string;
      readonly newDueAt: Instant;
    }
  | {
      readonly kind: 'late-cause-recorded';
      readonly cause: LateCause;
      readonly headName: string;
      readonly reasonVi: string;
    }
  | { readonly kind: 'result-digitised'; readonly result: ResultPaper }
  /** An officer has decided: status 9. */
  | { readonly kind: 'finished' }
  /** The citizen has it: status 10. */
  | { readonly kind: 'returned'; readonly giving: ResultGiving }
  /** At the citizen's wish: status 7. */
  | { readonly kind: 'withdrawn'; readonly reasonVi: string }
  /** Form 05 of 2025: status 8. */
  | { readonly kind: 'stopped'; readonly serial: FormSerial; readonly reasonVi: string }
);

export type LifeActionKind = LifeAction['kind'];
