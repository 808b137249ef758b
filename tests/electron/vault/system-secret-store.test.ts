import { describe, expect, test } from 'vitest';
import { systemSecretStore, type SafeStorage } from '../../../electron/vault/system-secret-store.ts';

const SECRET = new Uint8Array(32).map((_, at) => at * 8);

/** A keychain that turns every byte round. */
function keychain(options: { readonly available: boolean; readonly backend: string }): SafeStorage {
  return {
    isAsyncEncryptionAvailable: async () => options.available,
    encryptStringAsync: async (plain) => Buffer.from(plain, 'utf8').map((byte) => byte ^ 0xff),
    decryptStringAsync: async (sealed) => {
      if (!options.available) throw new Error('no keychain');
      return { result: Buffer.from(sealed.map((byte) => byte ^ 0xff)).toString('utf8') };
    },
    getSelectedStorageBackend: () => options.backend,
  };
}

describe('the system’s secret store', () => {
  test('gives back what it sealed, and does not keep it in clear', async () => {
    const store = await systemSecretStore(keychain({ available: true, backend: 'gnome_libsecret' }), 'linux');

    const sealed = await store.encrypt(SECRET);

    expect(store.kind).toBe('system');
    expect(Buffer.from(sealed).includes(Buffer.from(SECRET))).toBe(false);
    expect(await store.decrypt(sealed)).toEqual(SECRET);
  });

  test('is called plain where Linux has no keychain, and never asked for a backend elsewhere', async () => {
    const basic = keychain({ available: true, backend: 'basic_text' });

    expect((await systemSecretStore(basic, 'linux')).kind).toBe('plain');
    expect((await systemSecretStore(basic, 'win32')).kind).toBe('system');
  });

  test('keeps a plain secret readable when a keychain appears later', async () => {
    const without = await systemSecretStore(keychain({ available: false, backend: 'unknown' }), 'linux');
    const sealed = await without.encrypt(SECRET);

    const later = await systemSecretStore(keychain({ available: true, backend: 'kwallet6' }), 'linux');

    expect(without.kind).toBe('plain');
    expect(await without.decrypt(sealed)).toEqual(SECRET);
    expect(await later.decrypt(sealed)).toEqual(SECRET);
  });

  test('fails when the keychain that sealed a secret is gone', async () => {
    const before = await systemSecretStore(keychain({ available: true, backend: 'kwallet6' }), 'linux');
    const sealed = await before.encrypt(SECRET);

    const after = await systemSecretStore(keychain({ available: false, backend: 'unknown' }), 'linux');

    await expect(after.decrypt(sealed)).rejects.toThrow('no keychain');
  });
});
