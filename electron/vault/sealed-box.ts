import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { CIPHER } from './algorithms.ts';

/**
 * A small secret at rest: version (1 byte), key id (16), nonce (12), ciphertext,
 * tag (16). The nonce is random, which is sound for the few boxes one key ever seals.
 */
const VERSION = 1;
const KEY_ID_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const NONCE_OFFSET = 1 + KEY_ID_BYTES;
const TEXT_OFFSET = NONCE_OFFSET + NONCE_BYTES;

export interface BoxKey {
  /** 32 bytes. */
  readonly key: Uint8Array;
  /** 32 lower-case hexadecimal digits. */
  readonly keyId: string;
}

/** `purpose` is bound to the box: a box cannot be passed off as another one under the same key. */
export function sealBox({ key, keyId }: BoxKey, purpose: string, plain: Uint8Array): Uint8Array {
  const head = Buffer.concat([Buffer.of(VERSION), Buffer.from(keyId, 'hex'), randomBytes(NONCE_BYTES)]);
  const cipher = createCipheriv(CIPHER, key, head.subarray(NONCE_OFFSET), { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.concat([head, Buffer.from(purpose, 'utf8')]));
  const text = cipher.update(plain);
  cipher.final();
  return Buffer.concat([head, text, cipher.getAuthTag()]);
}

/** `undefined` when the box was sealed with another key or for another purpose, or was changed. */
export function openBox({ key, keyId }: BoxKey, purpose: string, box: Uint8Array): Uint8Array | undefined {
  const head = Buffer.from(box.subarray(0, TEXT_OFFSET));
  if (box.length < TEXT_OFFSET + TAG_BYTES || head[0] !== VERSION) return undefined;
  if (head.toString('hex', 1, NONCE_OFFSET) !== keyId) return undefined;
  const decipher = createDecipheriv(CIPHER, key, head.subarray(NONCE_OFFSET), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.concat([head, Buffer.from(purpose, 'utf8')]));
  decipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
  const plain = decipher.update(box.subarray(TEXT_OFFSET, box.length - TAG_BYTES));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return undefined;
  }
}
