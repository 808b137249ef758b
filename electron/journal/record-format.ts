import { createHash } from 'node:crypto';

/**
 * One record on disk: a head of 248 bytes in clear, then the ciphertext.
 * Integers are little-endian; what is not listed is zero.
 *
 *     0  4  magic "QMCJ"            120 12  nonce of the ciphertext
 *     4  2  format version (1)      132  4  body length, tag included
 *     6  2  kind code               136  1  1 = last record of its batch
 *     8  8  index in the chain      144 32  hash of the head before
 *    16  8  sequence number         176 32  SHA-256 of the ciphertext
 *    24  8  index of batch's first  208 32  SHA-256 of bytes 0..207: the head's hash
 *    32  8  wall clock, ms          240  1  body: 0xA5 here, 0x5A pruned
 *    40  8  monotonic clock, µs     248  …  ciphertext and 16-byte tag (AES-256-GCM,
 *    48  8  offset to the province          additional data = bytes 0..175)
 *    56 16  epoch (UUID)
 *    72 48  key id (ASCII)
 *
 * The hash covers the ciphertext's hash, not the ciphertext, and not the byte at
 * 240: a body can be overwritten with zeros and marked pruned while the chain
 * stays whole. `seq` counts the counter's own records from 1 without gaps;
 * genesis and checkpoints repeat the number before them.
 */
export interface RecordHead {
  readonly kind: number;
  readonly index: number;
  readonly seq: number;
  /** Index of the first record of the batch this one became durable with. */
  readonly batchFirst: number;
  readonly lastOfBatch: boolean;
  readonly wallTimeMs: number;
  readonly monotonicUs: number;
  /** `null`: not known when the record was written. */
  readonly provinceOffsetMs: number | null;
  readonly epoch: string;
  readonly keyId: string;
  readonly nonce: Uint8Array;
  readonly bodyLength: number;
  readonly previousHash: Uint8Array;
}

export const FORMAT_VERSION = 1;
export const HEAD_BYTES = 248;
export const HASH_BYTES = 32;
export const NONCE_BYTES = 12;
export const MAGIC = Buffer.from('QMCJ', 'latin1');
export const NO_HASH = new Uint8Array(HASH_BYTES);

const ZEROS = new Uint8Array(64 * 1024);
const AUTHENTICATED_BYTES = 176;
const HASHED_BYTES = 208;
const STATE_OFFSET = 240;
const KEY_ID_BYTES = 48;
const KEY_ID = /^[\x21-\x7e]{1,48}$/;
// More than one bit apart, so that no single flipped bit turns one into the other.
const BODY_PRESENT = 0xa5;
const BODY_PRUNED = 0x5a;
const UNKNOWN_OFFSET = -(2 ** 47);

type ReadHead =
  | { readonly kind: 'head'; readonly head: RecordHead; readonly hash: Uint8Array; readonly pruned: boolean }
  | { readonly kind: 'broken' }
  | { readonly kind: 'newer-format'; readonly version: number };

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

export function isKeyId(value: string): boolean {
  return KEY_ID.test(value);
}

/** Writes everything but the two hashes; the first 176 bytes are what the cipher authenticates. */
export function writeHead(head: RecordHead, into: Buffer): void {
  MAGIC.copy(into, 0);
  into.writeUInt16LE(FORMAT_VERSION, 4);
  into.writeUInt16LE(head.kind, 6);
  into.writeUIntLE(head.index, 8, 6);
  into.writeUIntLE(head.seq, 16, 6);
  into.writeUIntLE(head.batchFirst, 24, 6);
  into.writeUIntLE(head.wallTimeMs, 32, 6);
  into.writeUIntLE(head.monotonicUs, 40, 6);
  into.writeIntLE(head.provinceOffsetMs ?? UNKNOWN_OFFSET, 48, 6);
  into.write(head.epoch.replaceAll('-', ''), 56, 16, 'hex');
  into.write(head.keyId, 72, KEY_ID_BYTES, 'latin1');
  into.set(head.nonce, 120);
  into.writeUInt32LE(head.bodyLength, 132);
  into.writeUInt8(head.lastOfBatch ? 1 : 0, 136);
  into.set(head.previousHash, 144);
}

export function authenticatedPart(record: Buffer): Buffer {
  return record.subarray(0, AUTHENTICATED_BYTES);
}

/** Completes a head whose ciphertext is now known, and returns the head's hash. */
export function sealHead(record: Buffer, bodyHash: Uint8Array): Buffer {
  record.set(bodyHash, AUTHENTICATED_BYTES);
  const hash = sha256(record.subarray(0, HASHED_BYTES));
  record.set(hash, HASHED_BYTES);
  record.writeUInt8(BODY_PRESENT, STATE_OFFSET);
  return hash;
}

/** Reads a head at the start of `bytes` and proves it against its own hash; says nothing of the body. */
export function readHead(bytes: Buffer): ReadHead {
  if (bytes.length < HEAD_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return { kind: 'broken' };
  const hash = bytes.subarray(HASHED_BYTES, HASHED_BYTES + HASH_BYTES);
  if (!sha256(bytes.subarray(0, HASHED_BYTES)).equals(hash)) return { kind: 'broken' };
  const version = bytes.readUInt16LE(4);
  if (version !== FORMAT_VERSION) return { kind: 'newer-format', version };
  const state = bytes.readUInt8(STATE_OFFSET);
  const knownState = state === BODY_PRESENT || state === BODY_PRUNED;
  if (!knownState || !isAllZero(bytes.subarray(STATE_OFFSET + 1, HEAD_BYTES))) return { kind: 'broken' };
  return { kind: 'head', head: fieldsOf(bytes), hash: Uint8Array.from(hash), pruned: state === BODY_PRUNED };
}

/** Whether the ciphertext is what its head says: the very bytes, or zeros where it was pruned. */
export function isBodyWhole(record: Buffer, bodyLength: number): boolean {
  const body = record.subarray(HEAD_BYTES, HEAD_BYTES + bodyLength);
  if (body.length !== bodyLength) return false;
  if (record.readUInt8(STATE_OFFSET) === BODY_PRUNED) return isAllZero(body);
  return sha256(body).equals(record.subarray(AUTHENTICATED_BYTES, HASHED_BYTES));
}

export function isAllZero(bytes: Uint8Array): boolean {
  for (let start = 0; start < bytes.length; start += ZEROS.length) {
    const part = bytes.subarray(start, start + ZEROS.length);
    if (Buffer.compare(part, ZEROS.subarray(0, part.length)) !== 0) return false;
  }
  return true;
}

function fieldsOf(bytes: Buffer): RecordHead {
  const offset = bytes.readIntLE(48, 6);
  return {
    kind: bytes.readUInt16LE(6),
    index: bytes.readUIntLE(8, 6),
    seq: bytes.readUIntLE(16, 6),
    batchFirst: bytes.readUIntLE(24, 6),
    lastOfBatch: bytes.readUInt8(136) === 1,
    wallTimeMs: bytes.readUIntLE(32, 6),
    monotonicUs: bytes.readUIntLE(40, 6),
    provinceOffsetMs: offset === UNKNOWN_OFFSET ? null : offset,
    epoch: uuidFrom(bytes.toString('hex', 56, 72)),
    keyId: bytes.toString('latin1', 72, 72 + KEY_ID_BYTES).replace(/\0+$/, ''),
    nonce: Uint8Array.from(bytes.subarray(120, 120 + NONCE_BYTES)),
    bodyLength: bytes.readUInt32LE(132),
    previousHash: Uint8Array.from(bytes.subarray(144, 144 + HASH_BYTES)),
  };
}

function uuidFrom(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
