import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { cipherSizeBytes } from '../../shared/domain/encrypted-file-layout.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import {
  diskOf,
  makeDurableDirectory,
  sweepTemporaries,
  writeThenRename,
  type Disk,
} from './atomic-write.ts';
import { readEncrypted, writeEncrypted, type ByteRange, type FileKey } from './encrypted-file.ts';
import { DiskFullError, FileDamagedError } from './file-errors.ts';
import { errorCode, nodeFileLayer, type OpenFile } from './file-layer.ts';

/** Ciphertext is handed over in pieces of this size. */
const CIPHER_PIECE_BYTES = 1_048_576;
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);
const INCOMING = 'incoming';

/** Encrypted files, named so that the folder tells nothing of their content. A `put` that resolves is on disk. */
export interface FileVault {
  /** Throws `DiskFullError` before the volume falls below the floor; nothing is left behind then. */
  put(source: AsyncIterable<Uint8Array>): Promise<FileRef>;
  /** Whether the file is there in full length; its bytes are verified when they are read. */
  has(file: FileRef): Promise<boolean>;
  /** Plain bytes, end exclusive; the stream fails with `FileDamagedError` instead of giving one unverified byte. */
  open(file: FileRef, range?: ByteRange): Readable;
  readAll(file: FileRef): Promise<Uint8Array>;
  /** Where the ciphertext lies. */
  cipherPath(file: FileRef): string;
  /** The ciphertext as it lies on disk, header included, for the page's own copy. */
  openCipher(file: FileRef): Readable;
}

/** Opens the folder, making it if need be, and sweeps what interrupted writes left in it. */
export async function openFileVault(options: {
  readonly directory: string;
  /** 32 bytes; copied, so the caller may zero its own. */
  readonly fileKey: Uint8Array;
  readonly namesKey: Uint8Array;
  /** Id of the data key both come from, 32 lower-case hexadecimal digits. */
  readonly keyId: string;
  readonly freeBytesFloor: number;
  readonly disk?: Disk;
}): Promise<FileVault> {
  const disk = options.disk ?? diskOf(nodeFileLayer);
  const incoming = join(options.directory, INCOMING);
  await makeDurableDirectory(disk.layer, incoming);
  await sweepTemporaries(disk.layer, incoming);
  const place: Place = {
    disk,
    directory: options.directory,
    incoming,
    namesKey: createSecretKey(options.namesKey),
    fileKey: { key: createSecretKey(options.fileKey), keyId: options.keyId },
    freeBytesFloor: options.freeBytesFloor,
  };
  return {
    put: (source) => put(place, source),
    has: async (file) =>
      (await disk.layer.sizeBytes(pathOf(place, file.digest))) === cipherSizeBytes(file.sizeBytes),
    open: (file, range) => streamOf(plainPieces(place, file, rangeWithin(file, range))),
    readAll: (file) => readAll(place, file),
    cipherPath: (file) => pathOf(place, file.digest),
    openCipher: (file) => streamOf(cipherPieces(place, file)),
  };
}

interface Place {
  readonly disk: Disk;
  readonly directory: string;
  readonly incoming: string;
  readonly namesKey: KeyObject;
  readonly fileKey: FileKey;
  readonly freeBytesFloor: number;
}

async function put(place: Place, source: AsyncIterable<Uint8Array>): Promise<FileRef> {
  const { disk, fileKey } = place;
  const makeRoom = (bytes: number) => keepFloor(place, bytes);
  await makeRoom(0);
  try {
    return await writeThenRename(disk, place.incoming, async (file) => {
      const stored = await writeEncrypted({ file, source, fileKey, makeRoom });
      return { path: await placeFor(place, stored), value: stored };
    });
  } catch (error) {
    if (!NO_ROOM.has(errorCode(error) ?? '')) throw error;
    throw new DiskFullError(await disk.layer.freeBytes(place.directory));
  }
}

/** Nowhere when the content is there already. A file of another length is damaged: the new copy replaces it. */
async function placeFor(place: Place, stored: FileRef): Promise<string | undefined> {
  const path = pathOf(place, stored.digest);
  const sizeBytes = await place.disk.layer.sizeBytes(path);
  if (sizeBytes !== cipherSizeBytes(stored.sizeBytes)) return path;
  // Another put may have renamed it a moment ago and not synced its folder yet.
  await place.disk.layer.syncDirectory(dirname(path));
  return undefined;
}

async function keepFloor(place: Place, bytes: number): Promise<void> {
  const freeBytes = await place.disk.layer.freeBytes(place.directory);
  if (freeBytes - bytes < place.freeBytesFloor) throw new DiskFullError(freeBytes);
}

/** Two levels of sixteen folders keep each short enough for Explorer and a virus scanner. */
function pathOf(place: Place, digest: Sha256): string {
  const name = createHmac('sha256', place.namesKey).update(digest, 'hex').digest('hex');
  return join(place.directory, name.slice(0, 1), name.slice(1, 2), name);
}

async function* plainPieces(place: Place, expected: FileRef, range: ByteRange): AsyncGenerator<Uint8Array> {
  const { file, diskSizeBytes } = await openStored(place, expected);
  try {
    yield* readEncrypted({ file, diskSizeBytes, expected, fileKey: place.fileKey, range });
  } finally {
    await file.close();
  }
}

async function* cipherPieces(place: Place, expected: FileRef): AsyncGenerator<Uint8Array> {
  const { file, diskSizeBytes } = await openStored(place, expected);
  try {
    if (diskSizeBytes !== cipherSizeBytes(expected.sizeBytes)) throw new FileDamagedError('length');
    for (let position = 0; position < diskSizeBytes; position += CIPHER_PIECE_BYTES) {
      const piece = new Uint8Array(Math.min(CIPHER_PIECE_BYTES, diskSizeBytes - position));
      if ((await file.read(piece, position)) !== piece.length) throw new FileDamagedError('length');
      yield piece;
    }
  } finally {
    await file.close();
  }
}

async function readAll(place: Place, file: FileRef): Promise<Uint8Array> {
  const whole = new Uint8Array(file.sizeBytes);
  let filled = 0;
  for await (const piece of plainPieces(place, file, { start: 0, end: file.sizeBytes })) {
    whole.set(piece, filled);
    filled += piece.length;
  }
  return whole;
}

async function openStored(
  place: Place,
  expected: FileRef,
): Promise<{ readonly file: OpenFile; readonly diskSizeBytes: number }> {
  const path = pathOf(place, expected.digest);
  const diskSizeBytes = await place.disk.layer.sizeBytes(path);
  if (diskSizeBytes === undefined) throw new FileDamagedError('missing');
  return { file: await place.disk.layer.open(path, 'read'), diskSizeBytes };
}

function rangeWithin(file: FileRef, range: ByteRange | undefined): ByteRange {
  if (range === undefined) return { start: 0, end: file.sizeBytes };
  const { start, end } = range;
  if (start < 0 || end < start || end > file.sizeBytes) throw new RangeError('not a range of this file');
  return range;
}

function streamOf(pieces: AsyncIterable<Uint8Array>): Readable {
  return Readable.from(pieces, { objectMode: false });
}
