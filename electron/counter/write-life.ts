import type { CommitFailure } from '../../shared/contract/failures.ts';
import type { Dossier } from '../../shared/domain/dossier.ts';
import type { LifeCommand } from '../../shared/domain/life/life-command.ts';
import type { ActionId, DossierId } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { withDiskGuard } from './disk-full.ts';
import { live } from './live.ts';

/** What is asked of one dossier; the same action again changes nothing. */
export interface Asked {
  readonly actionId: ActionId;
  readonly dossierId: DossierId;
}

/** Decides on a dossier with nobody in between; `unknown` is what is said of one that was never begun here. */
export function decideOn<Value, Failure>(
  counter: Counter,
  { dossierId, unknown }: { readonly dossierId: DossierId; readonly unknown: Failure },
  decide: (dossier: Dossier, now: Instant) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | CommitFailure>> {
  return counter.exclusively(() =>
    withDiskGuard(async (): Promise<Result<Value, Failure | CommitFailure>> => {
      if (counter.clerk === undefined) return fail({ kind: 'locked' });
      const dossier = counter.ledger.findDossier(dossierId);
      return dossier === undefined ? fail(unknown) : decide(dossier, counter.parts.now());
    }),
  );
}

/** Writes down what a command comes to; to be called within `decideOn`. */
export async function writeLife(
  counter: Counter,
  { actionId, dossierId }: Asked,
  what: { readonly dossier: Dossier; readonly now: Instant; readonly command: LifeCommand },
): Promise<Result<null, CommitFailure>> {
  const { clerk } = counter;
  if (clerk === undefined) return fail({ kind: 'locked' });
  if (counter.ledger.findOutcome(actionId) !== undefined) return succeed(null);
  const action = live(counter, what.dossier, what);
  if (!action.ok) return action;
  await counter.appendEntry({
    actionId,
    dossierId,
    clerkId: clerk.clerkId,
    at: what.now,
    action: action.value,
  });
  return succeed(null);
}
