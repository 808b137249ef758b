import { createCipheriv, createDecipheriv } from 'node:crypto';
import { atomicFiles } from '../../../electron/files/atomic-write.ts';
import type { FileLayer } from '../../../electron/files/file-layer.ts';
import { argon2InProcess } from '../../../electron/vault/argon2.ts';
import type { SecretStore } from '../../../electron/vault/machine-secret.ts';
import { openVault, type OpenedVault, type Vault, type VaultOptions } from '../../../electron/vault/vault.ts';
import type { ClerkId } from '../../../shared/kernel/id.ts';
import type { Result } from '../../../shared/kernel/result.ts';

export const FOLDER = '/data/vault';
export const PASSPHRASE = 'mật khẩu thử nghiệm';
export const CLERK_NAME = 'Trần Thị Thử';
/** Real Argon2id with the least memory there is: strength is not what these tests are about. */
export const WEAK_ARGON2 = { memoryKib: 8, passes: 1, lanes: 1 };

export function openTestVault(layer: FileLayer, options: Partial<VaultOptions> = {}): Promise<Vault> {
  return openVault({
    directory: FOLDER,
    secretStore: testSecretStore(),
    argon2: argon2InProcess,
    argon2Parameters: WEAK_ARGON2,
    now: () => 1_800_000_000_000,
    files: atomicFiles({ layer, wait: () => Promise.resolve() }),
    ...options,
  });
}

/** A keychain of one machine; another seed is another machine. */
export function testSecretStore(seed = 1): SecretStore {
  const key = new Uint8Array(32).fill(seed);
  const nonce = new Uint8Array(12);
  return {
    kind: 'system',
    async encrypt(bytes) {
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    async decrypt(bytes) {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce);
      decipher.setAuthTag(bytes.subarray(bytes.length - 16));
      return Buffer.concat([decipher.update(bytes.subarray(0, bytes.length - 16)), decipher.final()]);
    },
  };
}

export async function setUp(vault: Vault): Promise<OpenedVault> {
  return valueOf(await vault.setUp({ clerkName: CLERK_NAME, passphrase: PASSPHRASE }));
}

export function onlyClerk(vault: Vault): ClerkId {
  const status = vault.status();
  const clerk = status.kind === 'needs-set-up' ? undefined : status.clerks[0];
  if (clerk === undefined) throw new Error('the vault knows no clerk');
  return clerk.clerkId;
}

export function valueOf<Value, Failure>(result: Result<Value, Failure>): Value {
  if (!result.ok) throw new Error(`failed: ${JSON.stringify(result.failure)}`);
  return result.value;
}

export function hexKeys(opened: OpenedVault): string {
  const { keyId, record, file, journal, index, names } = opened.keys;
  return [
    keyId,
    ...[record, file, journal, index, names].map((key) => Buffer.from(key).toString('hex')),
  ].join();
}

/** A new recovery key, in force. */
export async function keepRecovery(vault: Vault): Promise<void> {
  await (await vault.prepareRecovery()).keep();
}
