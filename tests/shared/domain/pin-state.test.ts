import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pinState, WRONG_PINS_THAT_LOCK, type PinState } from '../../../shared/domain/pin-state.ts';

const ORDER: readonly PinState[] = ['unknown', 'low', 'last', 'none'];
const reported = fc.constantFrom(...ORDER);

describe('how near a device is to locking', () => {
  test.each([
    [0, 'unknown'],
    [1, 'low'],
    [2, 'last'],
    [3, 'last'],
  ] as const)('is counted here when it says nothing: after %i wrong PINs it is %s', (wrong, state) => {
    expect(pinState('unknown', wrong)).toBe(state);
  });

  test('is never better than the device says, nor than was counted', () => {
    fc.assert(
      fc.property(reported, fc.nat(20), (told, wrong) => {
        const state = ORDER.indexOf(pinState(told, wrong));

        expect(state).toBeGreaterThanOrEqual(ORDER.indexOf(told));
        const counted = wrong >= WRONG_PINS_THAT_LOCK - 1 ? 'last' : 'unknown';
        expect(state).toBeGreaterThanOrEqual(ORDER.indexOf(counted));
        expect(ORDER.indexOf(pinState(told, wrong + 1))).toBeGreaterThanOrEqual(state);
      }),
    );
  });

  test('is «locked» only in the device’s own words', () => {
    fc.assert(
      fc.property(reported, fc.nat(20), (told, wrong) => {
        expect(pinState(told, wrong) === 'none').toBe(told === 'none');
      }),
    );
  });
});
