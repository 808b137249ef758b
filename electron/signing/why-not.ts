import type { SigningFailure } from '../../shared/contract/failures.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { CertificateFacts } from './certificate-facts.ts';

/** Why a certificate may not sign at a moment; `undefined` when it may. */
export function whyNot(certificate: CertificateFacts, now: Instant): SigningFailure | undefined {
  if (!certificate.maySign) return { kind: 'certificate-wrong-purpose' };
  if (now < certificate.notBefore)
    return { kind: 'certificate-not-yet-valid', validFrom: certificate.notBefore };
  if (now > certificate.notAfter) return { kind: 'certificate-expired', expiredAt: certificate.notAfter };
  return undefined;
}
