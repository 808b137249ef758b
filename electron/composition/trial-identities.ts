import { randomBytes } from 'node:crypto';
import type { Clerk } from '../../shared/domain/office.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { TrialIdentityPort } from '../counter/ports.ts';
import { readCertificate, type CertificateFacts } from '../signing/certificate-facts.ts';
import { createTrialIdentity } from '../signing/trial-identity.ts';
import type { Vault } from '../vault/vault.ts';

/** A clerk's trial certificate and key file, sealed under the machine's own key beside the PKCS#12's password. */
export interface TrialIdentities extends TrialIdentityPort {
  findCertificate(clerk: Clerk): Promise<CertificateFacts | undefined>;
  findPkcs12(clerk: Clerk): Promise<Uint8Array | undefined>;
  /** The next `ensure` makes new ones: the passphrase that opens the old key file is gone. */
  forget(clerk: Clerk): Promise<void>;
}

export function createTrialIdentities(
  vault: Pick<Vault, 'sealSecret' | 'openSecret' | 'dropSecret'>,
  now: () => Instant,
): TrialIdentities {
  return {
    async ensure(clerk, pin) {
      if ((await vault.openSecret(certificateName(clerk))) !== undefined) return;
      const request = { clerkName: clerk.name, password: pin, now: now(), random: randomBytes };
      const { pkcs12, certificate } = await createTrialIdentity(request);
      await vault.sealSecret(keyFileName(clerk), pkcs12);
      // The certificate last: it says that the key file is there.
      await vault.sealSecret(certificateName(clerk), certificate);
    },
    async findCertificate(clerk) {
      const der = await vault.openSecret(certificateName(clerk));
      return der === undefined ? undefined : readCertificate(der);
    },
    async forget(clerk) {
      await vault.dropSecret(certificateName(clerk));
      await vault.dropSecret(keyFileName(clerk));
    },
    findPkcs12: (clerk) => vault.openSecret(keyFileName(clerk)),
  };
}

function keyFileName(clerk: Clerk): string {
  return `p12-${clerk.clerkId}`;
}

function certificateName(clerk: Clerk): string {
  return `cert-${clerk.clerkId}`;
}
