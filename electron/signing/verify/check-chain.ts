import { X509Certificate } from 'node:crypto';

const MAX_CHAIN = 12;

/** Whether a certificate leads to one of the given roots, each link checked by its signature. Revocation is not looked at. */
export function leadsToRoot(
  certificate: Uint8Array,
  others: readonly Uint8Array[],
  roots: readonly Uint8Array[],
): boolean {
  try {
    const anchors = roots.map((der) => new X509Certificate(der));
    const issuers = [...anchors, ...others.map((der) => new X509Certificate(der))].filter(
      (issuer) => issuer.ca,
    );
    let current = new X509Certificate(certificate);
    for (let step = 0; step < MAX_CHAIN; step += 1) {
      if (anchors.some((anchor) => anchor.fingerprint256 === current.fingerprint256)) return true;
      const last = current;
      const issuer = issuers.find(
        (candidate) =>
          candidate.fingerprint256 !== last.fingerprint256 &&
          last.checkIssued(candidate) &&
          last.verify(candidate.publicKey),
      );
      if (issuer === undefined) return false;
      current = issuer;
    }
    return false;
  } catch {
    return false; // a certificate that OpenSSL cannot read leads nowhere
  }
}
