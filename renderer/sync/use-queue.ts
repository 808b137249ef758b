import type { SendFailure } from '../../shared/contract/failures.ts';
import type { Refusal } from '../../shared/domain/province-answer.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import {
  isSettled,
  type OutboxItem,
  type OutboxItemId,
  type WaitReason,
} from '../../shared/sync/outbox-item.ts';
import type { DossierIndex } from '../store/dossier-index.ts';
import { useStore } from '../store/store-context.tsx';
import { useOutbox } from '../store/use-outbox.ts';
import { sendFailureOf } from './try-outcome.ts';

/** One line of the queue: what waits, why, and until when. */
export interface QueuedDossier {
  readonly itemId: OutboxItemId;
  readonly dossierId: DossierId;
  readonly kind: OutboxItem['kind'];
  readonly state: 'sending' | 'waiting' | 'refused';
  readonly attempts: number;
  readonly waitsFor: WaitReason | undefined;
  readonly reason: SendFailure | undefined;
  /** In the province's words; `undefined` while locked. */
  readonly refusal: Refusal | undefined;
  /** `undefined` when refused: only a person tries again. */
  readonly nextTryAt: Instant | undefined;
  readonly sentBytes: number;
  readonly totalBytes: number;
  /** A person asked for it: no pause holds it. */
  readonly asked: boolean;
}

/** Dossiers that the province does not hold yet, and those it refused; the next try first. `undefined` until read. */
export function useQueue(): readonly QueuedDossier[] | undefined {
  return useWholeQueue()?.filter(({ kind, state }) => kind !== 'collect' || state === 'refused');
}

/** Also those that the province holds and has not entered in its register. */
export function useWholeQueue(): readonly QueuedDossier[] | undefined {
  const { dossiers } = useStore();
  return useOutbox()?.map((item) => queuedDossier(item, dossiers));
}

/** An outbox item as a person reads it. */
export function queuedDossier(item: OutboxItem, dossiers: Pick<DossierIndex, 'findWhole'>): QueuedDossier {
  const parked = isSettled(item);
  return {
    itemId: item.itemId,
    dossierId: item.dossierId,
    kind: item.kind,
    state: item.state === 'sending' ? 'sending' : parked ? 'refused' : 'waiting',
    attempts: item.attempts,
    waitsFor: parked ? undefined : waitReasonOf(item),
    reason: sendFailureOf(item),
    refusal: parked ? dossiers.findWhole(item.dossierId)?.refusal : undefined,
    nextTryAt: parked ? undefined : item.nextTryAt,
    sentBytes: item.sentBytes,
    totalBytes: item.totalBytes,
    asked: item.asked,
  };
}

/** An item that is not settled always names a reason to wait: `changeItem` writes no other. */
function waitReasonOf(item: OutboxItem): WaitReason {
  return item.lastFailure as WaitReason; // refusal reasons are written with the state `refused` alone
}
