/**
 * Tells a reader that types (keyboard wedge) from a person who types.
 *
 * Guarantees: keys at a person's pace are never kept from anybody; once a run is
 * known as a reader's, none of its keys reaches the page, its text is given out
 * exactly once, and the Enter that ends it belongs to it. Pure: keys and times in,
 * decisions out. A run is known by its pace and its shape: at least nine
 * characters, then the bar that divides the fields of a card and that nobody types.
 */

/** A key as the watcher saw it; `atMs` is the event's own time, so a slow page does not slow the reader down. */
export type ReaderKey =
  | { readonly kind: 'character'; readonly character: string; readonly atMs: number }
  /** An input method takes a letter back to write another. */
  | { readonly kind: 'backspace'; readonly atMs: number }
  /** Enter or Tab, as readers are set up to end with. */
  | { readonly kind: 'end'; readonly atMs: number }
  /** Shift, Alt and what else only accompanies a character. */
  | { readonly kind: 'modifier'; readonly atMs: number }
  /** Any other key: no reader sends it before its run is known. */
  | { readonly kind: 'other'; readonly atMs: number };

export type ReaderState =
  | { readonly kind: 'quiet' }
  /** A run so far, perhaps a reader's; the page has seen its keys. */
  | { readonly kind: 'running'; readonly text: string; readonly lastMs: number }
  /** A reader's, for certain; the page sees nothing of it. */
  | { readonly kind: 'caught'; readonly text: string; readonly lastMs: number }
  /** Just over: some readers end with two keys (CR and LF). */
  | { readonly kind: 'ended'; readonly lastMs: number };

export interface ReaderStep {
  readonly state: ReaderState;
  /** Whether the page gets this key. */
  readonly key: 'pass' | 'keep';
  /** `remember`: this key may begin a run, so note how the field stands. `restore`: put it back. */
  readonly field: 'leave' | 'remember' | 'restore';
  /** The whole text of a run that has ended. */
  readonly read: string | undefined;
}

export const QUIET: ReaderState = { kind: 'quiet' };

/** Readers send a character every 1 to 20 ms; the fastest typists need 60. */
export const FAST_GAP_MS = 45;
/** Once a run is known, a busy machine may stall it this long without ending it. */
export const STALL_MS = 400;
const SECOND_END_MS = 150;
/** CMND and codes of receipts have nine characters or more before their first bar. */
const SHORTEST_FIRST_FIELD = 9;

export function step(state: ReaderState, key: ReaderKey): ReaderStep {
  if (state.kind === 'caught') return stepCaught(state, key);
  if (state.kind === 'ended' && key.kind === 'end' && key.atMs - state.lastMs <= SECOND_END_MS) {
    return { state: QUIET, key: 'keep', field: 'leave', read: undefined };
  }
  return stepFree(state, key);
}

/** Nothing came for a while: what was caught is all there is, with or without an Enter. */
export function expire(state: ReaderState, atMs: number): ReaderStep {
  if (state.kind !== 'caught' || atMs - state.lastMs < STALL_MS) {
    return { state, key: 'pass', field: 'leave', read: undefined };
  }
  return { state: QUIET, key: 'pass', field: 'restore', read: state.text };
}

function stepFree(state: ReaderState, key: ReaderKey): ReaderStep {
  switch (key.kind) {
    case 'character':
      return stepCharacter(state, key);
    case 'backspace':
      return goesOn(state, key)
        ? pass({ kind: 'running', text: state.text.slice(0, -1), lastMs: key.atMs })
        : pass(QUIET);
    case 'modifier':
      return pass(state);
    case 'end':
    case 'other':
      return pass(QUIET);
  }
}

function stepCharacter(state: ReaderState, key: Extract<ReaderKey, { kind: 'character' }>): ReaderStep {
  const { character, atMs } = key;
  if (!goesOn(state, key)) {
    return { ...pass({ kind: 'running', text: character, lastMs: atMs }), field: 'remember' };
  }
  const text = state.text + character;
  if (character === '|' && state.text.length >= SHORTEST_FIRST_FIELD) {
    return { state: { kind: 'caught', text, lastMs: atMs }, key: 'keep', field: 'restore', read: undefined };
  }
  return pass({ kind: 'running', text, lastMs: atMs });
}

function stepCaught(state: Extract<ReaderState, { kind: 'caught' }>, key: ReaderKey): ReaderStep {
  // The timer was late: the run had ended, and this key is somebody's.
  if (key.atMs - state.lastMs >= STALL_MS) return { ...stepFree(QUIET, key), read: state.text };
  const { text } = state;
  const lastMs = key.atMs;
  switch (key.kind) {
    case 'character':
      return keep({ kind: 'caught', text: text + key.character, lastMs });
    case 'backspace':
      return keep({ kind: 'caught', text: text.slice(0, -1), lastMs });
    case 'modifier':
    case 'other':
      return keep({ ...state, lastMs });
    case 'end':
      return { state: { kind: 'ended', lastMs }, key: 'keep', field: 'restore', read: text };
  }
}

function goesOn(state: ReaderState, key: ReaderKey): state is Extract<ReaderState, { kind: 'running' }> {
  return state.kind === 'running' && key.atMs - state.lastMs <= FAST_GAP_MS;
}

function pass(state: ReaderState): ReaderStep {
  return { state, key: 'pass', field: 'leave', read: undefined };
}

function keep(state: ReaderState): ReaderStep {
  return { state, key: 'keep', field: 'leave', read: undefined };
}
