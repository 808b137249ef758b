import type { ActionId } from '../kernel/id.ts';
import type { FileRef } from './file-ref.ts';

/**
 * The province's signed word that it holds something (DESIGN 11).
 * `stage` says which of the two lights it turns on.
 */
export interface ProvinceReceipt {
  readonly body: {
    readonly stage: 'files-complete' | 'registered';
    readonly counterId: string;
    readonly epoch: string;
    readonly actionIds: readonly ActionId[];
    readonly code: string;
    readonly files: readonly FileRef[];
    /** ISO 8601 with offset. */
    readonly issuedAt: string;
    /** The province's own register number; empty until registered. */
    readonly registerNumber: string;
  };
  readonly keyId: string;
  /** ECDSA P-256 over SHA-256 of the canonical JSON of `body`, IEEE P1363 form, base64url. */
  readonly signature: string;
}

/** Why the province does not take a dossier, in its own words and as a code that software can branch on. */
export interface Refusal {
  readonly reason:
    | 'hash-mismatch'
    | 'signature-invalid'
    | 'code-outside-lease'
    | 'code-taken'
    | 'incomplete'
    | 'conflicting-action'
    | 'malformed'
    | 'unknown-counter';
  /** Vietnamese, written by the province for the clerk. */
  readonly messageVi: string;
  readonly at: string;
}
