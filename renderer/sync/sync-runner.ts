/**
 * Executes what the sync machine decides, and tells it what came of it. One
 * event at a time, each command after the one before it; tries and pulls are
 * begun and answer later. Works while locked: it touches only the outbox's
 * clear columns, and the machine side holds the keys. `close` ends timers and
 * subscriptions; answers that come after it are dropped, and asked for again
 * by the next runner.
 */
import type { SendFailure } from '../../shared/contract/failures.ts';
import type { Reply, Request } from '../../shared/contract/ipc.ts';
import type { SendingRules } from '../../shared/domain/sending-rules.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Gate } from '../../shared/sync/gate.ts';
import type { ItemChange, Lane, OutboxItem, OutboxItemId } from '../../shared/sync/outbox-item.ts';
import type { Rearrangement } from '../../shared/sync/rearrange.ts';
import { step } from '../../shared/sync/sync-machine.ts';
import {
  newSyncState,
  type SyncCommand,
  type SyncHappening,
  type SyncState,
} from '../../shared/sync/sync-state.ts';
import { INTERNAL_TRY, pullOutcomeOf, tryOutcomeOf } from './try-outcome.ts';

/** The outbox as the runner needs it; `CounterStore.outbox` fits. */
export interface RunnerOutbox {
  nextDue(request: {
    readonly lane: Lane;
    readonly now: Instant;
    readonly excluding: readonly DossierId[];
    readonly gate: Gate;
  }): Promise<
    | { readonly kind: 'due'; readonly item: OutboxItem }
    | { readonly kind: 'nothing-due'; readonly nextAt: Instant | undefined }
  >;
  record(itemId: OutboxItemId, change: ItemChange): Promise<void>;
  rearrange(how: Rearrangement): Promise<void>;
}

/** The province through the machine side; the channels of `CounterClient.invoke` fit. */
export interface RunnerProvince {
  send(request: Request<'province:send'>): Promise<Reply<'province:send'>>;
  /** Ends a try that is under way; the try answers. */
  stop(request: Request<'province:stop'>): Promise<unknown>;
  pull(): Promise<Result<unknown, SendFailure>>;
  /** Returns its own unsubscribe. */
  onProgress(
    listener: (progress: {
      readonly dossierId: DossierId;
      readonly sentBytes: number;
      readonly totalBytes: number;
    }) => void,
  ): () => void;
}

export interface RunnerParts {
  readonly outbox: RunnerOutbox;
  readonly province: RunnerProvince;
  readonly line: {
    isOnline(): boolean;
    subscribe(listener: (online: boolean) => void): () => void;
  };
  /** What a clerk paused, and what the office lets over its line. */
  readonly rules: {
    current(): SendingRules;
    /** Returns its own unsubscribe. */
    subscribe(listener: () => void): () => void;
  };
  /** Tells that the outbox may have new items; returns its own unsubscribe. */
  readonly onOutboxChanged: (listener: () => void) => () => void;
  readonly now: () => Instant;
  /** In [0, 1). */
  readonly random: () => number;
  readonly timers: { after(delayMs: number, run: () => void): () => void };
  /** Told of what the machine side or the database threw; the item it concerned is tried again. */
  readonly report: (error: unknown) => void;
}

/** Starts sending. Call once the store is open; nothing is lost by calling it before anybody unlocks. */
export function startSync(parts: RunnerParts): SyncRunner {
  return new SyncRunner(parts);
}

export class SyncRunner {
  readonly #parts: RunnerParts;
  readonly #unsubscribe: readonly (() => void)[];
  readonly #happenings: SyncHappening[] = [];
  #state: SyncState;
  #cancelWake: () => void = () => undefined;
  #draining: Promise<void> | undefined;
  #closed = false;

  constructor(parts: RunnerParts) {
    this.#parts = parts;
    this.#state = newSyncState(parts.now());
    const { rules } = parts;
    const follow = (): void => this.#tell({ kind: 'rules-known', rules: rules.current() });
    this.#unsubscribe = [
      rules.subscribe(follow),
      parts.line.subscribe((online) => this.#tell({ kind: online ? 'went-online' : 'went-offline' })),
      parts.onOutboxChanged(() => this.#tell({ kind: 'item-added' })),
      parts.province.onProgress((progress) => this.#tell({ kind: 'progressed', ...progress })),
    ];
    this.#tell({ kind: 'started', online: parts.line.isOnline() });
    follow();
  }

  /** Tries at once, parked items too, and even if the line seems to be down. */
  sendNow(itemId: OutboxItemId): void {
    this.#tell({ kind: 'send-now', itemId });
  }

  /** Everything that waits now, whatever a pause or a rule about the line says. */
  sendAll(): void {
    this.#tell({ kind: 'send-all' });
  }

  /** Asks the province for its news at once. */
  askNow(): void {
    this.#tell({ kind: 'ask-now' });
  }

  /** To be called after unlocking and after enrolling: what waited for that is tried at once. */
  sessionOpened(): void {
    this.#tell({ kind: 'session-opened' });
  }

  /** Resolves when everything told so far has been carried out; tries under way may still be unanswered. */
  async settled(): Promise<void> {
    while (this.#draining !== undefined) await this.#draining;
  }

  close(): void {
    this.#closed = true;
    this.#cancelWake();
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
  }

  #tell(happening: SyncHappening): void {
    if (this.#closed) return;
    this.#happenings.push(happening);
    this.#draining ??= this.#drain();
  }

  async #drain(): Promise<void> {
    for (let next = this.#happenings.shift(); next !== undefined; next = this.#happenings.shift()) {
      await this.#carryOut(next);
    }
    this.#draining = undefined;
  }

  /** A database that throws must not end the loop: the machine gives up a try that was never begun, and looks again. */
  async #carryOut(happening: SyncHappening): Promise<void> {
    try {
      const event = { ...happening, at: this.#parts.now(), random: this.#parts.random() };
      const { state, commands } = step(this.#state, event);
      this.#state = state;
      for (const command of commands) {
        if (!this.#closed) await this.#execute(command);
      }
    } catch (error) {
      this.#parts.report(error);
    }
  }

  async #execute(command: SyncCommand): Promise<void> {
    const { outbox } = this.#parts;
    switch (command.kind) {
      case 'find-due':
        return this.#find(command);
      case 'try':
        return this.#try(command);
      case 'stop':
        return this.#stop(command.dossierId);
      case 'record':
        return outbox.record(command.itemId, command.change);
      case 'rearrange':
        return outbox.rearrange(command.how);
      case 'pull':
        return this.#pull();
      case 'wake-at':
        return this.#wakeAt(command.at);
      default:
        return assertNever(command);
    }
  }

  async #find(command: Extract<SyncCommand, { kind: 'find-due' }>): Promise<void> {
    const { lane } = command;
    const found = await this.#parts.outbox.nextDue(command);
    this.#tell(
      found.kind === 'due'
        ? { kind: 'item-due', lane, item: found.item }
        : { kind: 'nothing-due', lane, nextAt: found.nextAt },
    );
  }

  /** Sending and collecting are one channel: the machine side knows what the province lacks. */
  #try({ item: { itemId, dossierId }, turn, part }: Extract<SyncCommand, { kind: 'try' }>): void {
    this.#parts.province.send({ dossierId, part }).then(
      (reply) => this.#tell({ kind: 'answered', itemId, turn, outcome: tryOutcomeOf(reply) }),
      (error: unknown) => {
        this.#parts.report(error);
        this.#tell({ kind: 'answered', itemId, turn, outcome: INTERNAL_TRY });
      },
    );
  }

  #stop(dossierId: DossierId): void {
    this.#parts.province.stop({ dossierId }).catch(this.#parts.report);
  }

  #pull(): void {
    this.#parts.province.pull().then(
      (reply) => this.#tell({ kind: 'pulled', outcome: pullOutcomeOf(reply) }),
      (error: unknown) => {
        this.#parts.report(error);
        this.#tell({ kind: 'pulled', outcome: { kind: 'failed', retryAfterMs: undefined } });
      },
    );
  }

  #wakeAt(at: Instant): void {
    this.#cancelWake();
    const delayMs = Math.max(0, at - this.#parts.now());
    this.#cancelWake = this.#parts.timers.after(delayMs, () => this.#tell({ kind: 'ticked' }));
  }
}
