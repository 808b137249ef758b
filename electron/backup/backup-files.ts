/** What a copy needs of a disk; `copyFiles` of `electron/files` fits it by shape. All calls throw the system's error. */
export interface BackupFiles {
  /** The whole of a small file; `undefined` when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** `undefined` when there is no such file. */
  sizeBytes(path: string): Promise<number | undefined>;
  /** Names in a folder; empty when there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  /** The first `sizeBytes` of a file, piece by piece; throws when there are fewer. */
  pieces(path: string, sizeBytes: number): AsyncIterable<Uint8Array>;
  /** Temporary file, fsync, rename to the path that `place` answers afterwards, folder fsync; nothing is left on an error. */
  writeDurably(
    directory: string,
    pieces: AsyncIterable<Uint8Array>,
    place: () => string | undefined,
  ): Promise<void>;
  /** Resolves when the name is gone for good; a missing file is fine. */
  remove(path: string): Promise<void>;
  /** Removes what interrupted writes left in a folder. */
  sweep(directory: string): Promise<void>;
  freeBytes(path: string): Promise<number>;
}

export interface Watch {
  readonly progressed: (doneBytes: number, totalBytes: number) => void;
  readonly signal: AbortSignal;
}

/** Passes pieces on, counts them, and stops between two of them. */
export async function* watched(
  pieces: AsyncIterable<Uint8Array>,
  taken: (piece: Uint8Array) => void,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    taken(piece);
    yield piece;
  }
}
