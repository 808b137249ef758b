import type { SafeStorage } from 'electron';

/** `safeStorage` as it is on a Linux machine without a key ring: honest about keeping plain text. */
export const standInSafeStorage: Pick<
  SafeStorage,
  | 'isEncryptionAvailable'
  | 'isAsyncEncryptionAvailable'
  | 'getSelectedStorageBackend'
  | 'encryptStringAsync'
  | 'decryptStringAsync'
> = {
  isEncryptionAvailable: () => true,
  isAsyncEncryptionAvailable: () => Promise.resolve(true),
  getSelectedStorageBackend: () => 'basic_text',
  encryptStringAsync: (plainText) => Promise.resolve(Buffer.from(plainText, 'utf8')),
  decryptStringAsync: (encrypted) =>
    Promise.resolve({ result: Buffer.from(encrypted).toString('utf8'), shouldReEncrypt: false }),
};
