import { succeed } from '../../shared/kernel/result.ts';
import type { OpenedVault, VaultPort } from '../counter/ports.ts';
import type { OpenedVault as VaultOpened, Vault } from '../vault/vault.ts';

/** The vault's own words for its keys, fitted to the port. */
export function vaultPort(vault: Vault): VaultPort {
  return {
    status: async () => vault.status(),
    setUp: async (request) => {
      const opened = await vault.setUp(request);
      return opened.ok ? succeed(fitted(opened.value)) : opened;
    },
    unlock: async (request) => {
      const opened = await vault.unlock(request);
      return opened.ok ? succeed(fitted(opened.value)) : opened;
    },
    addClerk: (request) => vault.addClerk(request),
    lock: () => vault.lock(),
  };
}

export function fitted({ clerk, keys }: VaultOpened): OpenedVault {
  return { clerk, keyId: keys.keyId, subkeys: keys };
}
