import type { JournalHead } from './journal-channels.ts';
import type { AddClerkFailure, SetUpFailure, UnlockFailure } from '../failures.ts';
import type { Clerk, Office } from '../../domain/office.ts';
import type { Role } from '../../domain/roles.ts';
import type { ClerkId } from '../../kernel/id.ts';
import type { Result } from '../../kernel/result.ts';

/** What the lock screen may know: no key is open yet, so no dossier is readable. */
export type VaultStatus =
  | { readonly kind: 'needs-set-up' }
  | {
      readonly kind: 'locked' | 'unlocked';
      readonly clerks: readonly Clerk[];
      readonly training: boolean;
      /** Main holds its keys since an unlock after the start: sending goes on behind the lock. */
      readonly sending: boolean;
      /** Outbox rows that wait for a person to unlock after a restart; 0 when unknown. */
      readonly waiting: number;
      /** Time before the next passphrase is looked at; grows with each wrong one. */
      readonly retryAfterMs: number;
      /** How the machine secret is held; `plain` is shown as a warning (DESIGN 6). */
      readonly secretStore: 'system' | 'plain';
    };

/** An unlocked session. The two keys are imported as non-extractable and the arrays are zeroed by the receiver. */
export interface Session {
  readonly clerk: Clerk;
  readonly roles: readonly Role[];
  readonly office: Office;
  readonly recordKey: Uint8Array;
  readonly fileKey: Uint8Array;
  readonly keyId: string;
  readonly journal: JournalHead;
}

/** Who may open this counter, and its lock. */
export interface VaultChannels {
  'vault:status': { readonly request: null; readonly reply: VaultStatus };
  'vault:set-up': {
    readonly request: { readonly office: Office; readonly clerkName: string; readonly passphrase: string };
    readonly reply: Result<Session, SetUpFailure>;
  };
  'vault:unlock': {
    readonly request: { readonly clerkId: ClerkId; readonly passphrase: string };
    readonly reply: Result<Session, UnlockFailure>;
  };
  'vault:lock': { readonly request: null; readonly reply: null };
  /** A slot of their own for one more clerk; whoever is at work proves it with their own passphrase. */
  'vault:add-clerk': {
    readonly request: {
      readonly clerkName: string;
      readonly passphrase: string;
      readonly ownPassphrase: string;
    };
    readonly reply: Result<Clerk, AddClerkFailure>;
  };
}

export interface VaultEvents {
  'vault:locked': null;
}
