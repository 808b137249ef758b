import type { Procedure } from '../../catalogue/procedure.ts';
import { addMs, type Instant } from '../../kernel/instant.ts';
import { toLocalTime } from '../../kernel/local-time.ts';
import { addDays } from '../../kernel/plain-day.ts';
import { fail, succeed, type Result } from '../../kernel/result.ts';
import type { Limits } from '../../rules/directive/rule-file.ts';
import type { WorkCalendar } from '../../rules/work-calendar.ts';
import { dueAt } from '../due-time.ts';
import { mayStep } from './account-filing.ts';
import { mayCommand, type LifePlace } from './commands-by-stage.ts';
import { dueClock } from './due-clock.ts';
import type { FormSerial, FormSeries } from './form-serial.ts';
import type { Life } from './life.ts';
import type { LifeAction } from './life-action.ts';
import type { LifeCommand, LifeFailure } from './life-command.ts';
import { isSettled, payableVnd } from './payment.ts';
import { stageOf } from './stage.ts';
import { isValidOn } from './stock.ts';

/** What a decision about one dossier needs to know of it and of the office. */
export interface LifeContext {
  readonly life: Life;
  /** `undefined` before reception. */
  readonly received: { readonly dueAt: Instant | null; readonly isSigned: boolean } | undefined;
  readonly procedure: Procedure | undefined;
  /** On this day the procedure is filed online only (directive 2). */
  readonly isOnlineOnly: boolean;
  /** Requests for supplements that went before to the same owner for the same procedure, on earlier dossiers. */
  readonly chainedRequests: number;
  readonly limits: Limits;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** The next number of a series; taken for good only when the action is written. */
  readonly nextSerial: (series: FormSeries) => FormSerial;
}

type Decided = Result<LifeAction, LifeFailure>;
type Decide<K extends LifeCommand['kind']> = (
  command: Extract<LifeCommand, { kind: K }>,
  context: LifeContext,
) => Decided;

/** Turns what somebody wants of a dossier into the one action that it comes to, or into the reason why not. Pure. */
export function decideLife<K extends LifeCommand['kind']>(
  command: Extract<LifeCommand, { kind: K }>,
  context: LifeContext,
): Decided {
  const place = placeOf(context);
  if (!mayCommand(place, command.kind)) return fail({ kind: 'not-at-this-stage', stage: place });
  const decide: Decide<K> = DECISIONS[command.kind as K]; // the kind is what names the type
  return decide(command, context);
}

/** Where the dossier lies: on the desk before its reception, then at its stage. */
export function placeOf({ life, received, now }: LifeContext): LifePlace {
  if (life.refusedAtDesk !== undefined) return 'refused';
  return received === undefined ? 'on-desk' : stageOf(life, now);
}

const DECISIONS: { readonly [K in LifeCommand['kind']]: Decide<K> } = {
  'step-account': stepAccount,
  'check-stock': ({ available }, { now }) =>
    succeed({ kind: 'stock-checked', available, occurredAt: now }),
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
  'digitise-result': ({ result }, { now }) =>
    succeed({ kind: 'result-digitised', result, occurredAt: now }),
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
): Decided {
  if (!mayStep(life.account.state, step.kind)) return fail({ kind: 'account-step-out-of-order' });
  if (step.kind === 'consented') {
    const { holder, identifier } = step.consent;
    if (isBlank(identifier)) return fail({ kind: 'identifier-missing' });
    if (holder.kind === 'authorised-filer' && isBlank(holder.groundVi)) return fail({ kind: 'authority-missing' });
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
): Decided {
  if (!isValidOn(item, toLocalTime(now).day)) return fail({ kind: 'expired-paper' });
  if (item.verifiedAt !== now) return fail({ kind: 'unverified-paper' });
  return succeed({ kind: 'paper-reused', componentId, item, occurredAt: now });
}

/**
 * One request lists everything; a second one, on this dossier or following on
 * an earlier one of the same owner and procedure, needs the head's reason.
 *
 * @rule SUPP-01
 */
function askSupplement(
  command: Extract<LifeCommand, { kind: 'ask-supplement' }>,
  { life, received, chainedRequests, limits, now, nextSerial }: LifeContext,
): Decided {
  const { stage, items, groundVi, clock, leave } = command;
  if (stage === 'at-reception' ? received !== undefined : received === undefined) {
    return fail({ kind: 'not-at-this-stage', stage });
  }
  if (items.length === 0 || items.some(({ wrongVi }) => isBlank(wrongVi))) return fail({ kind: 'nothing-listed' });
  if (isBlank(groundVi)) return fail({ kind: 'ground-missing' });
  const number = chainedRequests + life.supplements.length + 1;
  if (number > 1 && (leave === null || isBlank(leave.reasonVi))) return fail({ kind: 'head-leave-needed', number });
  const today = toLocalTime(now).day;
  const latest = addDays(today, limits.supplementAnswerDays);
  const answerBy = command.answerBy ?? latest;
  if (answerBy < today || answerBy > latest) return fail({ kind: 'answer-day-out-of-range', latest });
  const serial = nextSerial('supplement');
  const request = { serial, number, stage, items, groundVi, answerBy, clock, askedAt: now, leave };
  return succeed({ kind: 'supplement-asked', request, occurredAt: now });
}

/** @rule SUPP-02 */
function bringSupplement(_: unknown, { life, procedure, calendar, now }: LifeContext): Decided {
  const open = life.supplements.find(({ broughtAt }) => broughtAt === undefined);
  if (open === undefined) return fail({ kind: 'no-open-supplement' });
  const restartedDueAt =
    open.request.clock === 'restarts'
      ? dueAt({ receivedAt: now, limit: procedure?.timeLimit ?? null, calendar })
      : null;
  return succeed({ kind: 'supplement-brought', restartedDueAt, occurredAt: now });
}

/** @rule ONLY-01 */
function refuseAtDesk(
  { groundVi, reasonVi }: Extract<LifeCommand, { kind: 'refuse-at-desk' }>,
  { isOnlineOnly, now, nextSerial }: LifeContext,
): Decided {
  if (isOnlineOnly) return fail({ kind: 'online-only' });
  if (isBlank(groundVi)) return fail({ kind: 'ground-missing' });
  if (isBlank(reasonVi)) return fail({ kind: 'reason-missing' });
  return succeed({ kind: 'refused-at-desk', serial: nextSerial('refusal'), groundVi, reasonVi, occurredAt: now });
}

/** @rule HAND-01 */
function handOver(
  { fromVi, toVi, paperGroundVi }: Extract<LifeCommand, { kind: 'hand-over' }>,
  { received, now, nextSerial }: LifeContext,
): Decided {
  if (received?.isSigned !== true) return fail({ kind: 'not-signed' });
  if (paperGroundVi !== null && isBlank(paperGroundVi)) return fail({ kind: 'ground-missing' });
  const paper =
    paperGroundVi === null ? ({ kind: 'none' } as const) : ({ kind: 'follows', groundVi: paperGroundVi } as const);
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
): Decided {
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
): Decided {
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
): Decided {
  if (taker.kind === 'authorised' && (isBlank(taker.groundVi) || isBlank(taker.name))) {
    return fail({ kind: 'authority-missing' });
  }
  const paid = life.payments.filter(isSettled).reduce((sum, { amountVnd }) => sum + amountVnd, 0);
  const leftVnd = payableVnd(life.charge) - paid;
  if (leftVnd > 0) return fail({ kind: 'fee-unpaid', leftVnd });
  return succeed({ kind: 'returned', giving: { way, taker, originalsBack, givenAt: now }, occurredAt: now });
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
