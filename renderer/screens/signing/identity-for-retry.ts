import type { SigningFailure } from '../../../shared/contract/failures.ts';
import type { SigningIdentity } from '../../../shared/contract/channels/signing-channels.ts';
import type { PinState } from '../../../shared/domain/pin-state.ts';

/** The same key with what is known of its PIN now, when the PIN may be typed again; `undefined` when it may not. */
export function identityForRetry(
  identity: SigningIdentity,
  failure: SigningFailure,
): SigningIdentity | undefined {
  const pinState = stateAfter(failure, identity);
  if (pinState === undefined || pinState === 'none') return undefined;
  const { device } = identity;
  return device.kind === 'token' ? { ...identity, device: { ...device, pinState } } : identity;
}

function stateAfter(failure: SigningFailure, { device }: SigningIdentity): PinState | undefined {
  if (failure.kind === 'wrong-pin') return failure.triesLeft;
  if (failure.kind === 'last-try') return 'last';
  if (failure.kind === 'pin-length') return device.kind === 'token' ? device.pinState : 'unknown';
  return undefined;
}
