import type { ClerkId } from '../kernel/id.ts';
import type { Instant } from '../kernel/instant.ts';

/** What the journal keeps of copies: when, by whom, how far; never where, and nothing personal. */
export type BackupEntry =
  | {
      readonly what: 'made';
      readonly by: ClerkId;
      readonly at: Instant;
      /** The journal up to here is in it. */
      readonly throughSeq: number;
      readonly objects: number;
      readonly bytes: number;
      /** Which recovery key opens it. */
      readonly tag: number;
    }
  | {
      readonly what: 'verified';
      readonly by: ClerkId;
      readonly at: Instant;
      readonly throughSeq: number;
      readonly sound: boolean;
    };

/** What the journal keeps of the recovery key. */
export type RecoveryEntry =
  | { readonly what: 'key-made'; readonly by: ClerkId; readonly at: Instant; readonly tag: number }
  /** The province has its share. */
  | { readonly what: 'share-deposited'; readonly at: Instant; readonly tag: number }
  | {
      readonly what: 'drilled';
      readonly by: ClerkId;
      readonly at: Instant;
      readonly throughSeq: number;
      readonly dossiers: number;
      readonly sound: boolean;
    }
  /** A machine was set up from a copy: what this says stands at the beginning of its epoch. */
  | { readonly what: 'restored'; readonly by: ClerkId; readonly at: Instant; readonly fromSeq: number };

/** What is wrong with a copy, and with which part of it. */
export type BackupFinding =
  | { readonly kind: 'part-missing' | 'part-changed'; readonly part: string }
  | { readonly kind: 'chain-broken'; readonly part: string; readonly offset: number }
  /** The journal in it ends elsewhere than its list says. */
  | { readonly kind: 'head-differs' }
  /** Restored, it is not what the list says: fewer records or dossiers. */
  | { readonly kind: 'records-differ' };

export interface BackupProgress {
  readonly step: 'copying' | 'verifying' | 'restoring';
  readonly doneBytes: number;
  readonly totalBytes: number;
}

/** How often a copy is asked for, and where it goes. */
export interface BackupSettings {
  /** Empty until a folder was chosen. */
  readonly folder: string;
  readonly remindAfterDays: number;
}

export const REMIND_CHOICES: readonly number[] = [1, 3, 7, 14, 30];
