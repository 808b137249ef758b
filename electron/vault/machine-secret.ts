import { randomBytes } from 'node:crypto';
import { derive, KEY_BYTES } from './data-key.ts';
import type { BoxKey } from './sealed-box.ts';

/** Where the operating system keeps a secret for this user and machine. */
export interface SecretStore {
  /** `plain`: the system has no such place here, or only one with a key that everybody knows. */
  readonly kind: 'system' | 'plain';
  encrypt(bytes: Uint8Array): Promise<Uint8Array>;
  /** Throws when the bytes were not sealed on this machine. */
  decrypt(bytes: Uint8Array): Promise<Uint8Array>;
}

/** 32 random bytes that bind every slot to this machine: a copied disk is not enough to guess passphrases on. */
export interface MachineSecret {
  readonly bytes: Uint8Array;
  readonly keyId: string;
}

export function newMachineSecret(): MachineSecret {
  return machineSecretOf(randomBytes(KEY_BYTES));
}

/** `undefined` when the system's store does not give it back, as after Windows was set up anew. */
export async function openMachineSecret(
  store: SecretStore,
  sealed: Uint8Array,
): Promise<MachineSecret | undefined> {
  try {
    const bytes = await store.decrypt(sealed);
    return bytes.length === KEY_BYTES ? machineSecretOf(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** Hides the clerks' names from whoever looks into the folder; the lock screen shows them before any passphrase. */
export function clerkNameKey(secret: MachineSecret): BoxKey {
  return { key: derive(secret.bytes, Buffer.alloc(0), 'qmc clerk name v1'), keyId: secret.keyId };
}

/** Seals the machine's own share of the recovery key. */
export function machineShareKey(secret: MachineSecret): BoxKey {
  return { key: derive(secret.bytes, Buffer.alloc(0), 'qmc machine share v1'), keyId: secret.keyId };
}

/** The id comes from the secret itself, so it needs no place of its own. */
function machineSecretOf(bytes: Uint8Array): MachineSecret {
  const keyId = Buffer.from(derive(bytes, Buffer.alloc(0), 'qmc machine key id v1')).toString('hex', 0, 16);
  return { bytes, keyId };
}
