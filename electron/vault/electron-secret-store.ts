import { safeStorage } from 'electron';
import type { SecretStore } from './machine-secret.ts';
import { systemSecretStore } from './system-secret-store.ts';

/** The system's keychain as Electron reaches it. Call after the app is ready. */
export function electronSecretStore(): Promise<SecretStore> {
  return systemSecretStore(safeStorage, process.platform);
}
