/** Where the chain stops being true, in terms that a support person can look up in the file. */
export interface DamagePlace {
  /** File name inside the journal's folder. */
  readonly segment: string;
  readonly offset: number;
  /** The last sequence number that is whole before the damage. */
  readonly afterSeq: number;
  readonly reason: DamageReason;
}

export type DamageReason =
  /** A header is not one of ours, or its own hash disagrees. */
  | 'header'
  /** A header is whole but does not continue the one before it. */
  | 'chain'
  /** The ciphertext disagrees with the hash in its header. */
  | 'body'
  /** The records of a batch end before the one that closes it. */
  | 'batch-unfinished'
  /** Bytes stand where nothing was written yet. */
  | 'tail'
  | 'segment-missing'
  /** Records that were acknowledged are no longer there, or are others. */
  | 'acknowledged-missing'
  /** The ciphertext is as written, but does not open under its own header. */
  | 'ciphertext';

/** Who holds the data root, for the second one who comes. */
export interface LockHolder {
  readonly pid: number;
  readonly userName: string;
  readonly sinceMs: number;
}

export type DamagedFailure = {
  readonly kind: 'damaged';
  readonly place: DamagePlace;
  /** Copy of the damaged segment; `null` when there was no file to copy or no room for it. */
  readonly quarantinedTo: string | null;
};

export type DiskFullFailure = { readonly kind: 'disk-full'; readonly freeBytes: number };

/** Why the journal does not open. */
export type JournalFailure =
  | { readonly kind: 'in-use'; readonly by: LockHolder }
  | DamagedFailure
  | DiskFullFailure
  /** The records were written under another key; `keyId` is the one they name. */
  | { readonly kind: 'wrong-key'; readonly keyId: string }
  /** Written by a newer version of the program: kept, not touched. */
  | { readonly kind: 'newer-format'; readonly version: number }
  /** The system refuses the files; `code` is its own word (`EACCES`, `EIO`). */
  | { readonly kind: 'unavailable'; readonly code: string };

/** Thrown by `append` when nothing was written because the disk is at its floor; a use case knows it by `kind`. */
export class DiskFullError extends Error {
  readonly kind = 'disk-full';
  readonly freeBytes: number;

  constructor(freeBytes: number) {
    super('the journal takes nothing more: the disk is at its floor');
    this.freeBytes = freeBytes;
  }
}

/** Thrown when the journal can no longer promise anything: its thread ended, or the disk failed under it. Only reopening helps. */
export class JournalStoppedError extends Error {
  readonly kind = 'journal-stopped';
  readonly code: string;

  constructor(code: string) {
    super(`the journal stopped: ${code}`);
    this.code = code;
  }
}

/** The system's own word for a failed file call, or `undefined` for anything else that was thrown. */
export function systemCodeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof JournalStoppedError || !('code' in error))
    return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Why the journal cannot serve: its own word when it stopped, else the system's; `undefined` for a bug. */
export function stopCodeOf(error: unknown): string | undefined {
  return error instanceof JournalStoppedError ? error.code : systemCodeOf(error);
}
