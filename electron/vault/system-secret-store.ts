import type { SecretStore } from './machine-secret.ts';

/** The part of Electron's `safeStorage` that is used: only its asynchronous calls, the others are deprecated and block the first start on Linux. */
export interface SafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(plainText: string): Promise<Uint8Array>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string }>;
  /** Linux only; elsewhere it must not be called. */
  getSelectedStorageBackend(): string;
}

/** Marks bytes that the system could not seal, so that they are told apart once it can. */
const UNSEALED = Buffer.from('unsealed:', 'ascii');

/** The keychain of the operating system (DPAPI, Keychain, libsecret, KWallet), or a plain one where there is none. */
export async function systemSecretStore(
  safeStorage: SafeStorage,
  platform: NodeJS.Platform,
): Promise<SecretStore> {
  const available = await safeStorage.isAsyncEncryptionAvailable();
  // `basic_text` encrypts with a key that is written in Chromium's source.
  const knownKey = platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
  return {
    kind: available && !knownKey ? 'system' : 'plain',
    async encrypt(bytes) {
      if (!available) return Buffer.concat([UNSEALED, bytes]);
      return safeStorage.encryptStringAsync(Buffer.from(bytes).toString('base64'));
    },
    async decrypt(bytes) {
      const sealed = Buffer.from(bytes);
      if (sealed.indexOf(UNSEALED) === 0) return new Uint8Array(sealed.subarray(UNSEALED.length));
      const { result } = await safeStorage.decryptStringAsync(sealed);
      return new Uint8Array(Buffer.from(result, 'base64'));
    },
  };
}
