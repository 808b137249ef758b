import type { BackupFailure, DrillFailure, RecoveryFailure, RestoreFailure } from '../backup-failures.ts';
import type { BackupFinding, BackupProgress } from '../../domain/backup.ts';
import type { Clerk } from '../../domain/office.ts';
import type { ClerkId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Result } from '../../kernel/result.ts';
import type { LockedFailure } from '../failures.ts';
import type { Session } from './vault-channels.ts';

/** How this counter stands with its copies. */
export interface BackupStanding {
  /** Empty until one was chosen. */
  readonly folder: string;
  readonly remindAfterDays: number;
  /** `null`: there is none yet. */
  readonly recoveryKey: { readonly madeAt: Instant | null; readonly share: 'deposited' | 'waiting' } | null;
  readonly made: { readonly at: Instant; readonly bytes: number; readonly objects: number } | null;
  readonly verified: { readonly at: Instant; readonly sound: boolean } | null;
  readonly drilled: { readonly at: Instant; readonly sound: boolean; readonly dossiers: number } | null;
  /** The last copy opens only by the card before this one. */
  readonly madeForOldKey: boolean;
  /** Days since the last copy, when that is too long; a counter that never made one is overdue from its first dossier on. */
  readonly overdueDays: number | null;
}

export interface BackupMade {
  readonly objects: number;
  /** All that the copy holds, and what of it was written this time. */
  readonly totalBytes: number;
  readonly writtenBytes: number;
  readonly throughSeq: number;
}

export interface BackupVerified {
  readonly throughSeq: number;
  readonly madeAt: Instant;
  readonly objects: number;
  readonly bytes: number;
  /** Nothing: every byte is as it was written. */
  readonly findings: readonly BackupFinding[];
}

export interface DrillOutcome {
  readonly madeAt: Instant;
  readonly throughSeq: number;
  readonly dossiers: number;
}

/** The office's share, on screen once: until it is kept or dropped. */
export interface OfficeCard {
  /** Eighteen groups of six digits. */
  readonly groups: readonly string[];
}

/** What a folder holds, as its list says it; nothing is opened yet. */
export interface BackupFound {
  readonly madeAt: Instant;
  readonly throughSeq: number;
  readonly bytes: number;
  /** This machine still has its own share of that key. */
  readonly machineShare: boolean;
}

/** A copy that two shares opened. */
export interface BackupOpened {
  readonly clerks: readonly Clerk[];
  readonly dossiers: number;
  readonly throughSeq: number;
}

export interface BackupChannels {
  'backup:standing': { readonly request: null; readonly reply: Result<BackupStanding, LockedFailure> };
  /** By the system's dialog; `null`: nothing chosen. */
  'backup:choose-folder': {
    readonly request: null;
    readonly reply: Result<{ readonly folder: string } | null, BackupFailure>;
  };
  'backup:make': { readonly request: null; readonly reply: Result<BackupMade, BackupFailure> };
  'backup:verify': { readonly request: null; readonly reply: Result<BackupVerified, BackupFailure> };
  /** Restores into a folder of its own with the machine's share and the card, compares, and removes it. */
  'backup:drill': {
    readonly request: { readonly card: string };
    readonly reply: Result<DrillOutcome, DrillFailure>;
  };
  /** Ends whatever of these is under way. */
  'backup:cancel': { readonly request: null; readonly reply: null };
  /** A new key; the one before stays in force until this one is kept. */
  'recovery:prepare': { readonly request: null; readonly reply: Result<OfficeCard, RecoveryFailure> };
  'recovery:print': { readonly request: null; readonly reply: Result<null, RecoveryFailure> };
  'recovery:keep': { readonly request: null; readonly reply: Result<null, RecoveryFailure> };
  'recovery:drop': { readonly request: null; readonly reply: null };
  /** Before set-up, or at the lock of a counter that does not open. */
  'restore:choose': { readonly request: null; readonly reply: Result<BackupFound | null, RestoreFailure> };
  'restore:open': {
    readonly request: { readonly card: string; readonly provinceShare: string };
    readonly reply: Result<BackupOpened, RestoreFailure>;
  };
  'restore:run': {
    readonly request: { readonly clerkId: ClerkId; readonly passphrase: string };
    readonly reply: Result<Session, RestoreFailure>;
  };
}

export interface BackupEvents {
  'backup:progress': BackupProgress;
}
