import type { NamedView } from '../../shared/contract/channels/access-channels.ts';
import type { LockedFailure } from '../../shared/contract/failures.ts';
import type { ViewedThing } from '../../shared/domain/personal-view.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';

/**
 * Writes down that somebody has a person's data on screen. Few bytes, taken also below the disk's floor: a look
 * is not refused for want of room.
 *
 * @rule ACCESS-02
 */
export function noteView(
  counter: Counter,
  { dossierId, thing }: { readonly dossierId: DossierId; readonly thing: ViewedThing },
): Promise<Result<null, LockedFailure>> {
  return counter.exclusively(async () => {
    const { clerk, ledger } = counter;
    if (clerk === undefined) return fail({ kind: 'locked' });
    const view = { clerkId: clerk.clerkId, dossierId, thing, at: counter.parts.now() };
    // A new dossier is nobody's yet.
    if (ledger.findDossier(dossierId) === undefined || ledger.sides.access.isSameLook(view))
      return succeed(null);
    await counter.append([{ kind: 'viewed', view }]);
    return succeed(null);
  });
}

export function listViews({ ledger }: Counter, dossierId: DossierId): readonly NamedView[] {
  return ledger.sides.access
    .viewsOf(dossierId)
    .map(({ clerkId, thing, at }) => ({ clerkName: ledger.findClerk(clerkId)?.name ?? '', thing, at }))
    .toReversed();
}
