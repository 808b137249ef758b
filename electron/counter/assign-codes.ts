import { parseActionId } from '../../shared/kernel/id.ts';
import type { Counter } from './counter.ts';
import { assignCode } from './receive.ts';

/** Gives every dossier on a reserve slip its official code while there are numbers of its day, the first received first. */
export function assignWaitingCodes(counter: Counter): Promise<void> {
  return counter.exclusively(async () => {
    for (const dossier of counter.ledger.waitingForCode) {
      const action = assignCode(counter, dossier);
      if (!action.ok) continue;
      const actionId = parseActionId(`${dossier.draft.receiveActionId}-code`);
      if (actionId === undefined) throw new TypeError('ids made here are well formed');
      const { dossierId } = dossier;
      const at = counter.parts.now();
      await counter.appendEntry({ actionId, dossierId, clerkId: 'machine', at, action: action.value });
    }
  });
}
