import { addMs } from '../../kernel/instant.ts';
import { toLocalTime } from '../../kernel/local-time.ts';
import { fail, succeed } from '../../kernel/result.ts';
import { mayStep } from './account-filing.ts';
import { mayCommand, type LifePlace } from './commands-by-stage.ts';
import { askSupplement, bringSupplement } from './decide-supplement.ts';
import { dueClock } from './due-clock.ts';
import { isBlank } from './is-blank.ts';
import type { LifeCommand } from './life-command.ts';
import type { LifeContext, LifeDecision } from './life-context.ts';
import { isSettled, payableVnd } from './payment.ts';
import { stageOf } from './stage.ts';
import { isValidOn } from './stock.ts';

type Decide<K extends LifeCommand['kind']> = (
  command: Extract<LifeCommand, { kind: K }>,
  context: LifeContext,
) => LifeDecision;

/** Turns what somebody wants of a dossier into the one action that it comes to, or into the reason why not. Pure. */
export function decideLife<K extends LifeCommand['kind']>(
  command: Extract<LifeCommand, { kind: K }>,
  context: LifeContext,
): LifeDecision {
  const place = placeOf(context);
  if (!mayCommand(place, command.kind)) return fail({ kind: 'not-at-this-stage', stage: place });
  const decide: Decide<K> = DECISIONS[command.kind as K]; // the kind is what names the type
  return decide(command, context);
}

/** Where the dossier lies: on the desk before its reception, then at its stage. */
export function placeOf({ life, received, now }: Pick<LifeContext, 'life' | 'received' | 'now'>): LifePlace {
  if (life.refusedAtDesk !== undefined) return 'refused';
  return received === undefined ? 'on-desk' : stageOf(life, now);
}

const DECISIONS: { readonly [K in LifeCommand['kind']]: Decide<K> } = {
  'step-account': stepAccount,
  'check-stock': ({ available }, { now }) => succeed({ kind: 'stock-checked', available, occurredAt: now }),
  'reuse-paper': reusePaper,
  'ask-supplement': askSupplement,
  'bring-supplement': bringSupplement,
  'refuse-at-desk': refuseAtDesk,
  'hand-over': handOver,
  'set-fee': ({ charge }, { now }) => succeed({ kind: 'fee-set', charge, occurredAt: now }),
  'await-payment': (_, { now }) => succeed({ kind: 'payment-awaited', occurredAt: now }),
  pay: ({ payment }, { now }) => succeed({ kind: 'paid', payment, occurredAt: now }),
  'confirm-payment': ({ paymentId, gateway, transactionCode }, context) =>
    knowsPayment(context, paymentId)
      ? succeed({ kind: 'payment-confirmed', paymentId, gateway, transactionCode, occurredAt: context.now })
      : fail({ kind: 'unknown-payment' }),
  'reverse-payment': reversePayment,
  extend,
  'record-late-cause': ({ cause, headName, reasonVi }, { now }) =>
    isBlank(reasonVi) || isBlank(headName)
      ? fail({ kind: 'reason-missing' })
      : succeed({ kind: 'late-cause-recorded', cause, headName, reasonVi, occurredAt: now }),
  'digitise-result': ({ result }, { now }) => succeed({ kind: 'result-digitised', result, occurredAt: now }),
  finish: (_, { now }) => succeed({ kind: 'finished', occurredAt: now }),
  'return-result': returnResult,
  withdraw: ({ reasonVi }, { now }) =>
    isBlank(reasonVi)
      ? fail({ kind: 'reason-missing' })
      : succeed({ kind: 'withdrawn', reasonVi, occurredAt: now }),
  stop: ({ reasonVi }, { now, nextSerial }) =>
    isBlank(reasonVi)
      ? fail({ kind: 'reason-missing' })
      : succeed({ kind: 'stopped', serial: nextSerial('stop'), reasonVi, occurredAt: now }),
};

/** @rule ACCT-01 */
function stepAccount(
  { step }: Extract<LifeCommand, { kind: 'step-account' }>,
  { life, now }: LifeContext,
): LifeDecision {
  if (!mayStep(life.account.state, step.kind)) return fail({ kind: 'account-step-out-of-order' });
  if (step.kind === 'consented') {
    const { holder, identifier } = step.consent;
    if (isBlank(identifier)) return fail({ kind: 'identifier-missing' });
    if (holder.kind === 'authorised-filer' && isBlank(holder.groundVi))
      return fail({ kind: 'authority-missing' });
  }
  return succeed({ kind: 'account-step', step, occurredAt: now });
}

/**
 * A held paper is used only when it was verified at this very moment and is not expired.
 *
 * @rule REUSE-01
 */
function reusePaper(
  { componentId, item }: Extract<LifeCommand, { kind: 'reuse-paper' }>,
  { now }: LifeContext,
): LifeDecision {
  if (!isValidOn(item, toLocalTime(now).day)) return fail({ kind: 'expired-paper' });
  if (item.verifiedAt !== now) return fail({ kind: 'unverified-paper' });
  return succeed({ kind: 'paper-reused', componentId, item, occurredAt: now });
}

/** @rule ONLY-01 */
function refuseAtDesk(
  { groundVi, reasonVi }: Extract<LifeCommand, { kind: 'refuse-at-desk' }>,
  { isOnlineOnly, now, nextSerial }: LifeContext,
): LifeDecision {
  if (isOnlineOnly) return fail({ kind: 'online-only' });
  if (isBlank(groundVi)) return fail({ kind: 'ground-missing' });
  if (isBlank(reasonVi)) return fail({ kind: 'reason-missing' });
  return succeed({
    kind: 'refused-at-desk',
    serial: nextSerial('refusal'),
    groundVi,
    reasonVi,
    occurredAt: now,
  });
}

/** @rule HAND-01 */
function handOver(
  { fromVi, toVi, paperGroundVi }: Extract<LifeCommand, { kind: 'hand-over' }>,
  { received, now, nextSerial }: LifeContext,
): LifeDecision {
  if (received?.isSigned !== true) return fail({ kind: 'not-signed' });
  if (paperGroundVi !== null && isBlank(paperGroundVi)) return fail({ kind: 'ground-missing' });
  const paper =
    paperGroundVi === null
      ? ({ kind: 'none' } as const)
      : ({ kind: 'follows', groundVi: paperGroundVi } as const);
  const serial = nextSerial('hand-over');
  return succeed({
    kind: 'handed-over',
    handOver: { serial, fromVi, toVi, at: now, paper },
    occurredAt: now,
  });
}

function knowsPayment({ life }: LifeContext, paymentId: string): boolean {
  return life.payments.some((payment) => payment.paymentId === paymentId);
}

function reversePayment(
  { paymentId, reasonVi }: Extract<LifeCommand, { kind: 'reverse-payment' }>,
  context: LifeContext,
): LifeDecision {
  if (!knowsPayment(context, paymentId)) return fail({ kind: 'unknown-payment' });
  if (isBlank(reasonVi)) return fail({ kind: 'reason-missing' });
  return succeed({ kind: 'payment-reversed', paymentId, reasonVi, occurredAt: context.now });
}

/**
 * An apology comes a day ahead at the latest, and once.
 *
 * @rule LATE-01
 */
function extend(
  { reasonVi, newDueAt }: Extract<LifeCommand, { kind: 'extend' }>,
  { life, received, limits, now, nextSerial }: LifeContext,
): LifeDecision {
  if (received === undefined || received.dueAt === null) return fail({ kind: 'no-due-time' });
  if (isBlank(reasonVi)) return fail({ kind: 'reason-missing' });
  if (life.extensions.length >= limits.extensionsAtMost) return fail({ kind: 'extended-already' });
  const { dueAt: owed } = dueClock(received.dueAt, life, now);
  const latest = addMs(owed, -limits.apologyDaysAhead * DAY_MS);
  if (now > latest) return fail({ kind: 'apology-too-late', latest });
  if (newDueAt <= owed) return fail({ kind: 'new-due-not-later' });
  return succeed({ kind: 'extended', serial: nextSerial('apology'), reasonVi, newDueAt, occurredAt: now });
}

const DAY_MS = 86_400_000;

/** @rule GIVE-01 */
function returnResult(
  { way, taker, originalsBack }: Extract<LifeCommand, { kind: 'return-result' }>,
  { life, now }: LifeContext,
): LifeDecision {
  if (taker.kind === 'authorised' && (isBlank(taker.groundVi) || isBlank(taker.name))) {
    return fail({ kind: 'authority-missing' });
  }
  const paid = life.payments.filter(isSettled).reduce((sum, { amountVnd }) => sum + amountVnd, 0);
  const leftVnd = payableVnd(life.charge) - paid;
  if (leftVnd > 0) return fail({ kind: 'fee-unpaid', leftVnd });
  return succeed({ kind: 'returned', giving: { way, taker, originalsBack, givenAt: now }, occurredAt: now });
}
