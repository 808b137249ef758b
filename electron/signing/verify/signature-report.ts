import type { Instant } from '../../../shared/kernel/instant.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';

/** Whether what is signed is what is there. «Extended» is never shown as unchanged: later revisions may change what a reader sees. */
export type Integrity =
  | { readonly kind: 'intact-whole' }
  /** The signed bytes are untouched, and others were appended after them. */
  | { readonly kind: 'intact-extended'; readonly signedBytes: number }
  | { readonly kind: 'broken'; readonly reason: BrokenReason }
  | { readonly kind: 'unsupported'; readonly reason: UnsupportedReason };

export type BrokenReason =
  /** The range is not two pieces around exactly the signature itself. */
  | 'byte-range'
  | 'digest'
  | 'signature-value'
  /** The container names another certificate than the one that verifies it. */
  | 'signing-certificate'
  /** The range ends in the middle of a revision. */
  | 'cut-revision';

export type UnsupportedReason = 'format' | 'algorithm' | 'no-certificate';

/** One signature or document timestamp, as far as it can be judged without a network: revocation is not looked at. */
export interface SignatureReport {
  readonly type: 'signature' | 'document-timestamp';
  readonly integrity: Integrity;
  readonly signer: SignerReport | undefined;
  /** What the signer says of the time; a timestamp's own time for timestamps. */
  readonly claimedAt: Instant | undefined;
  /** B-T by a timestamp inside the container; what later timestamps of the document add is read from the list. */
  readonly level: 'basic' | 'B-B' | 'B-T';
}

export interface SignerReport {
  readonly signerName: string;
  readonly certificateDigest: Sha256;
  readonly issuerName: string;
  readonly trial: boolean;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** At `claimedAt`; unknown where no time is claimed. */
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | 'unknown';
  readonly chain: 'trusted' | 'untrusted';
}

export type PdfVerdict =
  | { readonly kind: 'unsigned' }
  /** `signature-unreachable`: there is signature data that no field of the form leads to. */
  | { readonly kind: 'unreadable'; readonly reason: 'damaged' | 'encrypted' | 'signature-unreachable' }
  /** `integrity` is the worst of the list. */
  | {
      readonly kind: 'signed';
      readonly integrity: Integrity['kind'];
      readonly signatures: readonly SignatureReport[];
    };
