import type { ComponentId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import { applyAccountStep, NOT_ASKED, type AccountFiling } from './account-filing.ts';
import type { FormSerial } from './form-serial.ts';
import type { HandOver } from './hand-over.ts';
import type { LateCause, LifeAction, LifeActionKind } from './life-action.ts';
import type { FeeCharge, PaymentState } from './payment.ts';
import type { ResultGiving, ResultPaper } from './result-paper.ts';
import type { StockItem } from './stock.ts';
import type { Supplement } from './supplement.ts';

/** What a notice of stopping says (Form 05 of 2025). */
export interface Stop {
  readonly serial: FormSerial;
  readonly reasonVi: string;
  readonly at: Instant;
}

export interface Extension {
  readonly serial: FormSerial;
  readonly newDueAt: Instant;
  readonly at: Instant;
  readonly reasonVi: string;
}

/** Everything that is known of a dossier beside its intake; a fold over `LifeAction`. */
export interface Life {
  readonly account: AccountFiling;
  readonly available: readonly StockItem[];
  readonly reused: ReadonlyMap<ComponentId, StockItem>;
  readonly supplements: readonly Supplement[];
  readonly refusedAtDesk:
    | {
        readonly serial: FormSerial;
        readonly at: Instant;
        readonly groundVi: string;
        readonly reasonVi: string;
      }
    | undefined;
  readonly handOvers: readonly HandOver[];
  readonly charge: FeeCharge | undefined;
  readonly payments: readonly PaymentState[];
  readonly paymentAwaitedSince: Instant | undefined;
  readonly extensions: readonly Extension[];
  readonly lateCause: LateCause;
  readonly result: ResultPaper | undefined;
  readonly finishedAt: Instant | undefined;
  readonly returned: ResultGiving | undefined;
  readonly withdrawnAt: Instant | undefined;
  readonly stoppedAt: Instant | undefined;
  /** How it was stopped here; a word of the province alone leaves no notice. */
  readonly stop: Stop | undefined;
}

export const BEFORE_LIFE: Life = {
  account: NOT_ASKED,
  available: [],
  reused: new Map(),
  supplements: [],
  refusedAtDesk: undefined,
  handOvers: [],
  charge: undefined,
  payments: [],
  paymentAwaitedSince: undefined,
  extensions: [],
  lateCause: 'office',
  result: undefined,
  finishedAt: undefined,
  returned: undefined,
  withdrawnAt: undefined,
  stoppedAt: undefined,
  stop: undefined,
};

type Effects = {
  readonly [K in LifeActionKind]: (life: Life, action: Extract<LifeAction, { kind: K }>) => Partial<Life>;
};

/** What each action changes; one without a line does not compile. */
const EFFECTS: Effects = {
  'account-step': ({ account }, { step, occurredAt }) => ({
    account: applyAccountStep(account, step, occurredAt),
  }),
  'stock-checked': (_, { available }) => ({ available }),
  'paper-reused': ({ reused }, { componentId, item }) => ({ reused: new Map(reused).set(componentId, item) }),
  'supplement-asked': ({ supplements }, { request }) => ({
    supplements: [...supplements, { request, broughtAt: undefined, restartedDueAt: null }],
  }),
  'supplement-brought': withAnswer,
  'refused-at-desk': (_, { occurredAt, serial, groundVi, reasonVi }) => ({
    refusedAtDesk: { serial, at: occurredAt, groundVi, reasonVi },
  }),
  'handed-over': ({ handOvers }, { handOver }) => ({ handOvers: [...handOvers, handOver] }),
  'fee-set': (_, { charge }) => ({ charge }),
  'payment-awaited': (_, { occurredAt }) => ({ paymentAwaitedSince: occurredAt }),
  paid: ({ payments }, { payment }) => ({
    payments: [...payments, { ...payment, confirmed: undefined, reversedAt: undefined }],
    paymentAwaitedSince: undefined,
  }),
  'payment-confirmed': ({ payments }, { paymentId, gateway, transactionCode, occurredAt }) => ({
    payments: payments.map((payment) =>
      payment.paymentId === paymentId
        ? { ...payment, confirmed: { at: occurredAt, gateway, transactionCode } }
        : payment,
    ),
  }),
  'payment-reversed': ({ payments }, { paymentId, occurredAt }) => ({
    payments: payments.map((payment) =>
      payment.paymentId === paymentId ? { ...payment, reversedAt: occurredAt } : payment,
    ),
  }),
  extended: ({ extensions }, { serial, newDueAt, reasonVi, occurredAt }) => ({
    extensions: [...extensions, { serial, newDueAt, reasonVi, at: occurredAt }],
  }),
  'late-cause-recorded': (_, { cause }) => ({ lateCause: cause }),
  'result-digitised': (_, { result }) => ({ result }),
  // The first word counts: a correction later does not make a late result timely (KPI: «first status 9»).
  finished: ({ finishedAt }, { occurredAt }) => ({ finishedAt: finishedAt ?? occurredAt }),
  returned: ({ returned }, { giving }) => ({ returned: returned ?? giving }),
  withdrawn: (_, { occurredAt }) => ({ withdrawnAt: occurredAt }),
  stopped: (_, { occurredAt, serial, reasonVi }) => ({
    stoppedAt: occurredAt,
    stop: { serial, reasonVi, at: occurredAt },
  }),
};

export function applyLife<K extends LifeActionKind>(
  life: Life,
  action: Extract<LifeAction, { kind: K }>,
): Life {
  const effect: Effects[K] = EFFECTS[action.kind as K]; // the kind is what names the type
  return { ...life, ...effect(life, action) };
}

function withAnswer(
  { supplements }: Life,
  { occurredAt, restartedDueAt }: { occurredAt: Instant; restartedDueAt: Instant | null },
): Partial<Life> {
  const open = supplements.findIndex(({ broughtAt }) => broughtAt === undefined);
  return {
    supplements: supplements.map((supplement, index) =>
      index === open ? { ...supplement, broughtAt: occurredAt, restartedDueAt } : supplement,
    ),
  };
}
