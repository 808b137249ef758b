import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { Json } from '../../shared/kernel/wire.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';

/** A body as it lies on disk. AES-256-GCM; the tag is the last 16 bytes. */
export interface Sealed {
  readonly keyId: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly body: ArrayBuffer;
}

/** What a body belongs to; sealed with it, so that a row cannot be swapped, replayed or relabelled (DESIGN 6). */
export interface SealContext {
  readonly table: string;
  readonly id: string;
  readonly schema: number;
  readonly seq: number;
  readonly clear: readonly Json[];
}

/** The session's keys, in a form that can be used but not read. Dropped at lock. */
export interface RecordCipher {
  readonly keyId: string;
  seal(plain: Json, context: SealContext): Promise<Sealed>;
  /** `undefined` when the body, its key or anything it belongs to is not what was sealed. */
  open(sealed: Sealed, context: SealContext): Promise<Json | undefined>;
  /** The name of a stored file: an HMAC, never the plain digest. */
  nameFor(digest: Sha256): Promise<string>;
}

/** 96 random bits per write are safe for 2³² writes under one key; a counter writes some 2²⁰ a year. */
const IV_BYTES = 12;

/** Imports the session's keys as non-extractable and zeroes both arrays, also when the import fails. */
export async function importRecordCipher(keys: {
  readonly recordKey: Uint8Array;
  readonly fileKey: Uint8Array;
  readonly keyId: string;
}): Promise<RecordCipher> {
  const recordBytes = new Uint8Array(keys.recordKey); // WebCrypto's types refuse memory that could be shared
  const fileBytes = new Uint8Array(keys.fileKey);
  try {
    const rows = await crypto.subtle.importKey('raw', recordBytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
    const names = await importNamesKey(fileBytes);
    return cipherOf({ rows, names, keyId: keys.keyId });
  } finally {
    for (const bytes of [recordBytes, fileBytes, keys.recordKey, keys.fileKey]) bytes.fill(0);
  }
}

async function importNamesKey(fileBytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', fileBytes, 'HKDF', false, ['deriveKey']);
  const info = new TextEncoder().encode('renderer store: names of files');
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info },
    base,
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
}

function cipherOf({
  rows,
  names,
  keyId,
}: {
  readonly rows: CryptoKey;
  readonly names: CryptoKey;
  readonly keyId: string;
}): RecordCipher {
  return {
    keyId,
    async seal(plain, context) {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
      const additionalData = associatedData(keyId, context);
      const bytes = new TextEncoder().encode(JSON.stringify(plain));
      const body = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, rows, bytes);
      return { keyId, iv, body };
    },
    async open(sealed, context) {
      if (sealed.keyId !== keyId) return undefined;
      const additionalData = associatedData(keyId, context);
      const plain = await decrypt({ name: 'AES-GCM', iv: sealed.iv, additionalData }, rows, sealed.body);
      return plain === undefined ? undefined : parseSealedJson(plain);
    },
    async nameFor(digest) {
      const mac = await crypto.subtle.sign('HMAC', names, new TextEncoder().encode(digest));
      return Array.from(new Uint8Array(mac), (byte) => byte.toString(16).padStart(2, '0')).join('');
    },
  };
}

/** WebCrypto throws one error for every body that does not verify; here that is an answer, not an accident. */
async function decrypt(
  algorithm: AesGcmParams,
  key: CryptoKey,
  body: ArrayBuffer,
): Promise<ArrayBuffer | undefined> {
  try {
    return await crypto.subtle.decrypt(algorithm, key, body);
  } catch {
    return undefined;
  }
}

function parseSealedJson(plain: ArrayBuffer): Json {
  const parsed: Json = JSON.parse(new TextDecoder().decode(plain)); // our own JSON: its tag has verified
  return parsed;
}

function associatedData(keyId: string, context: SealContext): Uint8Array<ArrayBuffer> {
  const { table, id, schema, seq, clear } = context;
  return new TextEncoder().encode(canonicalJson([table, id, schema, keyId, seq, clear]));
}
