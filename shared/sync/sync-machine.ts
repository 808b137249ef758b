/**
 * Decides what to send, when, and what to write down. Reads no clock, opens no
 * socket and keeps nothing of its own.
 *
 * Guarantees: one try per lane and per dossier at a time; data goes before
 * files, and first tries never wait behind items in trouble; every item that is
 * not settled has a reason and a next try at most `CEILING_MS` away while there
 * is a line; an answer is recorded however late it comes. What a clerk paused,
 * or a rule about the line holds, goes only when a person asks for it.
 */
import type { SendingRules } from '../domain/sending-rules.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { addMs, type Instant } from '../kernel/instant.ts';
import {
  CEILING_MS,
  COLLECT_BASE_MS,
  JUMP_TOLERANCE_MS,
  nextTryAt,
  PROGRESS_EVERY_MS,
  retryAfter,
  SEND_BASE_MS,
} from './back-off.ts';
import {
  changeFlights,
  dossiersInFlight,
  flightsOf,
  heardNow,
  land,
  stalledFlights,
  takeOff,
  unwantedFlights,
} from './flights.ts';
import { gateAt, passesGate } from './gate.ts';
import { FILE_LANES, LANES, type ItemChange, type Lane, type OutboxItem } from './outbox-item.ts';
import { finishPull, planWake, pullSoon, pullWhenDue } from './timetable.ts';
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
  'went-online': (state, event) =>
    look(pullSoon({ ...state, online: true }, event.at), [bringForward(event.at)]),
  'went-offline': (state) => quiet({ ...state, online: false }),
  'clock-jumped': (state, event) => look(heardNow(state, event.at), [holdWithin(event.at)]),
  'rules-known': (state, event) => learnRules(state, event.rules),
  'session-opened': (state, event) => look(pullSoon(state, event.at), [bringForward(event.at)]),
  'item-added': (state) => look(state),
  'send-now': sendNow,
  'send-all': (state, event) =>
    look(
      askedFor(pullSoon({ ...state, online: true }, event.at), () => true),
      [{ kind: 'rearrange', how: { kind: 'ask-for-all', now: event.at } }],
    ),
  'ask-now': (state, event) => look(pullSoon({ ...state, online: true }, event.at)),
  'item-due': (state, event) => begin(answeredSearch(state, event.lane), event),
  'nothing-due': (state, event) =>
    quiet({
      ...answeredSearch(state, event.lane),
      nextDue: { ...state.nextDue, [event.lane]: event.nextAt },
    }),
  answered: recordAnswer,
  progressed: recordProgress,
  pulled: finishPull,
};

/** The next state, and what to do now. */
export function step(state: SyncState, event: SyncEvent): Step {
  const clock = noticeClock(state, event.at);
  const stalled = giveUpStalled(clock.state, event);
  const handled = handle(stalled.state, event);
  const stopped = stopUnwanted(handled.state, event.at);
  const pulled = pullWhenDue(stopped.state, event.at);
  const planned = planWake(pulled.state, event);
  return {
    state: planned.state,
    commands: [clock, stalled, handled, stopped, pulled, planned].flatMap((part) => part.commands),
  };
}

function handle<K extends SyncEventKind>(state: SyncState, event: SyncEvent<K>): Step {
  return HANDLERS[event.kind](state, event);
}

function begin(state: SyncState, event: SyncEvent<'item-due'>): Step {
  const { item, lane, at } = event;
  if (!state.online || state.flights[lane] !== undefined) return quiet(state);
  if (dossiersInFlight(state).includes(item.dossierId) || !passesGate(item, gateAt(state.rules, at))) {
    return quiet(state);
  }
  // Data goes first: files are looked for again when it has been answered. A search for files may have begun
  // before the one for data that runs now.
  if (isFileLane(lane) && (state.flights.data !== undefined || state.seeksData)) return quiet(state);

  const turn = state.turns + 1;
  const begun: OutboxItem = { ...item, attempts: item.attempts + 1 };
  const flight: Flight = {
    turn,
    item: begun,
    heardAt: at,
    progressRecordedAt: at,
    moved: false,
    stopping: false,
  };
  const started: ItemChange = { kind: 'started', nextTryAt: afterTry(flight, event) };
  return {
    state: takeOff({ ...state, turns: turn }, lane, flight),
    commands: [
      { kind: 'record', itemId: item.itemId, change: started },
      { kind: 'try', item: begun, turn, part: item.kind === 'data' ? 'data' : 'rest' },
    ],
  };
}

/** A person who asks knows more of the line than the machine does. */
function sendNow(state: SyncState, { itemId, at }: SyncEvent<'send-now'>): Step {
  const asked = askedFor({ ...state, online: true }, (item) => item.itemId === itemId);
  return look(asked, [{ kind: 'record', itemId, change: { kind: 'asked-again', nextTryAt: at } }]);
}

function learnRules(state: SyncState, rules: SendingRules): Step {
  const pausedNow = rules.paused && state.rules?.paused === false;
  const known: SyncState = { ...state, rules };
  if (!pausedNow) return look(known);
  const held = changeFlights(known, (flight) => ({ ...flight, item: { ...flight.item, asked: false } }));
  return look(held, [{ kind: 'rearrange', how: { kind: 'forget-asked' } }]);
}

function askedFor(state: SyncState, wanted: (item: OutboxItem) => boolean): SyncState {
  return changeFlights(state, (flight) =>
    wanted(flight.item) ? { ...flight, item: { ...flight.item, asked: true } } : flight,
  );
}

function recordAnswer(state: SyncState, event: SyncEvent<'answered'>): Step {
  const answered = flightsOf(state).find(({ flight }) => flight.turn === event.turn);
  // Of a try that was given up only the province's word counts; its failure is old news.
  if (answered === undefined && event.outcome.kind === 'failed') return look(state);
  const record: SyncCommand = {
    kind: 'record',
    itemId: event.itemId,
    change: changeFor(event.outcome, answered?.flight, event),
  };
  return look(answered === undefined ? state : land(state, answered.lane), [record]);
}

function changeFor(outcome: TryOutcome, flight: Flight | undefined, moment: Moment): ItemChange {
  switch (outcome.kind) {
    case 'registered':
    case 'refused':
      return outcome;
    case 'data-taken':
      return { ...outcome, nextTryAt: moment.at };
    case 'delivered': {
      const attempts = flight?.item.kind === 'collect' ? flight.item.attempts : 0;
      return { kind: 'delivered', nextTryAt: nextTryAt({ ...moment, attempts, baseMs: COLLECT_BASE_MS }) };
    }
    case 'failed': {
      const { reason, figure, retryAfterMs } = outcome;
      const again =
        retryAfterMs === undefined ? afterTry(flight, moment) : retryAfter(moment.at, retryAfterMs);
      return { kind: 'failed', reason, figure, nextTryAt: again };
    }
    default:
      return assertNever(outcome);
  }
}

function recordProgress(state: SyncState, event: SyncEvent<'progressed'>): Step {
  const found = flightsOf(state).find(({ flight }) => flight.item.dossierId === event.dossierId);
  if (found === undefined) return quiet(state);
  const { lane, flight } = found;
  const due = event.at >= addMs(flight.progressRecordedAt, PROGRESS_EVERY_MS);
  const { sentBytes, totalBytes } = event;
  const heard: Flight = {
    ...flight,
    item: { ...flight.item, sentBytes, totalBytes },
    heardAt: event.at,
    progressRecordedAt: due ? event.at : flight.progressRecordedAt,
    moved: flight.moved || sentBytes > flight.item.sentBytes,
  };
  const change: ItemChange = { kind: 'progressed', sentBytes, totalBytes };
  return {
    state: takeOff(state, lane, heard),
    commands: due ? [{ kind: 'record', itemId: flight.item.itemId, change }] : [],
  };
}

/** A clock set back would leave next tries years ahead, and flights that never look old. */
function noticeClock(state: SyncState, at: Instant): Step {
  const moved = { ...state, now: at };
  if (at + JUMP_TOLERANCE_MS >= state.now) return quiet(moved);
  return { state: pullSoon(heardNow(moved, at), at), commands: [holdWithin(at)] };
}

function giveUpStalled(state: SyncState, moment: Moment): Step {
  const stalled = stalledFlights(state, moment.at);
  return {
    state: stalled.reduce((landed, { lane }) => land(landed, lane), state),
    commands: stalled.map(({ flight }) => ({
      kind: 'record',
      itemId: flight.item.itemId,
      change: { kind: 'failed', reason: 'no-answer', figure: 0, nextTryAt: afterTry(flight, moment) },
    })),
  };
}

function stopUnwanted(state: SyncState, at: Instant): Step {
  const unwanted = unwantedFlights(state, at);
  return {
    state: unwanted.reduce(
      (told, { lane, flight }) => takeOff(told, lane, { ...flight, stopping: true }),
      state,
    ),
    commands: unwanted.map(({ flight }) => ({ kind: 'stop', dossierId: flight.item.dossierId })),
  };
}

/** Looks for work in every lane that is free, in the order of `LANES`: data first. */
function look(state: SyncState, before: readonly SyncCommand[] = []): Step {
  if (!state.online) return { state, commands: before };
  const { now } = state;
  const shared = { now, excluding: dossiersInFlight(state), gate: gateAt(state.rules, now) };
  const searches = LANES.filter((lane) => state.flights[lane] === undefined).map((lane) => ({
    kind: 'find-due' as const,
    lane,
    ...shared,
  }));
  const seeksData = state.seeksData || searches.some(({ lane }) => lane === 'data');
  return { state: { ...state, seeksData }, commands: [...before, ...searches] };
}

function answeredSearch(state: SyncState, lane: Lane): SyncState {
  return lane === 'data' ? { ...state, seeksData: false } : state;
}

function isFileLane(lane: Lane): boolean {
  return FILE_LANES.some((candidate) => candidate === lane);
}

/** A try that moved bytes is followed as soon as a first one: a line that breaks every minute still gets there. */
function afterTry(flight: Pick<Flight, 'item' | 'moved'> | undefined, moment: Moment): Instant {
  const baseMs = flight?.item.kind === 'collect' ? COLLECT_BASE_MS : SEND_BASE_MS;
  const attempts = flight === undefined || flight.moved ? 1 : flight.item.attempts;
  return nextTryAt({ at: moment.at, random: moment.random, attempts, baseMs });
}

function bringForward(now: Instant): SyncCommand {
  return { kind: 'rearrange', how: { kind: 'bring-forward', now } };
}

function holdWithin(at: Instant): SyncCommand {
  return { kind: 'rearrange', how: { kind: 'hold-within', latest: addMs(at, CEILING_MS) } };
}

function quiet(state: SyncState): Step {
  return { state, commands: [] };
}
