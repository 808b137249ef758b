import { createCipheriv, createDecipheriv, createSecretKey, hkdfSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const LABEL = 'quay-mot-cua journal body v1';

/** Length of the tag that follows each ciphertext. */
export const TAG_BYTES = 16;

/**
 * A key per epoch: nonces are random, so the epochs of two clones of one machine
 * must not share a key, and no epoch comes near 2^32 records.
 */
export function deriveEpochKey(journalKey: Uint8Array, epoch: string): KeyObject {
  const salt = Buffer.from(epoch.replaceAll('-', ''), 'hex');
  return createSecretKey(Buffer.from(hkdfSync('sha256', journalKey, salt, LABEL, KEY_BYTES)));
}

interface SealedUnder {
  readonly nonce: Uint8Array;
  /** The part of the head that is authenticated with the body. */
  readonly authenticated: Uint8Array;
}

/** Ciphertext followed by its tag. */
export function sealBody(key: KeyObject, under: SealedUnder, plain: Uint8Array): Buffer {
  const cipher = createCipheriv(ALGORITHM, key, under.nonce);
  cipher.setAAD(under.authenticated);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** The text that was sealed, or `undefined` under another key or another head. */
export function openBody(key: KeyObject, under: SealedUnder, sealed: Uint8Array): string | undefined {
  if (sealed.length < TAG_BYTES) return undefined;
  const decipher = createDecipheriv(ALGORITHM, key, under.nonce);
  decipher.setAAD(under.authenticated);
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  const plain = decipher.update(sealed.subarray(0, sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([plain, decipher.final()]).toString('utf8');
  } catch {
    return undefined; // final() throws for one reason only: the tag does not fit
  }
}
