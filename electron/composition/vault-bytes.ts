import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { FileVault } from '../files/file-vault.ts';
import type { PdfBytes } from '../signing/pdf/pdf-bytes.ts';

/** A PDF as it lies in the vault, read where it is looked at: memory stays small whatever its size. */
export function vaultBytes(files: Pick<FileVault, 'open'>, file: FileRef): PdfBytes {
  return {
    sizeBytes: file.sizeBytes,
    async read(start, end) {
      const range = { start: Math.max(0, start), end: Math.min(end, file.sizeBytes) };
      if (range.end <= range.start) return new Uint8Array(0);
      const pieces: Uint8Array[] = [];
      for await (const piece of files.open(file, range)) pieces.push(piece as Uint8Array); // no encoding: bytes
      return Buffer.concat(pieces);
    },
  };
}
