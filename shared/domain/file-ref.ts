import type { Sha256 } from '../kernel/sha256.ts';

/** A file by its content: the SHA-256 of its plain bytes, and their number. */
export interface FileRef {
  readonly digest: Sha256;
  readonly sizeBytes: number;
}
