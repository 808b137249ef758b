/**
 * Decides what to send, when, and what to write down. Reads no clock, opens no
 * socket and keeps nothing of its own.
 *
 * Guarantees: one try per lane and per dossier at a time; first tries never
 * wait behind items in trouble; every item that is not settled has a reason and
 * a next try at most `CEILING_MS` away while there is a line; an answer is
 * recorded however late it comes.
 */
import type { DossierId } from '../kernel/id.ts';
import { addMs, type Instant } from '../kernel/instant.ts';
import {
  CEILING_MS,
  COLLECT_BASE_MS,
  HEARTBEAT_MS,
  JUMP_TOLERANCE_MS,
  nextTryAt,
  PROGRESS_EVERY_MS,
  PULL_EVERY_MS,
  retryAfter,
  SEND_BASE_MS,
  STALL_MS,
} from './back-off.ts';
import { LANES, type ItemChange, type Lane, type OutboxItem } from './outbox-item.ts';
import type {
  Flight,
  Step,
  SyncCommand,
  SyncEvent,
  SyncEventKind,
  SyncState,
  TryOutcome,
} from './sync-state.ts';

type Moment = Pick<SyncEvent, 'at' | 'random'>;

type Handlers = { readonly [K in SyncEventKind]: (state: SyncState, event: SyncEvent<K>) => Step };

/** Total by construction: an event without a line does not compile. */
const HANDLERS: Handlers = {
  started: (state, event) => look({ ...state, online: event.online }, [holdWithin(event.at)]),
  ticked: (state) => look(state),
  'went-online': (state, event) => backOnLine(state, event.at),
  'went-offline': (state) => quiet({ ...state, online: false }),
  'clock-jumped': (state, event) => look(heardNow(state, event.at), [holdWithin(event.at)]),
  paused: (state) => quiet({ ...state, paused: true }),
  resumed: (state, event) => look(pullSoon({ ...state, paused: false }, event.at), [bringForward(event.at)]),
  'item-added': (state) => look(state),
  // A person who asks knows more of the line than the machine does.
  'send-now': (state, event) =>
    look({ ...state, online: true }, [
      { kind: 'record', itemId: event.itemId, change: { kind: 'asked-again', nextTryAt: event.at } },
    ]),
  'item-due': begin,
  'nothing-due': (state, event) =>
    quiet({ ...state, nextDue: { ...state.nextDue, [event.lane]: event.nextAt } }),
  answered: recordAnswer,
  progressed: recordProgress,
  pulled: finishPull,
};

/** The next state, and what to do now. */
export function step(state: SyncState, event: SyncEvent): Step {
  const clock = noticeClock(state, event.at);
  const stalled = giveUpStalled(clock.state, event);
  const handled = handle(stalled.state, event);
  const pulled = pullWhenDue(handled.state, event.at);
  const planned = planWake(pulled.state, event);
  return {
    state: planned.state,
    commands: [clock, stalled, handled, pulled, planned].flatMap((part) => part.commands),
  };
}

function handle<K extends SyncEventKind>(state: SyncState, event: SyncEvent<K>): Step {
  return HANDLERS[event.kind](state, event);
}

function begin(state: SyncState, event: SyncEvent<'item-due'>): Step {
  const { item, lane, at } = event;
  if (!mayWork(state) || state.flights[lane] !== undefined) return quiet(state);
  if (dossiersInFlight(state).includes(item.dossierId)) return quiet(state);
  const turn = state.turns + 1;
  const begun: OutboxItem = { ...item, attempts: item.attempts + 1 };
  const flight: Flight = { turn, item: begun, heardAt: at, progressRecordedAt: at };
  return {
    state: { ...state, turns: turn, flights: { ...state.flights, [lane]: flight } },
    commands: [
      {
        kind: 'record',
        itemId: item.itemId,
        change: { kind: 'started', nextTryAt: afterTry(begun, event) },
      },
      { kind: item.kind, item: begun, turn },
    ],
  };
}

function recordAnswer(state: SyncState, event: SyncEvent<'answered'>): Step {
  const lane = LANES.find((candidate) => state.flights[candidate]?.turn === event.turn);
  const item = lane === undefined ? undefined : state.flights[lane]?.item;
  // Of a try that was given up only the province's word counts; its failure is old news.
  if (item === undefined && event.outcome.kind === 'failed') return look(state);
  const record: SyncCommand = {
    kind: 'record',
    itemId: event.itemId,
    change: changeFor(event.outcome, item, event),
  };
  return look(lane === undefined ? state : land(state, lane), [record]);
}

function changeFor(outcome: TryOutcome, item: OutboxItem | undefined, moment: Moment): ItemChange {
  if (outcome.kind === 'registered' || outcome.kind === 'refused') return outcome;
  if (outcome.kind === 'delivered') {
    const attempts = item?.kind === 'collect' ? item.attempts : 0;
    return { kind: 'delivered', nextTryAt: nextTryAt({ ...moment, attempts, baseMs: COLLECT_BASE_MS }) };
  }
  const again =
    outcome.retryAfterMs === undefined ? afterTry(item, moment) : retryAfter(moment.at, outcome.retryAfterMs);
  return { kind: 'failed', reason: outcome.reason, figure: outcome.figure, nextTryAt: again };
}

function recordProgress(state: SyncState, event: SyncEvent<'progressed'>): Step {
  const lane = LANES.find((candidate) => state.flights[candidate]?.item.dossierId === event.dossierId);
  const flight = lane === undefined ? undefined : state.flights[lane];
  if (lane === undefined || flight === undefined) return quiet(state);
  const due = event.at >= addMs(flight.progressRecordedAt, PROGRESS_EVERY_MS);
  const heard: Flight = {
    ...flight,
    heardAt: event.at,
    progressRecordedAt: due ? event.at : flight.progressRecordedAt,
  };
  const { sentBytes, totalBytes } = event;
  return {
    state: { ...state, flights: { ...state.flights, [lane]: heard } },
    commands: due
      ? [
          {
            kind: 'record',
            itemId: flight.item.itemId,
            change: { kind: 'progressed', sentBytes, totalBytes },
          },
        ]
      : [],
  };
}

function backOnLine(state: SyncState, at: Instant): Step {
  return look(pullSoon({ ...state, online: true }, at), [bringForward(at)]);
}

function finishPull(state: SyncState, event: SyncEvent<'pulled'>): Step {
  const { outcome, at } = event;
  if (outcome.kind === 'pulled') {
    return quiet({
      ...state,
      pull: { ...state.pull, running: false, attempts: 0, nextAt: addMs(at, PULL_EVERY_MS) },
    });
  }
  const attempts = state.pull.attempts + 1;
  const nextAt =
    outcome.retryAfterMs === undefined
      ? nextTryAt({ at, random: event.random, attempts, baseMs: SEND_BASE_MS })
      : retryAfter(at, outcome.retryAfterMs);
  return quiet({ ...state, pull: { ...state.pull, running: false, attempts, nextAt } });
}

/** A clock set back would leave next tries years ahead, and flights that never look old. */
function noticeClock(state: SyncState, at: Instant): Step {
  const moved = { ...state, now: at };
  if (at + JUMP_TOLERANCE_MS >= state.now) return quiet(moved);
  return { state: pullSoon(heardNow(moved, at), at), commands: [holdWithin(at)] };
}

function giveUpStalled(state: SyncState, moment: Moment): Step {
  const stalled = LANES.flatMap((lane) => {
    const flight = state.flights[lane];
    return flight !== undefined && moment.at >= addMs(flight.heardAt, STALL_MS) ? [{ lane, flight }] : [];
  });
  return {
    state: stalled.reduce((landed, { lane }) => land(landed, lane), state),
    commands: stalled.map(({ flight }) => ({
      kind: 'record',
      itemId: flight.item.itemId,
      change: { kind: 'failed', reason: 'no-answer', figure: 0, nextTryAt: afterTry(flight.item, moment) },
    })),
  };
}

function pullWhenDue(state: SyncState, at: Instant): Step {
  const hangs = state.pull.running && at < addMs(state.pull.startedAt, STALL_MS);
  if (!mayWork(state) || hangs || at < state.pull.nextAt) return quiet(state);
  return {
    state: { ...state, pull: { ...state.pull, running: true, startedAt: at } },
    commands: [{ kind: 'pull' }],
  };
}

function planWake(state: SyncState, { kind, at }: SyncEvent): Step {
  const heartbeat = addMs(at, HEARTBEAT_MS);
  const soonest = mayWork(state) ? [state.nextDue.first, state.nextDue.again, state.pull.nextAt] : [];
  const wakeAt = soonest
    .filter((due) => due !== undefined)
    .filter((due) => due > at)
    .reduce((earliest, due) => (due < earliest ? due : earliest), heartbeat);
  // A wake-up that is already set and early enough stays; each tick has used one up.
  const stands =
    kind !== 'ticked' && state.wakeAt !== undefined && state.wakeAt > at && state.wakeAt <= wakeAt;
  if (stands) return quiet(state);
  return { state: { ...state, wakeAt }, commands: [{ kind: 'wake-at', at: wakeAt }] };
}

/** Looks for work in every lane that is free. */
function look(state: SyncState, before: readonly SyncCommand[] = []): Step {
  if (!mayWork(state)) return { state, commands: before };
  const excluding = dossiersInFlight(state);
  const searches = LANES.filter((lane) => state.flights[lane] === undefined).map((lane): SyncCommand => ({
    kind: 'find-due',
    lane,
    now: state.now,
    excluding,
  }));
  return { state, commands: [...before, ...searches] };
}

function mayWork(state: SyncState): boolean {
  return state.online && !state.paused;
}

function dossiersInFlight(state: SyncState): readonly DossierId[] {
  return LANES.flatMap((lane) => state.flights[lane]?.item.dossierId ?? []);
}

function land(state: SyncState, lane: Lane): SyncState {
  return { ...state, flights: { ...state.flights, [lane]: undefined } };
}

function heardNow(state: SyncState, at: Instant): SyncState {
  const { first, again } = state.flights;
  return { ...state, flights: { first: first && heard(first, at), again: again && heard(again, at) } };
}

function heard(flight: Flight, at: Instant): Flight {
  return { ...flight, heardAt: at, progressRecordedAt: at };
}

function pullSoon(state: SyncState, at: Instant): SyncState {
  const startedAt = state.pull.startedAt > at ? at : state.pull.startedAt;
  return { ...state, pull: { ...state.pull, startedAt, nextAt: at } };
}

function afterTry(item: OutboxItem | undefined, moment: Moment): Instant {
  const baseMs = item?.kind === 'collect' ? COLLECT_BASE_MS : SEND_BASE_MS;
  return nextTryAt({ at: moment.at, random: moment.random, attempts: item?.attempts ?? 1, baseMs });
}

function bringForward(now: Instant): SyncCommand {
  return { kind: 'bring-forward', now };
}

function holdWithin(at: Instant): SyncCommand {
  return { kind: 'hold-within', latest: addMs(at, CEILING_MS) };
}

function quiet(state: SyncState): Step {
  return { state, commands: [] };
}
