/**
 * A counter, its line and the province in one deterministic simulation.
 *
 * The outbox and what main has journaled survive a crash; the machine's state,
 * its queue of commands, its timer and every answer under way do not. The line
 * drops, repeats, reorders and delays; the clock jumps; a crash may fall
 * between any two commands.
 */
import type { ActionId, DossierId } from '../../../shared/kernel/id.ts';
import { UNHINDERED, type SendingRules } from '../../../shared/domain/sending-rules.ts';
import { addMs, getInstant, type Instant } from '../../../shared/kernel/instant.ts';
import { CEILING_MS } from '../../../shared/sync/back-off.ts';
import {
  changeItem,
  isSettled,
  laneOf,
  LANES,
  type ItemChange,
  type OutboxItem,
  type OutboxItemId,
  type WaitReason,
} from '../../../shared/sync/outbox-item.ts';
import { passesGate } from '../../../shared/sync/gate.ts';
import { rearrange, type Rearrangement } from '../../../shared/sync/rearrange.ts';
import { step } from '../../../shared/sync/sync-machine.ts';
import {
  newSyncState,
  type SyncCommand,
  type SyncHappening,
  type SyncState,
  type TryOutcome,
} from '../../../shared/sync/sync-state.ts';
import { NOON } from './outbox-builders.ts';
import { seededRandom } from './seeded-random.ts';

const MINUTE_MS = 60_000;

/** What the line carries, and how long a piece of a file is on it. */
const BYTES_PER_SECOND = 50_000;
const PIECE_MS = 5_000;

export interface Weather {
  readonly crash: number;
  readonly loseRequest: number;
  readonly loseReply: number;
  readonly repeatRequest: number;
  readonly hang: number;
  readonly clockJump: number;
}

export const CALM: Weather = {
  crash: 0,
  loseRequest: 0,
  loseReply: 0,
  repeatRequest: 0,
  hang: 0,
  clockJump: 0,
};

export const HOSTILE: Weather = {
  crash: 0.01,
  loseRequest: 0.15,
  loseReply: 0.15,
  repeatRequest: 0.1,
  hang: 0.03,
  clockJump: 0.02,
};

interface Planned {
  readonly at: number;
  readonly run: () => void;
}

export class ModelWorld {
  weather: Weather;
  /** Every command executed and every request that reached the province. */
  operations = 0;
  /** Starts of tries: [true time, dossier, what of it]. */
  readonly starts: (readonly [number, DossierId, 'data' | 'rest'])[] = [];
  readonly effects = new Map<ActionId, number>();
  readonly deliveredRecords = new Map<ActionId, number>();
  readonly outbox = new Map<OutboxItemId, OutboxItem>();
  /** What the province makes of a dossier; others are taken. */
  readonly verdicts = new Map<DossierId, TryOutcome>();
  /** Dossiers whose trouble is in their files only. */
  readonly dataIsGood = new Set<DossierId>();
  latencyMs: (() => number) | undefined;

  readonly #random: () => number;
  readonly #heldBytes = new Map<ActionId, number>();
  readonly #toStop = new Set<DossierId>();
  #rules: SendingRules = UNHINDERED;
  readonly #registered = new Map<ActionId, number>();
  readonly #plan: Planned[] = [];
  #time = 0;
  #clockOffset = 0;
  #life = 0;
  #state: SyncState;
  #wake = 0;
  #queue: SyncCommand[] = [];
  #lineUp = true;
  #down = false;

  constructor(seed: number, weather: Weather) {
    this.#random = seededRandom(seed);
    this.weather = weather;
    this.#state = newSyncState(this.clock());
    this.#start();
  }

  clock(): Instant {
    return getInstant(Math.floor(NOON + this.#time + this.#clockOffset));
  }

  get time(): number {
    return this.#time;
  }

  receive(item: OutboxItem): void {
    this.outbox.set(item.itemId, { ...item, nextTryAt: this.clock() });
    this.dispatch({ kind: 'item-added' });
  }

  setLine(up: boolean): void {
    this.#lineUp = up;
    this.dispatch({ kind: up ? 'went-online' : 'went-offline' });
  }

  /** Remembered over crashes, as the machine's settings are. */
  setRules(rules: SendingRules): void {
    this.#rules = rules;
    this.dispatch({ kind: 'rules-known', rules });
  }

  /** The program dies and is started again within a minute. */
  crashNow(): void {
    this.#crash();
  }

  heldBytes(item: OutboxItem): number {
    return this.#heldBytes.get(item.actionId) ?? 0;
  }

  after(delayMs: number, run: () => void): void {
    const planned = { at: this.#time + delayMs, run };
    let place = this.#plan.length; // the latest comes first, so that the next one is popped
    for (let before = this.#plan[place - 1]; before !== undefined && before.at <= planned.at;) {
      place -= 1;
      before = this.#plan[place - 1];
    }
    this.#plan.splice(place, 0, planned);
  }

  /** Runs what is planned within the next `spanMs`. */
  run(spanMs: number): void {
    const end = this.#time + spanMs;
    for (let next = this.#takeNext(end); next !== undefined; next = this.#takeNext(end)) {
      this.#time = Math.max(this.#time, next.at);
      if (this.#chance(this.weather.clockJump)) this.#clockOffset += Math.floor((this.#random() - 0.5) * 4e9);
      if (NOON + this.#clockOffset < 0) this.#clockOffset = 0;
      next.run();
    }
    this.#time = end;
  }

  dispatch(happening: SyncHappening): void {
    if (this.#down) return; // nobody is there to hear it
    const event = { ...happening, at: this.clock(), random: this.#random() };
    const { state, commands } = step(this.#state, event);
    this.#state = state;
    this.#checkFlights();
    this.#queue.push(...commands);
    this.#drain();
  }

  allSettled(): boolean {
    return [...this.outbox.values()].every(isSettled);
  }

  #drain(): void {
    for (let command = this.#queue.shift(); command !== undefined; command = this.#queue.shift()) {
      if (this.#chance(this.weather.crash)) {
        this.#crash();
        return;
      }
      this.operations += 1;
      this.#execute(command);
    }
    this.#checkPromises();
  }

  #crash(): void {
    this.#life += 1;
    this.#queue = [];
    this.#wake += 1;
    this.#down = true;
    this.after(this.#random() * MINUTE_MS, () => {
      this.#down = false;
      this.#toStop.clear();
      this.#state = newSyncState(this.clock());
      this.#start();
    });
  }

  #start(): void {
    this.dispatch({ kind: 'started', online: this.#lineUp });
    this.dispatch({ kind: 'rules-known', rules: this.#rules });
  }

  #execute(command: SyncCommand): void {
    switch (command.kind) {
      case 'find-due':
        this.#answerSoon(this.#find(command));
        return;
      case 'try':
        this.#noteStart(command);
        this.#try(command);
        return;
      case 'stop':
        this.#toStop.add(command.dossierId);
        return;
      case 'record':
        this.#change(command.itemId, command.change);
        return;
      case 'rearrange':
        this.#rearrange(command.how);
        return;
      case 'pull':
        this.#replyAfter(this.#latency(), { kind: 'pulled', outcome: { kind: 'pulled' } });
        return;
      case 'wake-at':
        this.#wakeAt(command.at);
    }
  }

  #find({ lane, now, excluding, gate }: Extract<SyncCommand, { kind: 'find-due' }>): SyncHappening {
    const queued = [...this.outbox.values()]
      .filter((item) => laneOf(item) === lane && !excluding.includes(item.dossierId))
      .filter((item) => passesGate(item, gate))
      .sort((left, right) => left.nextTryAt - right.nextTryAt || (left.itemId < right.itemId ? -1 : 1));
    const head = queued[0];
    if (head !== undefined && head.nextTryAt <= now) return { kind: 'item-due', lane, item: head };
    return { kind: 'nothing-due', lane, nextAt: head?.nextTryAt };
  }

  #try({ item, turn, part }: Extract<SyncCommand, { kind: 'try' }>): void {
    const answer = (outcome: TryOutcome, delayMs: number): void =>
      this.#replyAfter(delayMs, { kind: 'answered', itemId: item.itemId, turn, outcome });
    const there = this.#latency();
    const cut = !this.#lineUp || this.#chance(this.weather.loseRequest);
    if (cut) return answer(failed('unreachable'), there);
    if (this.#chance(this.weather.repeatRequest))
      this.after(this.#random() * MINUTE_MS, () => this.#serve(item, part));
    const life = this.#life;
    this.after(there, () => {
      const taken = this.#serve(item, part);
      if (life !== this.#life) return; // main died with the page: it had not journaled the answer
      if (this.#chance(this.weather.loseReply)) return answer(failed('unreachable'), this.#latency());
      if (part === 'rest' && taken.kind === 'data-taken') this.#upload(item, answer);
      else this.#settle(item, taken, answer);
    });
  }

  /** Piece by piece, as far as the line carries; what went stays at the province. */
  #upload(item: OutboxItem, answer: (outcome: TryOutcome, delayMs: number) => void): void {
    const life = this.#life;
    const held = this.heldBytes(item);
    const piece = Math.min((BYTES_PER_SECOND * PIECE_MS) / 1000, item.totalBytes - held);
    this.after((piece / BYTES_PER_SECOND) * 1000, () => {
      if (life !== this.#life) return;
      if (this.#toStop.delete(item.dossierId)) return answer(failed('stopped', 0), 0);
      if (!this.#lineUp || this.#chance(this.weather.loseRequest)) return answer(failed('unreachable'), 0);
      this.operations += 1;
      this.#heldBytes.set(item.actionId, held + piece);
      const { dossierId, totalBytes } = item;
      this.dispatch({ kind: 'progressed', dossierId, sentBytes: held + piece, totalBytes });
      if (held + piece < totalBytes) return this.#upload(item, answer);
      this.#settle(item, this.#serve(item, 'rest'), answer);
    });
  }

  #settle(
    item: OutboxItem,
    outcome: TryOutcome,
    answer: (outcome: TryOutcome, delayMs: number) => void,
  ): void {
    if (outcome.kind === 'delivered' || outcome.kind === 'registered') this.#journalDelivered(item);
    const late = this.#chance(this.weather.hang) ? 20 * MINUTE_MS * this.#random() : this.#latency();
    if (!this.#chance(this.weather.hang)) answer(outcome, late);
  }

  /** The province: safe to repeat, one dossier per action. */
  #serve(item: OutboxItem, part: 'data' | 'rest'): TryOutcome {
    this.operations += 1;
    const verdict = this.verdicts.get(item.dossierId);
    if (verdict !== undefined && (part === 'rest' || !this.dataIsGood.has(item.dossierId))) return verdict;
    if (!this.effects.has(item.actionId)) {
      this.effects.set(item.actionId, 1);
      this.#registered.set(item.actionId, this.#time + this.#random() * 120 * MINUTE_MS);
    }
    const sentBytes = this.heldBytes(item);
    if (sentBytes < item.totalBytes) return { kind: 'data-taken', sentBytes, totalBytes: item.totalBytes };
    const registeredAt = this.#registered.get(item.actionId) ?? 0;
    return this.#time >= registeredAt ? { kind: 'registered' } : { kind: 'delivered' };
  }

  /** Main appends «delivered» once per action, whoever tells it. */
  #journalDelivered(item: OutboxItem): void {
    if (!this.deliveredRecords.has(item.actionId)) this.deliveredRecords.set(item.actionId, 1);
  }

  #change(itemId: OutboxItemId, change: ItemChange): void {
    const item = this.outbox.get(itemId);
    if (item !== undefined) this.outbox.set(itemId, changeItem(item, change));
  }

  #rearrange(how: Rearrangement): void {
    for (const item of this.outbox.values()) {
      if (!isSettled(item)) this.outbox.set(item.itemId, rearrange(item, how));
    }
  }

  #noteStart({ item, part }: Extract<SyncCommand, { kind: 'try' }>): void {
    if (this.outbox.get(item.itemId)?.state === 'done') throw new Error('tried after it was done');
    this.starts.push([this.#time, item.dossierId, part]);
  }

  #wakeAt(at: Instant): void {
    this.#wake += 1;
    const wake = this.#wake;
    this.after(Math.max(0, at - this.clock()), () => {
      if (wake === this.#wake) this.dispatch({ kind: 'ticked' });
    });
  }

  #answerSoon(happening: SyncHappening): void {
    this.#replyAfter(this.latencyMs === undefined ? this.#random() * 5 : 0, happening);
  }

  #replyAfter(delayMs: number, happening: SyncHappening): void {
    const life = this.#life;
    this.after(delayMs, () => {
      if (life === this.#life) this.dispatch(happening);
    });
  }

  #latency(): number {
    return this.latencyMs === undefined ? 50 + this.#random() * 8_000 : this.latencyMs();
  }

  #chance(probability: number): boolean {
    return probability > 0 && this.#random() < probability;
  }

  #takeNext(end: number): Planned | undefined {
    const next = this.#plan.at(-1);
    if (next === undefined || next.at > end) return undefined;
    this.#plan.pop();
    return next;
  }

  #checkFlights(): void {
    const dossiers = LANES.flatMap((lane) => this.#state.flights[lane]?.item.dossierId ?? []);
    if (new Set(dossiers).size !== dossiers.length) throw new Error('two tries of one dossier at a time');
  }

  #checkPromises(): void {
    const latest = addMs(this.clock(), CEILING_MS);
    for (const item of this.outbox.values()) {
      if (!isSettled(item) && item.nextTryAt > latest) {
        throw new Error(`${item.itemId} waits for ${item.lastFailure} beyond the ceiling`);
      }
    }
  }
}

export function failed(reason: WaitReason, retryAfterMs?: number): TryOutcome {
  return { kind: 'failed', reason, figure: 0, retryAfterMs };
}
