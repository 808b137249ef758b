import type { ComplaintFailure } from '../../shared/contract/channels/complaint-channels.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import type { Complaint, ComplaintAction, ComplaintSubject } from '../../shared/domain/complaint.ts';
import { dueAt } from '../../shared/domain/due-time.ts';
import type { ActionId, DossierId } from '../../shared/kernel/id.ts';
import { toLocalTime } from '../../shared/kernel/local-time.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { valueOn } from '../../shared/rules/directive/rules-on.ts';
import type { Counter } from './counter.ts';

/** See `complaints:list` for the order. */
export async function listComplaints(
  { ledger }: Counter,
  { limit }: Request<'complaints:list'>,
): Promise<Reply<'complaints:list'>> {
  return succeed([...ledger.sides.complaints].sort(byUrgency).slice(0, limit));
}

function byUrgency(left: Complaint, right: Complaint): number {
  if ((left.answeredAt === undefined) !== (right.answeredAt === undefined)) {
    return left.answeredAt === undefined ? -1 : 1;
  }
  return left.answeredAt === undefined
    ? left.answerBy - right.answerBy
    : (right.answeredAt ?? 0) - left.answeredAt;
}

/** Writes down a complaint (PAKN) with the day by which the rules want it answered. */
export function takeComplaint(
  counter: Counter,
  asked: {
    readonly actionId: ActionId;
    readonly subject: ComplaintSubject;
    readonly contentVi: string;
    readonly dossierId: DossierId | null;
  },
): Promise<Result<null, ComplaintFailure>> {
  const { actionId, subject, contentVi, dossierId } = asked;
  if (contentVi.trim() === '') return Promise.resolve(fail({ kind: 'nothing-said' }));
  const at = counter.parts.now();
  const { complaintWorkingDays } = valueOn(counter.ledger.rules.limits, toLocalTime(at).day);
  const limit = { value: complaintWorkingDays, unit: 'working-days', certainty: 'sourced' } as const;
  const answerBy = dueAt({ receivedAt: at, limit, calendar: counter.parts.calendar });
  if (answerBy === null) throw new TypeError('a limit in days has an end');
  return write(counter, {
    actionId,
    complaintId: actionId,
    action: { kind: 'complaint-received', subject, contentVi, dossierId, answerBy },
  });
}

export async function answerComplaint(
  counter: Counter,
  asked: { readonly actionId: ActionId; readonly complaintId: string; readonly answerVi: string },
): Promise<Result<null, ComplaintFailure>> {
  const { actionId, complaintId, answerVi } = asked;
  if (answerVi.trim() === '') return fail({ kind: 'nothing-said' });
  if (!counter.ledger.sides.knowsComplaint(complaintId)) return fail({ kind: 'unknown-complaint' });
  return write(counter, { actionId, complaintId, action: { kind: 'complaint-answered', answerVi } });
}

/** A repeat of an action writes its line again, which changes nothing: the first word of each kind counts. */
function write(
  counter: Counter,
  said: { readonly actionId: ActionId; readonly complaintId: string; readonly action: ComplaintAction },
): Promise<Result<null, ComplaintFailure>> {
  return counter.exclusively(async () => {
    const { clerk } = counter;
    if (clerk === undefined) return fail({ kind: 'locked' });
    const entry = { ...said, clerkId: clerk.clerkId, at: counter.parts.now() };
    await counter.append([{ kind: 'complaint', entry }]);
    return succeed(null);
  });
}
