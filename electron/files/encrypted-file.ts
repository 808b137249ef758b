import {
  createCipheriv,
  createDecipheriv,
  createHash,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import {
  cipherSizeBytes,
  encodeHeader,
  FILE_KEY_INFO,
  FILE_SALT_SIZE_BYTES,
  HEADER_SIZE_BYTES,
  headerNonce,
  headerSealAad,
  parseHeader,
  SEGMENT_SIZE_BYTES,
  segmentAad,
  segmentCount,
  segmentNonce,
  segmentOffset,
  segmentPlainBytes,
  TAG_SIZE_BYTES,
  type FileHeader,
} from '../../shared/domain/encrypted-file-layout.ts';
import { getSha256 } from '../../shared/kernel/sha256.ts';
import { FileDamagedError } from './file-errors.ts';
import type { OpenFile } from './file-layer.ts';

/**
 * Guarantees: what is read back is what was put, byte for byte and in place, or
 * an error; memory stays at a few segments whatever the size; every write has
 * its own key, so no nonce is ever used twice under one key, not even when the
 * same content is written again after a crash.
 */

const CIPHER = 'aes-256-gcm';

export interface FileKey {
  readonly key: KeyObject;
  /** 32 lower-case hexadecimal digits. */
  readonly keyId: string;
}

export interface ByteRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Encrypts a stream into an empty file. The header comes last: without it the file is not a file. */
export async function writeEncrypted(request: {
  readonly file: OpenFile;
  readonly source: AsyncIterable<Uint8Array>;
  readonly fileKey: FileKey;
  /** Called before that many bytes are written; throws to stop. */
  readonly makeRoom: (bytes: number) => Promise<void>;
}): Promise<FileRef> {
  const { file, fileKey, makeRoom } = request;
  const salt = new Uint8Array(randomBytes(FILE_SALT_SIZE_BYTES));
  const aad = segmentAad({ keyId: fileKey.keyId, salt, sizeBytes: 0 });
  const contentKey = contentKeyOf(fileKey.key, salt);
  const hash = createHash('sha256');
  let sizeBytes = 0;
  let index = 0;
  for await (const { plain, last } of segmentsOf(request.source)) {
    hash.update(plain);
    sizeBytes += plain.length;
    const sealed = seal({ key: contentKey, nonce: segmentNonce(index, last), aad, plain });
    await makeRoom(sealed.length);
    await file.write(sealed, segmentOffset(index));
    index += 1;
  }
  const digest = getSha256(hash.digest('hex'));
  const header = { keyId: fileKey.keyId, salt, sizeBytes };
  const tag = seal({
    key: contentKey,
    nonce: headerNonce(),
    aad: headerSealAad(header, digest),
    plain: new Uint8Array(0),
  });
  contentKey.fill(0);
  await file.write(encodeHeader({ ...header, seal: tag }), 0);
  return { digest, sizeBytes };
}

/** Decrypts only the segments that a range touches. Throws `FileDamagedError` before an unverified byte is given out. */
export async function* readEncrypted(request: {
  readonly file: OpenFile;
  readonly diskSizeBytes: number;
  readonly expected: FileRef;
  readonly fileKey: FileKey;
  readonly range: ByteRange;
}): AsyncGenerator<Uint8Array> {
  const { file, expected, range } = request;
  const { header, contentKey } = await openHeader(request);
  const aad = segmentAad(header);
  const final = segmentCount(expected.sizeBytes) - 1;
  const first = Math.min(Math.floor(range.start / SEGMENT_SIZE_BYTES), final);
  // An empty range still verifies one segment: the caller asked whether this place is sound.
  const until = Math.max(range.end, range.start + 1);
  const sealed = new Uint8Array(SEGMENT_SIZE_BYTES + TAG_SIZE_BYTES);
  for (let index = first; index <= final && index * SEGMENT_SIZE_BYTES < until; index += 1) {
    const length = segmentPlainBytes(index, expected.sizeBytes) + TAG_SIZE_BYTES;
    const held = sealed.subarray(0, length);
    if ((await file.read(held, segmentOffset(index))) !== length) throw new FileDamagedError('length');
    const nonce = segmentNonce(index, index === final);
    const plain = unseal({ key: contentKey, nonce, aad, sealed: held });
    if (plain === undefined) throw new FileDamagedError('segment');
    const base = index * SEGMENT_SIZE_BYTES;
    const wanted = plain.subarray(Math.max(0, range.start - base), Math.max(0, range.end - base));
    if (wanted.length > 0) yield wanted;
  }
}

async function openHeader(request: {
  readonly file: OpenFile;
  readonly diskSizeBytes: number;
  readonly expected: FileRef;
  readonly fileKey: FileKey;
}): Promise<{ readonly header: FileHeader; readonly contentKey: Buffer }> {
  const { expected, fileKey } = request;
  if (request.diskSizeBytes !== cipherSizeBytes(expected.sizeBytes)) throw new FileDamagedError('length');
  const bytes = new Uint8Array(HEADER_SIZE_BYTES);
  await request.file.read(bytes, 0);
  const header = parseHeader(bytes);
  if (header === undefined) throw new FileDamagedError('header');
  if (header.keyId !== fileKey.keyId) throw new FileDamagedError('other-key');
  const contentKey = contentKeyOf(fileKey.key, header.salt);
  const proof = unseal({
    key: contentKey,
    nonce: headerNonce(),
    aad: headerSealAad(header, expected.digest),
    sealed: header.seal,
  });
  // The seal covers the size as stored; the length on disk was compared with the size as recorded.
  if (proof === undefined || header.sizeBytes !== expected.sizeBytes) throw new FileDamagedError('header');
  return { header, contentKey };
}

function contentKeyOf(fileKey: KeyObject, salt: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, salt, FILE_KEY_INFO, 32));
}

/** Cuts any stream into segments. The last one is known only at the end, so one segment is always held back. */
async function* segmentsOf(
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ readonly plain: Uint8Array; readonly last: boolean }> {
  const held = new Uint8Array(SEGMENT_SIZE_BYTES);
  let filled = 0;
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length;) {
      if (filled === SEGMENT_SIZE_BYTES) {
        yield { plain: held, last: false };
        filled = 0;
      }
      const part = chunk.subarray(at, at + SEGMENT_SIZE_BYTES - filled);
      held.set(part, filled);
      filled += part.length;
      at += part.length;
    }
  }
  yield { plain: held.subarray(0, filled), last: true };
}

interface Sealing {
  readonly key: Uint8Array;
  readonly nonce: Uint8Array;
  readonly aad: Uint8Array;
}

function seal({ key, nonce, aad, plain }: Sealing & { readonly plain: Uint8Array }): Uint8Array<ArrayBuffer> {
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_SIZE_BYTES }).setAAD(aad);
  const sealed = new Uint8Array(plain.length + TAG_SIZE_BYTES);
  sealed.set(cipher.update(plain));
  cipher.final();
  sealed.set(cipher.getAuthTag(), plain.length);
  return sealed;
}

/** `undefined` when a single bit of text, place or header differs. */
function unseal({
  key,
  nonce,
  aad,
  sealed,
}: Sealing & { readonly sealed: Uint8Array }): Uint8Array | undefined {
  const textBytes = sealed.length - TAG_SIZE_BYTES;
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_SIZE_BYTES })
    .setAAD(aad)
    .setAuthTag(sealed.subarray(textBytes));
  const plain = decipher.update(sealed.subarray(0, textBytes));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return undefined;
  }
}
