import type { ComponentId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { PlainDay } from '../../kernel/plain-day.ts';
import type { AccountStep } from './account-filing.ts';
import type { LateCause } from './life-action.ts';
import type { FeeCharge, Gateway, Payment } from './payment.ts';
import type { ResultPaper, ReturnWay, Taker } from './result-paper.ts';
import type { StockItem } from './stock.ts';
import type { ClockRule, HeadLeave, SupplementItem, SupplementStage } from './supplement.ts';

/** What a clerk, an officer or the province wants of a dossier; serials, moments and due times are found by `decideLife`. */
export type LifeCommand =
  | { readonly kind: 'step-account'; readonly step: AccountStep }
  | { readonly kind: 'check-stock'; readonly available: readonly StockItem[] }
  | { readonly kind: 'reuse-paper'; readonly componentId: ComponentId; readonly item: StockItem }
  | {
      readonly kind: 'ask-supplement';
      readonly stage: SupplementStage;
      readonly items: readonly SupplementItem[];
      readonly groundVi: string;
      /** `null`: the longest that the rules allow. */
      readonly answerBy: PlainDay | null;
      readonly clock: ClockRule;
      readonly leave: HeadLeave | null;
    }
  | { readonly kind: 'bring-supplement' }
  | { readonly kind: 'refuse-at-desk'; readonly groundVi: string; readonly reasonVi: string }
  | {
      readonly kind: 'hand-over';
      readonly fromVi: string;
      readonly toVi: string;
      readonly paperGroundVi: string | null;
    }
  | { readonly kind: 'set-fee'; readonly charge: FeeCharge }
  | { readonly kind: 'await-payment' }
  | { readonly kind: 'pay'; readonly payment: Payment }
  | {
      readonly kind: 'confirm-payment';
      readonly paymentId: string;
      readonly gateway: Gateway;
      readonly transactionCode: string;
    }
  | { readonly kind: 'reverse-payment'; readonly paymentId: string; readonly reasonVi: string }
  | { readonly kind: 'extend'; readonly reasonVi: string; readonly newDueAt: Instant }
  | {
      readonly kind: 'record-late-cause';
      readonly cause: LateCause;
      readonly headName: string;
      readonly reasonVi: string;
    }
  | { readonly kind: 'digitise-result'; readonly result: ResultPaper }
  | { readonly kind: 'finish' }
  | {
      readonly kind: 'return-result';
      readonly way: ReturnWay;
      readonly taker: Taker;
      readonly originalsBack: boolean;
    }
  | { readonly kind: 'withdraw'; readonly reasonVi: string }
  | { readonly kind: 'stop'; readonly reasonVi: string };

/** Why a command is not carried out; each has words and a next step on the screen. */
export type LifeFailure =
  | { readonly kind: 'not-at-this-stage'; readonly stage: string }
  | { readonly kind: 'nothing-listed' }
  | { readonly kind: 'ground-missing' }
  | { readonly kind: 'reason-missing' }
  /** A second request needs the head's reason (directive 1.d). */
  | { readonly kind: 'head-leave-needed'; readonly number: number }
  | { readonly kind: 'answer-day-out-of-range'; readonly latest: PlainDay }
  | { readonly kind: 'no-open-supplement' }
  /** What is only filed online is never refused: it is filed with help (directive 2). */
  | { readonly kind: 'online-only' }
  | { readonly kind: 'not-signed' }
  | { readonly kind: 'expired-paper' }
  | { readonly kind: 'unverified-paper' }
  | { readonly kind: 'extended-already' }
  | { readonly kind: 'apology-too-late'; readonly latest: Instant }
  | { readonly kind: 'new-due-not-later' }
  | { readonly kind: 'no-due-time' }
  | { readonly kind: 'fee-unpaid'; readonly leftVnd: number }
  | { readonly kind: 'unknown-payment' }
  | { readonly kind: 'identifier-missing' }
  | { readonly kind: 'account-step-out-of-order' }
  | { readonly kind: 'authority-missing' };
