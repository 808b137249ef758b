import { createPrivateKey, sign as signBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { SigningFailure } from '../../shared/contract/failures.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { readCertificate, type CertificateFacts } from './certificate-facts.ts';
import type { Signer } from './signer.ts';

const signNatively = promisify(signBytes);

/** Opens a PKCS#12 file and checks that its certificate may sign now. Takes a tenth of a second: its key derivation is slow on purpose. */
export function openPkcs12(file: Uint8Array, password: string, now: Instant): Result<Signer, SigningFailure> {
  const content = readPkcs12(file, password);
  if (content === undefined) return fail({ kind: 'wrong-pin', triesLeft: 'unknown' });
  const chain = orderChain(content);
  const algorithm = algorithmOf(content.key);
  if (chain === undefined || algorithm === undefined) return fail({ kind: 'certificate-wrong-purpose' });
  const failure = whyNot(chain[0], now);
  return failure === undefined ? succeed(keySigner(content.key, chain, algorithm)) : fail(failure);
}

/** Why a certificate may not sign at a moment; `undefined` when it may. */
export function whyNot(certificate: CertificateFacts, now: Instant): SigningFailure | undefined {
  if (!certificate.maySign) return { kind: 'certificate-wrong-purpose' };
  if (now < certificate.notBefore)
    return { kind: 'certificate-not-yet-valid', validFrom: certificate.notBefore };
  if (now > certificate.notAfter) return { kind: 'certificate-expired', expiredAt: certificate.notAfter };
  return undefined;
}

function keySigner(key: KeyObject, chain: Signer['chain'], algorithm: Signer['algorithm']): Signer {
  let open: KeyObject | undefined = key;
  return {
    chain,
    algorithm,
    sign(bytes) {
      if (open === undefined) throw new TypeError('the signer is closed');
      return signNatively('sha256', bytes, open);
    },
    close() {
      open = undefined;
      return Promise.resolve();
    },
  };
}

function algorithmOf(key: KeyObject): Signer['algorithm'] | undefined {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType === 'rsa') return bits >= 2048 && bits <= 4096 ? 'rsa-sha256' : undefined;
  return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ecdsa-p256-sha256' : undefined;
}

interface Pkcs12Content {
  readonly key: KeyObject;
  readonly certificates: readonly Uint8Array[];
}

function readPkcs12(file: Uint8Array, password: string): Pkcs12Content | undefined {
  try {
    const asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(file).toString('latin1')));
    const bags = forge.pkcs12.pkcs12FromAsn1(asn1, password);
    const pki = forge.pki.oids;
    const [key] = [pki['pkcs8ShroudedKeyBag'], pki['keyBag']]
      .flatMap((type) => bagsOf(bags, type))
      .map(keyOf);
    const certificates = bagsOf(bags, pki['certBag']).map(certificateOf);
    return key === undefined ? undefined : { key, certificates };
  } catch {
    // node-forge throws alike for a wrong password and for a file that is none.
    return undefined;
  }
}

function bagsOf(content: forge.pkcs12.Pkcs12Pfx, type: string | undefined): readonly forge.pkcs12.Bag[] {
  return type === undefined ? [] : (content.getBags({ bagType: type })[type] ?? []);
}

/** node-forge reads RSA only; what it cannot read it hands over as it stands in the file. */
function keyOf(bag: forge.pkcs12.Bag): KeyObject {
  const asn1 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
  return createPrivateKey({ key: derOf(asn1), format: 'der', type: 'pkcs8' });
}

function certificateOf(bag: forge.pkcs12.Bag): Uint8Array {
  return derOf(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1);
}

function derOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}

/** The certificate of the key first, then each one's issuer; others in the file are left out. */
function orderChain({ key, certificates }: Pkcs12Content): Signer['chain'] | undefined {
  const known = certificates.map((der) => new X509Certificate(der));
  let last = known.find((certificate) => certificate.checkPrivateKey(key));
  const leaf = last === undefined ? undefined : readCertificate(last.raw);
  if (leaf === undefined) return undefined;
  const chain: [CertificateFacts, ...CertificateFacts[]] = [leaf];
  while (last !== undefined && chain.length <= known.length) {
    const current: X509Certificate = last;
    if (current.checkIssued(current)) break;
    last = known.find((issuer) => current.checkIssued(issuer) && current.verify(issuer.publicKey));
    const facts = last === undefined ? undefined : readCertificate(last.raw);
    if (facts !== undefined) chain.push(facts);
  }
  return chain;
}
