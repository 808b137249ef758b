import type { Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { AppendCall, AppendOutcome, JournalSnapshot } from './journal-core.ts';
import type { DamagedFailure, JournalFailure } from './journal-failure.ts';
import type { StoredText } from './record-reader.ts';
import type { TornBatch } from './recovery.ts';
import type { VerifiedJournal } from './verify-in-steps.ts';

/** What the thread is started with. The key is a copy that is handed over, not shared. */
export interface ThreadStart {
  readonly directory: string;
  readonly key: Uint8Array;
  readonly keyId: string;
  readonly protectedSeq: number;
  readonly freeBytesFloor: number;
  readonly newEpoch: string;
  readonly nowMs: Instant;
}

/** The head as it crosses: the hash as hexadecimal text. */
export interface HeadFacts {
  readonly epoch: string;
  readonly seq: number;
  readonly hash: string;
  readonly writtenAtMs: number;
}

/** A consistent copy is the first `sizeBytes` of each of these files. */
export interface SnapshotFacts {
  readonly segments: JournalSnapshot['segments'];
  readonly head: HeadFacts;
}

export interface OpenedFacts {
  readonly head: HeadFacts;
  readonly cut: TornBatch | null;
}

export type ThreadRequest =
  | { readonly kind: 'append'; readonly id: number; readonly call: AppendCall }
  | { readonly kind: 'begin-epoch'; readonly id: number; readonly epoch: string; readonly wallTimeMs: number }
  | { readonly kind: 'read'; readonly id: number; readonly afterSeq: number; readonly limit: number }
  | { readonly kind: 'verify'; readonly id: number }
  | { readonly kind: 'snapshot'; readonly id: number }
  | { readonly kind: 'hash-of'; readonly id: number; readonly seq: number }
  | { readonly kind: 'close'; readonly id: number; readonly wallTimeMs: number };

export type ThreadReply =
  | { readonly kind: 'opened'; readonly result: Result<OpenedFacts, JournalFailure> }
  | {
      readonly kind: 'append';
      readonly id: number;
      readonly outcome: AppendOutcome;
      readonly head: HeadFacts;
    }
  | { readonly kind: 'begin-epoch'; readonly id: number; readonly head: HeadFacts }
  | { readonly kind: 'read'; readonly id: number; readonly records: readonly StoredText[] }
  | { readonly kind: 'verify'; readonly id: number; readonly result: Result<VerifiedJournal, DamagedFailure> }
  | { readonly kind: 'hash-of'; readonly id: number; readonly hash: string | undefined }
  | { readonly kind: 'snapshot'; readonly id: number; readonly snapshot: SnapshotFacts }
  | { readonly kind: 'close'; readonly id: number }
  /** The request could not be served; `code` is the system's or the journal's own word. */
  | { readonly kind: 'stopped'; readonly id: number; readonly code: string };
