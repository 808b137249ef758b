import { hkdfSync, randomBytes } from 'node:crypto';
import { HASH } from './algorithms.ts';
import type { BoxKey } from './sealed-box.ts';

export const KEY_BYTES = 32;
const KEY_ID_BYTES = 16;

/** The key everything at rest hangs on. Its id is random and says nothing of it. */
export interface DataKey {
  readonly bytes: Uint8Array;
  readonly keyId: string;
}

/** One key for each use, so that no two formats ever share one. */
export interface VaultKeys {
  readonly keyId: string;
  readonly record: Uint8Array;
  readonly file: Uint8Array;
  readonly journal: Uint8Array;
  readonly index: Uint8Array;
  readonly names: Uint8Array;
  /** Seals the lists of backups. */
  readonly backup: Uint8Array;
}

export function newDataKey(): DataKey {
  return { bytes: randomBytes(KEY_BYTES), keyId: newKeyId() };
}

export function newKeyId(): string {
  return randomBytes(KEY_ID_BYTES).toString('hex');
}

export function vaultKeys(dataKey: DataKey): VaultKeys {
  return {
    keyId: dataKey.keyId,
    record: subkey(dataKey, 'record'),
    file: subkey(dataKey, 'file'),
    journal: subkey(dataKey, 'journal'),
    index: subkey(dataKey, 'index'),
    names: subkey(dataKey, 'names'),
    backup: subkey(dataKey, 'backup'),
  };
}

/** Seals the secrets of this machine that are not documents: its own private key, the trial PKCS#12. */
export function credentialKey(dataKey: DataKey): BoxKey {
  return { key: subkey(dataKey, 'credential'), keyId: dataKey.keyId };
}

export function zeroKeys(keys: VaultKeys): void {
  for (const key of [keys.record, keys.file, keys.journal, keys.index, keys.names, keys.backup]) key.fill(0);
}

/** HKDF-SHA-256 with a label; 32 bytes. */
export function derive(material: Uint8Array, salt: Uint8Array, label: string): Uint8Array {
  return new Uint8Array(hkdfSync(HASH, material, salt, label, KEY_BYTES));
}

function subkey({ bytes, keyId }: DataKey, label: string): Uint8Array {
  return derive(bytes, Buffer.from(keyId, 'hex'), `qmc subkey ${label} v1`);
}
