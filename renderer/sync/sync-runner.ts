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
import type { DossierId } from '../../shared/kernel/id.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { ItemChange, Lane, OutboxItem, OutboxItemId } from '../../shared/sync/outbox-item.ts';
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
  }): Promise<
    | { readonly kind: 'due'; readonly item: OutboxItem }
    | { readonly kind: 'nothing-due'; readonly nextAt: Instant | undefined }
  >;
  record(itemId: OutboxItemId, change: ItemChange): Promise<void>;
  bringForward(now: Instant): Promise<void>;
  holdWithin(latest: Instant): Promise<void>;
}

/** The province through the machine side; the channels of `CounterClient.invoke` fit. */
export interface RunnerProvince {
  send(request: Request<'province:send'>): Promise<Reply<'province:send'>>;
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
    this.#unsubscribe = [
      parts.line.subscribe((online) => this.#tell({ kind: online ? 'went-online' : 'went-offline' })),
      parts.onOutboxChanged(() => this.#tell({ kind: 'item-added' })),
      parts.province.onProgress((progress) => this.#tell({ kind: 'progressed', ...progress })),
    ];
    this.#tell({ kind: 'started', online: parts.line.isOnline() });
  }

  /** Tries at once, parked items too, and even if the line seems to be down. */
  sendNow(itemId: OutboxItemId): void {
    this.#tell({ kind: 'send-now', itemId });
  }

  pause(): void {
    this.#tell({ kind: 'paused' });
  }

  /** Also to be called after unlocking and after enrolling: what waited for that is tried at once. */
  resume(): void {
    this.#tell({ kind: 'resumed' });
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
      case 'send':
      case 'collect':
        return this.#try(command.item, command.turn);
      case 'record':
        return outbox.record(command.itemId, command.change);
      case 'bring-forward':
        return outbox.bringForward(command.now);
      case 'hold-within':
        return outbox.holdWithin(command.latest);
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
  #try({ itemId, dossierId }: OutboxItem, turn: number): void {
    this.#parts.province.send({ dossierId }).then(
      (reply) => this.#tell({ kind: 'answered', itemId, turn, outcome: tryOutcomeOf(reply) }),
      (error: unknown) => {
        this.#parts.report(error);
        this.#tell({ kind: 'answered', itemId, turn, outcome: INTERNAL_TRY });
      },
    );
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
