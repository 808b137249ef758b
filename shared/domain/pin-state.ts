/** How near a device is to locking itself: what it says, or what was counted here. `none`: it is locked. */
export type PinState = 'unknown' | 'low' | 'last' | 'none';

/**
 * Vietnamese government tokens lock at the third wrong PIN, and many tell nothing of it beforehand
 * (ANCHORS 1.3), so wrong tries are counted at the counter as well.
 */
export const WRONG_PINS_THAT_LOCK = 3;

const NEAREST_LAST: readonly PinState[] = ['unknown', 'low', 'last', 'none'];

/** The worse of what the device reports and what was counted; a count alone never says that it is locked. */
export function pinState(reported: PinState, wrongPins: number): PinState {
  const counted = wrongPins === 0 ? 'unknown' : wrongPins < WRONG_PINS_THAT_LOCK - 1 ? 'low' : 'last';
  return NEAREST_LAST.indexOf(reported) > NEAREST_LAST.indexOf(counted) ? reported : counted;
}
