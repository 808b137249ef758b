import { addMs, type Instant } from '../kernel/instant.ts';
import { HEARTBEAT_MS, nextTryAt, PULL_EVERY_MS, retryAfter, SEND_BASE_MS, STALL_MS } from './back-off.ts';
import type { Step, SyncEvent, SyncState } from './sync-state.ts';

/** When the machine asks the province for news, and when it looks up by itself. */

/** Asks at the next step. */
export function pullSoon(state: SyncState, at: Instant): SyncState {
  const startedAt = state.pull.startedAt > at ? at : state.pull.startedAt;
  return { ...state, pull: { ...state.pull, startedAt, nextAt: at } };
}

export function finishPull(state: SyncState, event: SyncEvent<'pulled'>): Step {
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

/** Small, and numbers are vital: a pause of sending does not hold it. */
export function pullWhenDue(state: SyncState, at: Instant): Step {
  const hangs = state.pull.running && at < addMs(state.pull.startedAt, STALL_MS);
  if (!state.online || hangs || at < state.pull.nextAt) return quiet(state);
  return {
    state: { ...state, pull: { ...state.pull, running: true, startedAt: at } },
    commands: [{ kind: 'pull' }],
  };
}

/** Wakes for what is due next, and at least once in a heartbeat. */
export function planWake(state: SyncState, { kind, at }: SyncEvent): Step {
  const heartbeat = addMs(at, HEARTBEAT_MS);
  const soonest = state.online ? [...Object.values(state.nextDue), state.pull.nextAt] : [];
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

function quiet(state: SyncState): Step {
  return { state, commands: [] };
}
