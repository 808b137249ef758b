import type { BackupFound, BackupOpened } from '../../shared/contract/channels/backup-channels.ts';
import type { BackupFailure, DrillFailure, RestoreFailure } from '../../shared/contract/backup-failures.ts';
import type { BackupFinding, BackupProgress } from '../../shared/domain/backup.ts';
import type { Clerk } from '../../shared/domain/office.ts';
import type { RecoveryShare } from '../../shared/domain/recovery-share.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { OpenedVault } from './ports.ts';

export interface BackupWatch {
  readonly progressed: (progress: BackupProgress) => void;
  readonly signal: AbortSignal;
}

export interface CopyRequest extends BackupWatch {
  readonly folder: string;
}

/** Copies of the open counter in a folder that a person chose. */
export interface BackupPort {
  make(request: CopyRequest & { readonly counterId: string | null }): Promise<
    Result<
      {
        readonly throughSeq: number;
        readonly objects: number;
        readonly totalBytes: number;
        readonly writtenBytes: number;
        readonly tag: number;
      },
      BackupFailure
    >
  >;
  verify(request: CopyRequest): Promise<
    Result<
      {
        readonly throughSeq: number;
        readonly madeAtMs: number;
        readonly objects: number;
        readonly bytes: number;
        readonly findings: readonly BackupFinding[];
      },
      BackupFailure
    >
  >;
  /** With the machine's share and the card; nothing of it stays on the disk. */
  drill(
    request: CopyRequest & { readonly card: RecoveryShare },
  ): Promise<
    Result<
      { readonly throughSeq: number; readonly madeAtMs: number; readonly dossiers: number },
      DrillFailure
    >
  >;
}

/** The recovery key of the open vault. */
export interface RecoveryPort {
  prepare(): Promise<{ readonly card: RecoveryShare; readonly keep: () => Promise<void> }>;
  /** Which key is in force; `undefined` while there is none. */
  tag(): number | undefined;
  /** The province's share while it has not got it. */
  provinceShare(): Promise<RecoveryShare | undefined>;
  dropProvinceShare(): Promise<void>;
}

/** From a folder back to a counter, before anybody is at it. One copy at a time; `abandon` forgets it. */
export interface RestorePort {
  find(folder: string): Promise<Result<BackupFound, RestoreFailure>>;
  /** Reads the copy back beside the counter's own folders; what was opened before is forgotten. */
  open(
    request: BackupWatch & {
      readonly card: RecoveryShare;
      readonly provinceShare: RecoveryShare | undefined;
    },
  ): Promise<Result<BackupOpened, RestoreFailure>>;
  /** Begins a new epoch, puts everything in its place and makes this machine's keys; the old folders are kept aside. */
  finish(request: {
    readonly clerk: Clerk['clerkId'];
    readonly passphrase: string;
  }): Promise<Result<OpenedVault, RestoreFailure>>;
  abandon(): Promise<void>;
}
