import type { SigningFailure } from '../../../shared/contract/failures.ts';
import type { SignLaterReason } from '../../../shared/domain/sign-later.ts';

/** What the key's own answers amount to; the others say nothing of the key. */
const REASONS: { readonly [K in SigningFailure['kind']]?: SignLaterReason } = {
  'token-missing': 'token-missing',
  'certificate-expired': 'certificate-invalid',
  'certificate-not-yet-valid': 'certificate-invalid',
  'certificate-wrong-purpose': 'certificate-invalid',
};

/** The reason to sign later that the clerk need not look for; a wrong PIN is none until the key is locked. */
export function signLaterReasonOf(failure: SigningFailure | undefined): SignLaterReason | undefined {
  if (failure === undefined) return undefined;
  if (failure.kind === 'wrong-pin') return failure.triesLeft === 'none' ? 'token-locked' : undefined;
  return REASONS[failure.kind];
}
