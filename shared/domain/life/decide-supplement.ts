import { toLocalTime } from '../../kernel/local-time.ts';
import { addDays } from '../../kernel/plain-day.ts';
import { fail, succeed } from '../../kernel/result.ts';
import { dueAt } from '../due-time.ts';
import { isBlank } from './is-blank.ts';
import type { LifeCommand, LifeFailure } from './life-command.ts';
import type { LifeContext, LifeDecision } from './life-context.ts';

type Ask = Extract<LifeCommand, { kind: 'ask-supplement' }>;

/**
 * One request lists everything; a second one, on this dossier or following on
 * an earlier one of the same owner and procedure, needs the head's reason.
 *
 * @rule SUPP-01
 */
export function askSupplement(command: Ask, context: LifeContext): LifeDecision {
  const objection = objectionTo(command, context);
  if (objection !== undefined) return fail(objection);
  const { limits, now, nextSerial } = context;
  const { stage, items, groundVi, clock } = command;
  const today = toLocalTime(now).day;
  const latest = addDays(today, limits.supplementAnswerDays);
  const answerBy = command.answerBy ?? latest;
  if (answerBy < today || answerBy > latest) return fail({ kind: 'answer-day-out-of-range', latest });
  const serial = nextSerial('supplement');
  const number = numberOf(context);
  // The first request needs nobody's leave, whatever was written of it.
  const leave = number === 1 ? null : command.leave;
  const request = { serial, number, stage, items, groundVi, answerBy, clock, askedAt: now, leave };
  return succeed({ kind: 'supplement-asked', request, occurredAt: now });
}

function objectionTo({ stage, items, groundVi, leave }: Ask, context: LifeContext): LifeFailure | undefined {
  if ((stage === 'at-reception') !== (context.received === undefined)) {
    return { kind: 'not-at-this-stage', stage };
  }
  if (items.length === 0 || items.some(({ wrongVi }) => isBlank(wrongVi))) return { kind: 'nothing-listed' };
  if (isBlank(groundVi)) return { kind: 'ground-missing' };
  const number = numberOf(context);
  const isAllowed = number === 1 || (leave !== null && !isBlank(leave.reasonVi) && !isBlank(leave.headName));
  return isAllowed ? undefined : { kind: 'head-leave-needed', number };
}

/** 1 for the first request in the matter. */
function numberOf({ life, chainedRequests }: LifeContext): number {
  return chainedRequests + life.supplements.length + 1;
}

/** @rule SUPP-02 */
export function bringSupplement(_: unknown, { life, procedure, calendar, now }: LifeContext): LifeDecision {
  const open = life.supplements.find(({ broughtAt }) => broughtAt === undefined);
  if (open === undefined) return fail({ kind: 'no-open-supplement' });
  const restartedDueAt =
    open.request.clock === 'restarts'
      ? dueAt({ receivedAt: now, limit: procedure?.timeLimit ?? null, calendar })
      : null;
  return succeed({ kind: 'supplement-brought', restartedDueAt, occurredAt: now });
}
