import type { CommitFailure } from '../../shared/contract/failures.ts';
import type { Committed } from '../../shared/contract/channels/journal-channels.ts';
import type { Request } from '../../shared/contract/ipc.ts';
import { stateOf, type Dossier } from '../../shared/domain/dossier.ts';
import type { ClerkIntent, DossierAction } from '../../shared/domain/history.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { isAllowed } from '../../shared/domain/allowed-intents.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import { live } from './live.ts';
import { findRepeat } from './repeated-intent.ts';
import { assignCode, receive } from './receive.ts';
import { joinVisit } from './visits.ts';

type CommitRequest = Request<'journal:commit'>;

/**
 * Turns what the clerk wants into one durable record (DESIGN 4). A repeated
 * `actionId` gets its first outcome; the same id with another body is refused.
 */
export async function commitIntent(
  counter: Counter,
  request: CommitRequest,
): Promise<Result<Committed, CommitFailure>> {
  // Whoever was at the counter when it was asked for: it may have to wait behind a long signing, and a lock.
  const { clerk } = counter;
  if (clerk === undefined) return fail({ kind: 'locked' });
  return counter.exclusively(() => withDiskGuard(() => commit(counter, request, clerk)));
}

async function commit(
  counter: Counter,
  request: CommitRequest,
  clerk: Clerk,
): Promise<Result<Committed, CommitFailure>> {
  const { ledger } = counter;
  const repeated = await findRepeat(counter, request);
  if (repeated !== undefined) return repeated;

  const dossier = ledger.findDossier(request.dossierId);
  if (!isConsistent(dossier, request)) return fail({ kind: 'conflicting-action' });
  const dossierSeq = dossier?.dossierSeq ?? 0;
  if (dossierSeq !== request.expectedDossierSeq) return fail({ kind: 'stale', dossierSeq });
  const action = decide(counter, dossier, request.intent);
  if (!action.ok) return action;

  const { actionId, dossierId } = request;
  const moment = { actionId, clerkId: clerk.clerkId, at: counter.parts.now() };
  const seq = await counter.append([
    ...(beginsAtCounter(dossier, request.intent) ? joinVisit(counter, dossierId, moment) : []),
    { kind: 'action', entry: { ...moment, dossierId, action: action.value } },
  ]);
  return succeed({ seq, dossierSeq: dossierSeq + 1 });
}

/** What comes by post or from the portal comes with nobody: it is no visit. */
function beginsAtCounter(dossier: Dossier | undefined, intent: ClerkIntent): boolean {
  return dossier === undefined && intent.kind === 'draft-saved' && intent.draft.arrival.kind === 'counter';
}

/** A dossier keeps its own id and the id of its one reception: the outbox and the province know it by them. */
function isConsistent(dossier: Dossier | undefined, { dossierId, actionId, intent }: CommitRequest): boolean {
  if (intent.kind === 'receive') return dossier === undefined || dossier.draft.receiveActionId === actionId;
  if (intent.kind !== 'draft-saved') return true;
  const { draft } = intent;
  const sameReception = dossier === undefined || dossier.draft.receiveActionId === draft.receiveActionId;
  return draft.dossierId === dossierId && sameReception;
}

function decide(
  counter: Counter,
  dossier: Dossier | undefined,
  intent: ClerkIntent,
): Result<DossierAction, CommitFailure> {
  if (dossier === undefined) {
    return intent.kind === 'draft-saved' ? succeed(intent) : fail({ kind: 'not-allowed', state: 'none' });
  }
  const state = stateOf(dossier);
  if (!isAllowed(state, intent)) return fail({ kind: 'not-allowed', state: state.kind });
  if (isWrittenAsAsked(intent)) return succeed(intent);
  switch (intent.kind) {
    case 'receive':
      return receive(counter, dossier, intent);
    case 'assign-code':
      return assignCode(counter, dossier);
    case 'live':
      return live(counter, dossier, { command: intent.command, now: counter.parts.now() });
    default:
      return assertNever(intent);
  }
}

/** What is written as it was asked for. */
const AS_ASKED = ['draft-saved', 'draft-discarded', 'page-seen', 'resubmitted'] as const;

function isWrittenAsAsked(
  intent: ClerkIntent,
): intent is Extract<ClerkIntent, { kind: (typeof AS_ASKED)[number] }> {
  return AS_ASKED.some((kind) => kind === intent.kind);
}
