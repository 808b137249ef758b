import type { Instant } from '../../kernel/instant.ts';
import type { ProcessingStatus } from '../processing.ts';
import { isPaused } from './due-clock.ts';
import type { Life } from './life.ts';
import { payableVnd, settledAt } from './payment.ts';

/** Where a dossier stands between reception and return. */
export type Stage =
  | 'at-counter'
  | 'in-processing'
  | 'awaits-supplement'
  | 'awaits-payment'
  | 'withdrawn'
  | 'stopped'
  | 'result-ready'
  | 'returned';

/** The stage of a received dossier at a moment. What ends it weighs more than what it waits for. */
export function stageOf(life: Life, now: Instant): Stage {
  if (life.returned !== undefined) return 'returned';
  if (life.withdrawnAt !== undefined) return 'withdrawn';
  if (life.stoppedAt !== undefined) return 'stopped';
  if (life.finishedAt !== undefined) return 'result-ready';
  if (isPaused(life, now)) return 'awaits-supplement';
  if (isAwaitingPayment(life)) return 'awaits-payment';
  return life.handOvers.length > 0 ? 'in-processing' : 'at-counter';
}

function isAwaitingPayment({ paymentAwaitedSince, charge, payments }: Life): boolean {
  return (
    paymentAwaitedSince !== undefined && payableVnd(charge) > 0 && settledAt(charge, payments) === undefined
  );
}

/** The national portal's TrangThaiHoSo of each stage (DOMAIN 6.2). */
export const STATUS_OF_STAGE = {
  'at-counter': 2,
  'in-processing': 4,
  'awaits-supplement': 5,
  'awaits-payment': 6,
  withdrawn: 7,
  stopped: 8,
  'result-ready': 9,
  returned: 10,
} as const satisfies Record<Stage, ProcessingStatus>;
