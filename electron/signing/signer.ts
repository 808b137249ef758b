import type { SigningFailure } from '../../shared/contract/failures.ts';
import type { CertificateFacts } from './certificate-facts.ts';

/** A key that is open, wherever it lies: in a file or on a token. `close` forgets it. */
export interface Signer {
  /** The clerk's certificate first, then its issuers as far as they are known. */
  readonly chain: readonly [CertificateFacts, ...CertificateFacts[]];
  readonly algorithm: 'rsa-sha256' | 'ecdsa-p256-sha256';
  /** Signs bytes (SHA-256 included). Rejects with `SigningInterruptedError` when the key went away. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Ends the stream of a paper whose key went away midway, so that no half file is kept. */
export class SigningInterruptedError extends Error {
  override readonly name = 'SigningInterruptedError';
  readonly failure: SigningFailure;

  constructor(failure: SigningFailure) {
    super(`signing was interrupted: ${failure.kind}`);
    this.failure = failure;
  }
}
