import type { Sha256 } from '../kernel/sha256.ts';

/**
 * Byte layout of a file at rest, read by the machine side (node:crypto) and by
 * the page (WebCrypto); `electron/files/README.md` draws it. Everything is big
 * endian. A change of any number here is a new format version.
 */

/** The page decrypts segments of this size, so neither side ever holds a whole file. */
export const SEGMENT_SIZE_BYTES = 1_048_576;
export const TAG_SIZE_BYTES = 16;
export const NONCE_SIZE_BYTES = 12;
export const FILE_SALT_SIZE_BYTES = 32;
/** Fixed part, plain size and their seal; the first segment starts here. */
export const HEADER_SIZE_BYTES = 80;
/** HKDF-SHA-256: key material is the file subkey, salt the 32 bytes of the header, info this text in ASCII; 32 bytes out. */
export const FILE_KEY_INFO = 'qmc file v1';

const MAGIC = [0x51, 0x4d, 0x43, 0x46] as const; // QMCF
const FORMAT_VERSION = 1;
const CIPHER_AES_256_GCM = 1;
const SEGMENT_SIZE_LOG2 = 20;
const KEY_ID_OFFSET = 8;
const SALT_OFFSET = 24;
const SIZE_OFFSET = 56;
const SEAL_OFFSET = 64;
const DIGEST_SIZE_BYTES = 32;
const MIDDLE_SEGMENT = 0;
const LAST_SEGMENT = 1;
const HEADER_SEAL = 2;

export interface FileHeader {
  /** 32 lower-case hexadecimal digits: which data key's file subkey opens this file. */
  readonly keyId: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly sizeBytes: number;
  /** GCM tag over no text, with `headerSealAad` as additional data and `headerNonce`. */
  readonly seal: Uint8Array<ArrayBuffer>;
}

/** An empty file still has one (empty) segment, so that its end is authenticated too. */
export function segmentCount(sizeBytes: number): number {
  return Math.max(1, Math.ceil(sizeBytes / SEGMENT_SIZE_BYTES));
}

/** Size on disk of a file of `sizeBytes` plain bytes. */
export function cipherSizeBytes(sizeBytes: number): number {
  return HEADER_SIZE_BYTES + sizeBytes + segmentCount(sizeBytes) * TAG_SIZE_BYTES;
}

/** Where segment `index` (ciphertext, then its tag) starts on disk. */
export function segmentOffset(index: number): number {
  return HEADER_SIZE_BYTES + index * (SEGMENT_SIZE_BYTES + TAG_SIZE_BYTES);
}

/** Plain bytes in segment `index` of a file of `sizeBytes`. */
export function segmentPlainBytes(index: number, sizeBytes: number): number {
  return Math.min(SEGMENT_SIZE_BYTES, sizeBytes - index * SEGMENT_SIZE_BYTES);
}

/** The position and the end are in the nonce: a segment moved, dropped or added after the last does not verify. */
export function segmentNonce(index: number, last: boolean): Uint8Array<ArrayBuffer> {
  return nonce(index, last ? LAST_SEGMENT : MIDDLE_SEGMENT);
}

export function headerNonce(): Uint8Array<ArrayBuffer> {
  return nonce(0, HEADER_SEAL);
}

/** What every segment is bound to: format, key id and salt. */
export function segmentAad(header: Omit<FileHeader, 'seal'>): Uint8Array<ArrayBuffer> {
  return encodeHeader({ ...header, seal: noSeal() }).slice(0, SIZE_OFFSET);
}

/** What the header's seal covers: the whole header and the digest of the content, which is not stored. */
export function headerSealAad(header: Omit<FileHeader, 'seal'>, digest: Sha256): Uint8Array<ArrayBuffer> {
  const aad = new Uint8Array(SEAL_OFFSET + DIGEST_SIZE_BYTES);
  aad.set(encodeHeader({ ...header, seal: noSeal() }).subarray(0, SEAL_OFFSET));
  aad.set(bytesOfHex(digest), SEAL_OFFSET);
  return aad;
}

export function encodeHeader(header: FileHeader): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(HEADER_SIZE_BYTES);
  bytes.set([...MAGIC, FORMAT_VERSION, CIPHER_AES_256_GCM, SEGMENT_SIZE_LOG2, 0]);
  bytes.set(bytesOfHex(header.keyId), KEY_ID_OFFSET);
  bytes.set(header.salt, SALT_OFFSET);
  new DataView(bytes.buffer).setBigUint64(SIZE_OFFSET, BigInt(header.sizeBytes));
  bytes.set(header.seal, SEAL_OFFSET);
  return bytes;
}

/** `undefined` when this is not a file of this format; whether it is genuine only the seal can tell. */
export function parseHeader(bytes: Uint8Array): FileHeader | undefined {
  if (bytes.length !== HEADER_SIZE_BYTES) return undefined;
  const preamble = [...MAGIC, FORMAT_VERSION, CIPHER_AES_256_GCM, SEGMENT_SIZE_LOG2, 0];
  if (preamble.some((value, at) => bytes[at] !== value)) return undefined;
  const own = new Uint8Array(bytes);
  const size = new DataView(own.buffer).getBigUint64(SIZE_OFFSET);
  if (size > BigInt(Number.MAX_SAFE_INTEGER)) return undefined;
  return {
    keyId: hexOfBytes(own.subarray(KEY_ID_OFFSET, SALT_OFFSET)),
    salt: own.slice(SALT_OFFSET, SIZE_OFFSET),
    sizeBytes: Number(size),
    seal: own.slice(SEAL_OFFSET),
  };
}

function nonce(counter: number, flag: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(NONCE_SIZE_BYTES);
  new DataView(bytes.buffer).setBigUint64(3, BigInt(counter));
  bytes[NONCE_SIZE_BYTES - 1] = flag;
  return bytes;
}

function noSeal(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(TAG_SIZE_BYTES);
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) =>
    Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16),
  );
}

function hexOfBytes(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
