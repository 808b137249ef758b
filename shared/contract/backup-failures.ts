import type { BackupFinding } from '../domain/backup.ts';
import type { LockedFailure, OpenFailure, PrintFailure } from './failures.ts';

/** What can happen to a copy on a folder or a stick. */
export type BackupFailure =
  | LockedFailure
  | { readonly kind: 'no-folder' }
  /** Without one nobody could open the copy on another machine. */
  | { readonly kind: 'no-recovery-key' }
  /** Pulled out, or another letter now. */
  | { readonly kind: 'folder-gone' }
  | { readonly kind: 'folder-read-only' }
  | { readonly kind: 'folder-full'; readonly neededBytes: number; readonly freeBytes: number }
  | { readonly kind: 'no-backup' }
  /** Made by another counter, or its list was changed. */
  | { readonly kind: 'not-ours' }
  | { readonly kind: 'newer-format' }
  /** A copy, a check or a drill is under way. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'cancelled' }
  /** The counter's own data could not be read. */
  | { readonly kind: 'source-unreadable' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };

/** What can be wrong with the shares of the recovery key. */
export type ShareFailure =
  | { readonly kind: 'share-mistyped'; readonly which: 'card' | 'province'; readonly group: number | null }
  /** Another key's, or the wrong one of the three. */
  | { readonly kind: 'share-of-another-key'; readonly which: 'card' | 'province' }
  /** One share yields nothing. */
  | { readonly kind: 'one-share' };

export type UnsoundFailure = { readonly kind: 'unsound'; readonly finding: BackupFinding };

export type DrillFailure = BackupFailure | ShareFailure | UnsoundFailure;

export type RestoreFailure =
  | DrillFailure
  | OpenFailure
  /** A training counter's copy at the real one, or the other way round. */
  | { readonly kind: 'other-counter' }
  /** The counter is open in this program already. */
  | { readonly kind: 'counter-open' }
  /** The copy was opened in an earlier start, or never: choose it again. */
  | { readonly kind: 'not-opened' }
  | { readonly kind: 'weak-passphrase'; readonly minLength: number };

export type RecoveryFailure =
  | LockedFailure
  | PrintFailure
  | { readonly kind: 'no-card' }
  | { readonly kind: 'disk-full'; readonly freeBytes: number };
