import { X509Certificate } from 'node:crypto';
import { readCertificate, type CertificateFacts } from './certificate-facts.ts';
import type { Signer } from './signer.ts';

/** Those that OpenSSL can read; others are of no use to a chain. */
export function readableCertificates(certificates: readonly Uint8Array[]): readonly X509Certificate[] {
  return certificates.flatMap((der) => {
    try {
      return [new X509Certificate(der)];
    } catch {
      return [];
    }
  });
}

/** The leaf first, then each one's issuer as far as they are among the others; `undefined` when the leaf cannot be read. */
export function orderChain(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
): Signer['chain'] | undefined {
  const first = readCertificate(leaf.raw);
  if (first === undefined) return undefined;
  const chain: [CertificateFacts, ...CertificateFacts[]] = [first];
  let last: X509Certificate | undefined = leaf;
  while (last !== undefined && chain.length <= others.length) {
    const current: X509Certificate = last;
    if (current.checkIssued(current)) break;
    last = others.find((issuer) => current.checkIssued(issuer) && current.verify(issuer.publicKey));
    const facts = last === undefined ? undefined : readCertificate(last.raw);
    if (facts !== undefined) chain.push(facts);
  }
  return chain;
}
