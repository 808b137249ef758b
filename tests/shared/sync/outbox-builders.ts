import type { HistoryEntry } from '../../../shared/domain/history.ts';
import { UNHINDERED } from '../../../shared/domain/sending-rules.ts';
import { parseActionId, parseDossierId } from '../../../shared/kernel/id.ts';
import { getInstant } from '../../../shared/kernel/instant.ts';
import { newOutboxItem, type OutboxItem } from '../../../shared/sync/outbox-item.ts';
import { newSyncState, type SyncState } from '../../../shared/sync/sync-state.ts';

export const NOON = getInstant(1_795_000_000_000);

export function anItem(name: string, facts: Partial<OutboxItem> = {}): OutboxItem {
  return { ...newOutboxItem(aReception(name), 1_000), ...facts };
}

export function aReception(name: string, at = NOON): HistoryEntry {
  const actionId = parseActionId(`action-${name}`);
  const dossierId = parseDossierId(`dossier-${name}`);
  if (actionId === undefined || dossierId === undefined) throw new TypeError('a bad name for a test item');
  return {
    actionId,
    dossierId,
    clerkId: 'machine',
    at,
    action: {
      kind: 'received',
      reception: {
        code: `H39.28.05-261123-${name}`,
        leaseId: 'lease-1',
        reserveNumber: null,
        receivedAt: at,
        dueAt: null,
        bookYear: 2026,
        bookNumber: 1,
        formSet: '2025',
        ruleVersion: '2026.11-1',
        clock: 'plausible',
        signLater: null,
      },
    },
  };
}

export function syncing(facts: Partial<SyncState> = {}): SyncState {
  return { ...newSyncState(NOON), online: true, rules: UNHINDERED, pull: restingPull(), ...facts };
}

function restingPull(): SyncState['pull'] {
  return { running: false, startedAt: NOON, attempts: 0, nextAt: getInstant(NOON + 10 * 365 * 86_400_000) };
}
