import type { SigningIdentity } from '../../shared/contract/channels/signing-channels.ts';
import type { SignatureFacts } from '../../shared/domain/history.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { CertificateFacts } from './certificate-facts.ts';

/** Who would sign, as the clerk is shown it before unlocking; a certificate is no secret and can be read without the key. */
export function certificateFacts(certificate: CertificateFacts): Omit<SigningIdentity, 'device'> {
  return {
    signerName: certificate.subjectName,
    issuerName: certificate.issuerName,
    notBefore: certificate.notBefore,
    notAfter: certificate.notAfter,
    trial: certificate.trial,
    certificateDigest: certificate.digest,
  };
}

/** What a dossier's history keeps of one signature. */
export function signatureFacts(certificate: CertificateFacts, signedAt: Instant): SignatureFacts {
  return {
    kind: 'clerk',
    level: 'B-B',
    signerName: certificate.subjectName,
    certificateDigest: certificate.digest,
    trial: certificate.trial,
    signedAt,
  };
}
