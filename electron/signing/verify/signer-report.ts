import type { Instant } from '../../../shared/kernel/instant.ts';
import { readCertificate } from '../certificate-facts.ts';
import { leadsToRoot } from './check-chain.ts';
import type { SignerReport } from './signature-report.ts';

/** What can be said of a signer from the certificate alone; `undefined` when it cannot be read. */
export function signerReport(found: {
  readonly certificate: Uint8Array;
  /** Others that came with it, and those that are trusted. */
  readonly certificates: readonly Uint8Array[];
  readonly roots: readonly Uint8Array[];
  readonly claimedAt: Instant | undefined;
}): SignerReport | undefined {
  const facts = readCertificate(found.certificate);
  if (facts === undefined) return undefined;
  const trusted = leadsToRoot(found.certificate, found.certificates, found.roots);
  return {
    signerName: facts.subjectName,
    certificateDigest: facts.digest,
    issuerName: facts.issuerName,
    trial: facts.trial,
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
    validity: validityAt(facts, found.claimedAt),
    chain: trusted ? 'trusted' : 'untrusted',
  };
}

function validityAt(
  { notBefore, notAfter }: { readonly notBefore: Instant; readonly notAfter: Instant },
  at: Instant | undefined,
): SignerReport['validity'] {
  if (at === undefined) return 'unknown';
  if (at < notBefore) return 'not-yet-valid';
  return at > notAfter ? 'expired' : 'valid';
}
