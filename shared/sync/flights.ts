import type { DossierId } from '../kernel/id.ts';
import { addMs, type Instant } from '../kernel/instant.ts';
import { STALL_MS } from './back-off.ts';
import { gateAt, passesGate } from './gate.ts';
import { LANES, type Lane } from './outbox-item.ts';
import type { Flight, SyncState } from './sync-state.ts';

/** The tries under way: one per lane at most, and never two of one dossier. */
export interface LaneFlight {
  readonly lane: Lane;
  readonly flight: Flight;
}

export function flightsOf(state: SyncState): readonly LaneFlight[] {
  return LANES.flatMap((lane) => {
    const flight = state.flights[lane];
    return flight === undefined ? [] : [{ lane, flight }];
  });
}

export function dossiersInFlight(state: SyncState): readonly DossierId[] {
  return flightsOf(state).map(({ flight }) => flight.item.dossierId);
}

export function takeOff(state: SyncState, lane: Lane, flight: Flight): SyncState {
  return { ...state, flights: { ...state.flights, [lane]: flight } };
}

export function land(state: SyncState, lane: Lane): SyncState {
  return { ...state, flights: { ...state.flights, [lane]: undefined } };
}

export function changeFlights(state: SyncState, change: (flight: Flight) => Flight): SyncState {
  return flightsOf(state).reduce(
    (changed, { lane, flight }) => takeOff(changed, lane, change(flight)),
    state,
  );
}

/** A clock that jumped says nothing about how long a try has been silent. */
export function heardNow(state: SyncState, at: Instant): SyncState {
  return changeFlights(state, (flight) => ({ ...flight, heardAt: at, progressRecordedAt: at }));
}

export function stalledFlights(state: SyncState, at: Instant): readonly LaneFlight[] {
  return flightsOf(state).filter(({ flight }) => at >= addMs(flight.heardAt, STALL_MS));
}

/** Files on the line that may not be there any more: a pause began, or a window closed. Data ends by itself. */
export function unwantedFlights(state: SyncState, at: Instant): readonly LaneFlight[] {
  const gate = gateAt(state.rules, at);
  return flightsOf(state).filter(
    ({ flight: { item, stopping } }) => item.kind === 'files' && !stopping && !passesGate(item, gate),
  );
}
