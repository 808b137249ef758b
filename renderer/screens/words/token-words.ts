import type { SigningFailure, TokenFailure } from '../../../shared/contract/failures.ts';
import type { PinState } from '../../../shared/domain/pin-state.ts';
import type { Say } from '../../i18n/use-t.ts';
import type { MessageKey } from '../../i18n/vi.ts';

/** What a device says of its PIN before anybody types, where there is something to fear. */
export const PIN_STATE_WORDS = {
  low: 'token.pinLow',
  last: 'token.pinLast',
  none: 'token.pinNone',
} as const satisfies Record<Exclude<PinState, 'unknown'>, MessageKey>;

/** Failures of devices that carry nothing to say beside their name. */
export const PLAIN_TOKEN_WORDS = {
  'token-missing': 'sign.tokenMissing',
  'token-removed': 'token.removed',
  'token-silent': 'token.silent',
  'token-crashed': 'token.crashed',
  'token-module-missing': 'token.moduleMissing',
  'token-module-unusable': 'token.moduleUnusable',
  'token-support-missing': 'token.supportMissing',
} as const satisfies Record<Exclude<TokenFailure['kind'], 'token-failed'>, MessageKey>;

export function messageForToken(failure: TokenFailure, say: Say): string {
  return failure.kind === 'token-failed'
    ? messageForCode(failure, say)
    : say.t(PLAIN_TOKEN_WORDS[failure.kind]);
}

/** In hexadecimal, as makers of tokens list their codes. */
export function messageForCode(
  { code }: Extract<SigningFailure, { kind: 'token-failed' }>,
  { t }: Say,
): string {
  return t('token.failed', { code: `0x${code.toString(16).toUpperCase()}` });
}
