/** What the vault needs of the disk; `atomicFiles` of `electron/files` fits it by shape. */
export interface VaultFiles {
  /** `undefined` when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Resolves when the new content is durable; a crash leaves the old or the new. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes what interrupted writes left in a folder. */
  sweep(directory: string): Promise<void>;
  freeBytes(directory: string): Promise<number>;
}

export function isDiskFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}
