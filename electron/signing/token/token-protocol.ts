import type { TokenFailure } from '../../../shared/contract/failures.ts';
import type { PinState } from '../../../shared/domain/pin-state.ts';
import type { ChildClient, LaunchChild } from '../../children/child-client.ts';
import type { Signer } from '../signer.ts';

/** What main and the token child say to each other. Everything is JSON and raw bytes. */

export type TokenQuestion =
  /** Loads the driver and looks at every token; needs no PIN. */
  | { readonly kind: 'list'; readonly modulePath: string }
  /** Opens the key of a certificate that the last list showed. The only question with a PIN, asked once. */
  | {
      readonly kind: 'log-in';
      readonly tokenIndex: number;
      readonly certificate: Uint8Array;
      readonly pin: Uint8Array;
    }
  | { readonly kind: 'sign'; readonly algorithm: Signer['algorithm']; readonly sha256: Uint8Array };

/** A token as it answers before anybody logged in. */
export interface ListedToken {
  /** For `log-in`; good until the child ends. */
  readonly tokenIndex: number;
  readonly label: string;
  readonly serialNumber: string;
  readonly pinState: PinState;
  readonly pinLength: { readonly min: number; readonly max: number };
  /** In DER, as they lie on the token. */
  readonly certificates: readonly Uint8Array[];
}

export type TokenFault =
  | TokenFailure
  | { readonly kind: 'wrong-pin'; readonly pinState: PinState }
  | { readonly kind: 'pin-locked' }
  /** The certificate is there and its key is not, or cannot be used. */
  | { readonly kind: 'key-missing' };

export type TokenAnswer =
  | { readonly kind: 'tokens'; readonly tokens: readonly ListedToken[] }
  | { readonly kind: 'logged-in' }
  /** RSA as it is; ECDSA as the two numbers one after the other. */
  | { readonly kind: 'signed'; readonly signature: Uint8Array }
  | { readonly kind: 'refused'; readonly fault: TokenFault };

/** Main's end of the wire to the token child. */
export type TokenChild = ChildClient<TokenQuestion, TokenAnswer>;
export type LaunchTokenChild = LaunchChild<TokenQuestion, TokenAnswer>;
