import type { DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { ItemChange, Lane, OutboxItem, OutboxItemId, RefusalReason, WaitReason } from './outbox-item.ts';

/** One try under way. `turn` tells its answer from that of an earlier try that was given up. */
export interface Flight {
  readonly turn: number;
  readonly item: OutboxItem;
  readonly heardAt: Instant;
  readonly progressRecordedAt: Instant;
}

export interface PullState {
  readonly running: boolean;
  readonly startedAt: Instant;
  readonly attempts: number;
  readonly nextAt: Instant;
}

/** All that the machine remembers; a restart begins with `newSyncState` and the outbox table. */
export interface SyncState {
  readonly online: boolean;
  readonly paused: boolean;
  /** The clock at the last event. */
  readonly now: Instant;
  readonly turns: number;
  readonly flights: { readonly [L in Lane]: Flight | undefined };
  /** The earliest try that is not due yet, as last seen in the table. */
  readonly nextDue: { readonly [L in Lane]: Instant | undefined };
  readonly pull: PullState;
  readonly wakeAt: Instant | undefined;
}

/** What one try achieved, whatever carried it. */
export type TryOutcome =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'registered' }
  | { readonly kind: 'refused'; readonly reason: RefusalReason }
  | {
      readonly kind: 'failed';
      readonly reason: WaitReason;
      /** See `OutboxItem.failureFigure`. */
      readonly figure: number;
      readonly retryAfterMs: number | undefined;
    };

export type PullOutcome =
  { readonly kind: 'pulled' } | { readonly kind: 'failed'; readonly retryAfterMs: number | undefined };

/** Facts of each kind of event beside its moment. */
interface EventFacts {
  readonly started: { readonly online: boolean };
  readonly ticked: object;
  readonly 'went-online': object;
  readonly 'went-offline': object;
  readonly 'clock-jumped': object;
  readonly paused: object;
  /** Also: unlocked, or enrolled. */
  readonly resumed: object;
  readonly 'item-added': object;
  readonly 'send-now': { readonly itemId: OutboxItemId };
  readonly 'item-due': { readonly lane: Lane; readonly item: OutboxItem };
  readonly 'nothing-due': { readonly lane: Lane; readonly nextAt: Instant | undefined };
  readonly answered: { readonly itemId: OutboxItemId; readonly turn: number; readonly outcome: TryOutcome };
  readonly progressed: {
    readonly dossierId: DossierId;
    readonly sentBytes: number;
    readonly totalBytes: number;
  };
  readonly pulled: { readonly outcome: PullOutcome };
}

export type SyncEventKind = keyof EventFacts;

/** `at` is the clock and `random` a draw from [0, 1): the machine has neither. */
export type SyncEvent<K extends SyncEventKind = SyncEventKind> = {
  readonly [P in K]: { readonly kind: P; readonly at: Instant; readonly random: number } & EventFacts[P];
}[K];

/** An event before it is given its moment. */
export type SyncHappening = {
  readonly [P in SyncEventKind]: { readonly kind: P } & EventFacts[P];
}[SyncEventKind];

export type SyncCommand =
  /** Answered by `item-due` with the earliest item of the lane that is due, else by `nothing-due`. */
  | {
      readonly kind: 'find-due';
      readonly lane: Lane;
      readonly now: Instant;
      readonly excluding: readonly DossierId[];
    }
  | { readonly kind: 'send'; readonly item: OutboxItem; readonly turn: number }
  | { readonly kind: 'collect'; readonly item: OutboxItem; readonly turn: number }
  | { readonly kind: 'record'; readonly itemId: OutboxItemId; readonly change: ItemChange }
  /** Everything that waits for the line or the session is due now. */
  | { readonly kind: 'bring-forward'; readonly now: Instant }
  /** No next try may lie later than this: the clock it was computed with was wrong. */
  | { readonly kind: 'hold-within'; readonly latest: Instant }
  | { readonly kind: 'pull' }
  /** Replaces the wake-up asked for before. */
  | { readonly kind: 'wake-at'; readonly at: Instant };

export interface Step {
  readonly state: SyncState;
  /** To be executed in this order, each after the one before it is done; tries and pulls are only begun. */
  readonly commands: readonly SyncCommand[];
}

export function newSyncState(now: Instant): SyncState {
  return {
    online: false,
    paused: false,
    now,
    turns: 0,
    flights: { first: undefined, again: undefined },
    nextDue: { first: undefined, again: undefined },
    pull: { running: false, startedAt: now, attempts: 0, nextAt: now },
    wakeAt: undefined,
  };
}
