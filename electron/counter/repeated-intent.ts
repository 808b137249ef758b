import type { Committed } from '../../shared/contract/channels/journal-channels.ts';
import type { CommitFailure } from '../../shared/contract/failures.ts';
import type { Request } from '../../shared/contract/ipc.ts';
import type { ClerkIntent, DossierAction } from '../../shared/domain/history.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/**
 * What a repeated `actionId` gets: its first outcome, or a refusal where another body came under the same id. The first
 * body is read from the journal when it is asked for: a ledger that kept them all would open slowly.
 */
export async function findRepeat(
  counter: Counter,
  request: Request<'journal:commit'>,
): Promise<Result<Committed, CommitFailure> | undefined> {
  const outcome = counter.ledger.findOutcome(request.actionId);
  if (outcome === undefined) return undefined;
  const [record] = await counter.parts.journal.read(outcome.seq - 1, 1);
  if (record?.body.kind !== 'action') throw new TypeError('an outcome stands in a record of an action');
  const first = intentOf(record.body.entry.action);
  if (canonicalIntent(first) !== canonicalIntent(request.intent)) return fail({ kind: 'conflicting-action' });
  return succeed({ seq: outcome.seq, dossierSeq: outcome.dossierSeq });
}

/** What «the same request again» means. */
function canonicalIntent(asked: ClerkIntent | DossierAction): string {
  // Neither confirming the clock, nor the number of a slip, nor a reason to sign later makes another reception of it.
  const intent = asked.kind === 'receive' ? { kind: asked.kind } : asked;
  return canonicalJson(JSON.parse(JSON.stringify(intent))); // an intent is plain JSON; this drops `undefined` members
}

function intentOf(action: DossierAction): ClerkIntent | DossierAction {
  if (action.kind === 'received') return { kind: 'receive' };
  if (action.kind === 'life') return { kind: 'live', command: action.command };
  return action.kind === 'code-assigned' ? { kind: 'assign-code' } : action;
}
