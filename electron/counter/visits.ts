import type { VisitFailure } from '../../shared/contract/failures.ts';
import type { VisitStanding } from '../../shared/contract/channels/visit-channels.ts';
import type { Request } from '../../shared/contract/ipc.ts';
import type { JournalBody } from '../../shared/journal/journal-body.ts';
import type { Visit, VisitAction } from '../../shared/domain/visit.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import {
  parseVisitId,
  type ActionId,
  type ClerkId,
  type DossierId,
  type VisitId,
} from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';

/** Who acts, when, and under which idempotency key. */
export interface VisitMoment {
  readonly actionId: ActionId;
  readonly clerkId: ClerkId;
  readonly at: Instant;
}

export function visitStanding(counter: Counter): VisitStanding {
  const { visits } = counter.ledger;
  const today = visits.countOn(toLocalTime(counter.parts.now()).day);
  return { current: visits.current ?? null, newest: visits.newest ?? null, today };
}

/** Guides the visitor, lets the next one come, or takes a mistaken visit back. A repeated `actionId` changes nothing. */
export async function changeVisit(
  counter: Counter,
  request: Request<'visits:change'>,
): Promise<Result<VisitStanding, VisitFailure>> {
  const { clerk } = counter;
  if (clerk === undefined) return fail({ kind: 'locked' });
  return counter.exclusively(() =>
    withDiskGuard(async () => {
      const moment = { actionId: request.actionId, clerkId: clerk.clerkId, at: counter.parts.now() };
      const bodies = counter.ledger.visits.knows(request.actionId)
        ? []
        : bodiesOf(counter, request.change, moment);
      if (bodies.length > 0) await counter.append(bodies);
      return succeed(visitStanding(counter));
    }),
  );
}

/**
 * A new dossier belongs to the visitor who is there; with nobody there, a visit
 * begins. One left open overnight ends first: yesterday's visitor is not today's.
 */
export function joinVisit(
  counter: Counter,
  dossierId: DossierId,
  moment: VisitMoment,
): readonly JournalBody[] {
  const joined: VisitAction = { kind: 'dossier-joined', dossierId };
  const here = visitorOf(counter, moment);
  return here === undefined
    ? [...leftOpen(counter, moment), ...openWith(moment, [joined])]
    : [bodyOf(moment, here, joined)];
}

/**
 * Whose visit a work without a dossier belongs to: of the visitor who is there, or of one that begins with it.
 * Durable when it resolves; `undefined` while nobody is at the counter. A repeated `actionId` opens no second one.
 */
export function withVisitor(counter: Counter, actionId: ActionId): Promise<VisitId | undefined> {
  return counter.exclusively(async () => {
    const { clerk } = counter;
    if (clerk === undefined) return undefined;
    if (counter.ledger.visits.knows(actionId)) return visitIdFrom(actionId);
    const moment = { actionId, clerkId: clerk.clerkId, at: counter.parts.now() };
    const here = visitorOf(counter, moment);
    if (here !== undefined) return here;
    await counter.append([...leftOpen(counter, moment), ...openWith(moment, [])]);
    return visitIdFrom(actionId);
  });
}

/** The visitor of today who has not gone yet. */
function visitorOf({ ledger }: Counter, { at }: VisitMoment): VisitId | undefined {
  const { current } = ledger.visits;
  if (current === undefined) return undefined;
  return toLocalTime(current.openedAt).day === toLocalTime(at).day ? current.visitId : undefined;
}

/** Yesterday's visitor went without being let go. */
function leftOpen({ ledger }: Counter, moment: VisitMoment): readonly JournalBody[] {
  const { current } = ledger.visits;
  return current === undefined ? [] : [bodyOf(moment, current.visitId, { kind: 'visit-closed' })];
}

function bodiesOf(
  counter: Counter,
  change: Request<'visits:change'>['change'],
  moment: VisitMoment,
): readonly JournalBody[] {
  const { current, newest } = counter.ledger.visits;
  switch (change.kind) {
    case 'guide': {
      const recorded: VisitAction = { kind: 'guidance-recorded', guidance: change.guidance };
      // Somebody who only asks the way: the visit is over with the answer.
      return current === undefined
        ? openWith(moment, [recorded, { kind: 'visit-closed' }])
        : [bodyOf(moment, current.visitId, recorded)];
    }
    case 'purpose':
      return onCurrent(counter, moment, { kind: 'purpose-recorded', purpose: change.purpose });
    case 'next':
      return onCurrent(counter, moment, { kind: 'visit-closed' });
    case 'void':
      return mayBeVoided(newest, change.visitId)
        ? [bodyOf(moment, change.visitId, { kind: 'visit-voided' })]
        : [];
    default:
      return assertNever(change);
  }
}

/** Said of nobody, it is lost. */
function onCurrent({ ledger }: Counter, moment: VisitMoment, action: VisitAction): readonly JournalBody[] {
  const { current } = ledger.visits;
  return current === undefined ? [] : [bodyOf(moment, current.visitId, action)];
}

/** Only the last one can be a slip of the finger, and one with dossiers is none. */
function mayBeVoided(newest: Visit | undefined, visitId: VisitId): boolean {
  return newest?.visitId === visitId && newest.dossierIds.length === 0 && !newest.voided;
}

function openWith(moment: VisitMoment, actions: readonly VisitAction[]): readonly JournalBody[] {
  const visitId = visitIdFrom(moment.actionId);
  return [{ kind: 'visit-opened' } as const, ...actions].map((action) => bodyOf(moment, visitId, action));
}

function bodyOf({ actionId, clerkId, at }: VisitMoment, visitId: VisitId, action: VisitAction): JournalBody {
  return { kind: 'visit', entry: { actionId, visitId, clerkId, at, action } };
}

/** A visit bears the id of the action that opened it: a repeat can open no second one. */
function visitIdFrom(actionId: ActionId): VisitId {
  const id = parseVisitId(actionId);
  if (id === undefined) throw new TypeError('an action id has the form of every id');
  return id;
}
