import { createHash } from 'node:crypto';
import type { Disk } from '../../../electron/files/atomic-write.ts';
import type { FileLayer } from '../../../electron/files/file-layer.ts';
import { openFileVault, type FileVault } from '../../../electron/files/file-vault.ts';
import type { FileRef } from '../../../shared/domain/file-ref.ts';
import { getSha256 } from '../../../shared/kernel/sha256.ts';

export const TEST_FILE_KEY = new Uint8Array(32).fill(7);
export const TEST_KEY_ID = '0123456789abcdef0123456789abcdef';

export function patientDisk(layer: FileLayer): Disk {
  return { layer, wait: () => Promise.resolve() };
}

export function openTestVault(
  layer: FileLayer,
  options: Partial<Parameters<typeof openFileVault>[0]> = {},
): Promise<FileVault> {
  return openFileVault({
    directory: '/data/files',
    fileKey: TEST_FILE_KEY,
    namesKey: new Uint8Array(32).fill(9),
    keyId: TEST_KEY_ID,
    freeBytesFloor: 0,
    disk: patientDisk(layer),
    ...options,
  });
}

/** Bytes that differ at every place, so a piece from elsewhere never passes. */
export function someBytes(sizeBytes: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(sizeBytes);
  let state = seed * 2_654_435_761;
  for (let at = 0; at < sizeBytes; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** In pieces that do not line up with the segments. */
export async function* inPieces(bytes: Uint8Array, pieceBytes = 65_537): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

export function refOf(bytes: Uint8Array): FileRef {
  return { digest: getSha256(createHash('sha256').update(bytes).digest('hex')), sizeBytes: bytes.length };
}

export async function allOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of stream) pieces.push(piece);
  return Buffer.concat(pieces);
}
