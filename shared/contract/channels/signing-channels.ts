import type { LockedFailure, SigningFailure, TokenFailure } from '../failures.ts';
import type { PinState } from '../../domain/pin-state.ts';
import type { ComponentId, DossierId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';
import type { Sha256 } from '../../kernel/sha256.ts';

export interface SigningIdentity {
  readonly signerName: string;
  readonly issuerName: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  readonly trial: boolean;
  readonly certificateDigest: Sha256;
  readonly device: SigningDevice;
}

/** Where the key lies: in the trial file of this machine, or on a token that never lets it out. */
export type SigningDevice =
  | { readonly kind: 'trial-file' }
  | { readonly kind: 'token'; readonly label: string; readonly pinState: PinState };

/** A token that is plugged in, as its driver shows it without a PIN. */
export interface TokenFacts {
  readonly label: string;
  readonly pinState: PinState;
  readonly certificates: readonly TokenCertificate[];
}

export interface TokenCertificate extends Omit<SigningIdentity, 'device'> {
  /** `undefined`: it may sign now. */
  readonly refusal: SigningFailure | undefined;
}

/** What our own verifier says of a small paper that was signed for the purpose and thrown away. */
export interface SigningTrial {
  readonly signerName: string;
  readonly intact: boolean;
  readonly validity: 'valid' | 'expired' | 'not-yet-valid' | 'unknown';
}

/** The PIN crosses once and is kept nowhere. */
export interface PinEntry {
  readonly pin: string;
  /** The person was told that one more wrong PIN locks the device, and goes on. */
  readonly acceptLastTry: boolean;
}

/** The clerk's key and what it signs. */
export interface SigningChannels {
  'signing:identity': { readonly request: null; readonly reply: Result<SigningIdentity, SigningFailure> };
  /** One unlock signs every paper of the dossier that lacks a valid signature; all or none is recorded. */
  'signing:sign': {
    readonly request: { readonly dossierId: DossierId } & PinEntry;
    readonly reply: Result<{ readonly signed: readonly ComponentId[]; readonly seq: number }, SigningFailure>;
  };
  /** Looks anew at every signed paper of a dossier: each byte as it lies in the vault, and the signature over it. */
  'signing:verify': {
    readonly request: { readonly dossierId: DossierId };
    readonly reply: Result<
      readonly { readonly componentId: ComponentId; readonly intact: boolean }[],
      LockedFailure
    >;
  };
  /** Asks for the driver of the token's maker with the system's dialog; `null` when it was cancelled. */
  'signing:pick-module': {
    readonly request: null;
    readonly reply: Result<{ readonly path: string | null }, LockedFailure>;
  };
  /** What the driver in the settings sees now. */
  'signing:tokens': {
    readonly request: null;
    readonly reply: Result<readonly TokenFacts[], TokenFailure | LockedFailure>;
  };
  /** Signs a small paper with the clerk's key and looks at it with our own verifier. */
  'signing:try': { readonly request: PinEntry; readonly reply: Result<SigningTrial, SigningFailure> };
}

export interface SigningEvents {
  'signing:progress': { readonly done: number; readonly total: number };
}
