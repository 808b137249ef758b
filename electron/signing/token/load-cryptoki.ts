import { existsSync } from 'node:fs';
import type { TokenFailure } from '../../../shared/contract/failures.ts';
import { fail, succeed, type Result } from '../../../shared/kernel/result.ts';
import type { Cryptoki } from './cryptoki.ts';

export type LoadCryptoki = (modulePath: string) => Promise<Result<Cryptoki, TokenFailure>>;

/** Loads a vendor's driver into this process; it stays until the process ends. */
export async function loadCryptoki(modulePath: string): Promise<Result<Cryptoki, TokenFailure>> {
  if (!existsSync(modulePath)) return fail({ kind: 'token-module-missing' });
  const found = await findPackage();
  if (found === undefined) return fail({ kind: 'token-support-missing' });
  try {
    const cryptoki = new found.PKCS11();
    cryptoki.load(modulePath);
    cryptoki.C_Initialize();
    return succeed(cryptoki);
  } catch {
    // No library, one for another processor, one that is no PKCS#11, or one whose own parts are missing: it says which in no common way.
    return fail({ kind: 'token-module-unusable' });
  }
}

async function findPackage() {
  try {
    return (await import('pkcs11js')).default;
  } catch {
    return undefined; // optional: its native part was not compiled for this system
  }
}
