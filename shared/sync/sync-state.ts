import type { DossierId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';
import type { SendingRules } from '../domain/sending-rules.ts';
import type { Gate } from './gate.ts';
import type { Rearrangement } from './rearrange.ts';
import type { ItemChange, Lane, OutboxItem, OutboxItemId, RefusalReason, WaitReason } from './outbox-item.ts';

/** One try under way. `turn` tells its answer from that of an earlier try that was given up. */
export interface Flight {
  readonly turn: number;
  readonly item: OutboxItem;
  readonly heardAt: Instant;
  readonly progressRecordedAt: Instant;
  /** Bytes have gone: the line is worth another try soon, however often it breaks. */
  readonly moved: boolean;
  /** It was told to stop, and has not answered yet. */
  readonly stopping: boolean;
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
  /** `undefined` until the machine's settings were read; nothing goes before that. */
  readonly rules: SendingRules | undefined;
  /** The clock at the last event. */
  readonly now: Instant;
  readonly turns: number;
  readonly flights: { readonly [L in Lane]: Flight | undefined };
  /** The earliest try that is not due yet, as last seen in the table. */
  readonly nextDue: { readonly [L in Lane]: Instant | undefined };
  /** A search for data has not been answered yet: until then no file begins. */
  readonly seeksData: boolean;
  readonly pull: PullState;
  readonly wakeAt: Instant | undefined;
}

/** What one try achieved, whatever carried it. */
export type TryOutcome =
  /** The data is there; files of so many bytes are still to go. */
  | { readonly kind: 'data-taken'; readonly sentBytes: number; readonly totalBytes: number }
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
  readonly 'rules-known': { readonly rules: SendingRules };
  /** Unlocked, or enrolled: what waited for that may go. */
  readonly 'session-opened': object;
  readonly 'item-added': object;
  readonly 'send-now': { readonly itemId: OutboxItemId };
  /** Everything that waits now, whatever a pause or a rule about the line says. */
  readonly 'send-all': object;
  /** A person wants to know what the province says. */
  readonly 'ask-now': object;
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
      readonly gate: Gate;
    }
  /** `part`: the data alone, or whatever the province still lacks and its answer. */
  | {
      readonly kind: 'try';
      readonly item: OutboxItem;
      readonly turn: number;
      readonly part: 'data' | 'rest';
    }
  /** A try under way ends at once; it answers as any other does, and what has gone stays. */
  | { readonly kind: 'stop'; readonly dossierId: DossierId }
  | { readonly kind: 'record'; readonly itemId: OutboxItemId; readonly change: ItemChange }
  | { readonly kind: 'rearrange'; readonly how: Rearrangement }
  | { readonly kind: 'pull' }
  /** Replaces the wake-up asked for before. */
  | { readonly kind: 'wake-at'; readonly at: Instant };

export interface Step {
  readonly state: SyncState;
  /** To be executed in this order, each after the one before it is done; tries and pulls are only begun. */
  readonly commands: readonly SyncCommand[];
}

const NOTHING_UNDER_WAY = { data: undefined, again: undefined, files: undefined, 'files-again': undefined };

export function newSyncState(now: Instant): SyncState {
  return {
    online: false,
    rules: undefined,
    now,
    turns: 0,
    flights: NOTHING_UNDER_WAY,
    nextDue: NOTHING_UNDER_WAY,
    seeksData: false,
    pull: { running: false, startedAt: now, attempts: 0, nextAt: now },
    wakeAt: undefined,
  };
}
