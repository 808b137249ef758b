import {
  constants,
  createHash,
  createVerify,
  verify as verifyOnce,
  X509Certificate,
  type VerifyKeyObjectInput,
} from 'node:crypto';
import { childrenOf, contentBytes, contextTag, findObjectId, TAG } from '../cms/asn1.ts';
import { OID, SIGNATURE_ALGORITHMS, type SignatureScheme } from '../cms/object-ids.ts';
import { readCertificate } from '../certificate-facts.ts';
import { digestOf, type SignedData, type SignerInfo } from './parse-cms.ts';
import type { BrokenReason, UnsupportedReason } from './signature-report.ts';

export type SignerVerdict =
  | { readonly kind: 'intact'; readonly certificate: Uint8Array }
  | { readonly kind: 'broken'; readonly reason: BrokenReason; readonly certificate: Uint8Array | undefined }
  | {
      readonly kind: 'unsupported';
      readonly reason: UnsupportedReason;
      readonly certificate: Uint8Array | undefined;
    };

/** The bytes that a container vouches for: fed piece by piece, as often as asked. */
export type Content = (feed: (piece: Uint8Array) => void) => Promise<void>;

/** Checks one signer: digest of the content, signature over the attributes, and the certificate that they name. */
export async function verifySignerInfo(
  data: SignedData,
  info: SignerInfo,
  content: Content,
): Promise<SignerVerdict> {
  const method = methodOf(info);
  const candidates = findCandidates(data, info);
  const certificate = candidates[0];
  if (method === undefined || info.digest === undefined) {
    return { kind: 'unsupported', reason: 'algorithm', certificate };
  }
  if (certificate === undefined) return { kind: 'unsupported', reason: 'no-certificate', certificate };
  if (!(await hasRightDigest(info, info.digest, content)))
    return { kind: 'broken', reason: 'digest', certificate };
  const signed: Content = info.signedAttributes === undefined ? content : feedBytes(info.signedAttributes);
  const signer = await findSigner(candidates, { info, method, signed });
  if (typeof signer === 'string') {
    return signer === 'none'
      ? { kind: 'broken', reason: 'signature-value', certificate }
      : { kind: 'unsupported', reason: 'algorithm', certificate };
  }
  if (!namesCertificate(info, signer))
    return { kind: 'broken', reason: 'signing-certificate', certificate: signer };
  return { kind: 'intact', certificate: signer };
}

export function feedBytes(bytes: Uint8Array): Content {
  return (feed) => {
    feed(bytes);
    return Promise.resolve();
  };
}

/** A digest of content that is fed. */
export async function digestContent(name: string, content: Content): Promise<Buffer> {
  const hash = createHash(name);
  await content((piece) => hash.update(piece));
  return hash.digest();
}

interface Method {
  readonly scheme: SignatureScheme;
  readonly digest: string;
}

function methodOf(info: SignerInfo): Method | undefined {
  const algorithm = SIGNATURE_ALGORITHMS.get(info.signatureAlgorithm);
  if (algorithm === undefined) return undefined;
  const digest = algorithm.scheme === 'rsa-pss' ? pssDigest(info) : (algorithm.digest ?? info.digest);
  return digest === undefined ? undefined : { scheme: algorithm.scheme, digest };
}

/** RSASSA-PSS-params names its digest under `[0]`; left out, it is SHA-1 (RFC 8017, A.2.3). */
function pssDigest(info: SignerInfo): string | undefined {
  const named = childrenOf(info.signatureParameters).find((field) => field.tag === contextTag(0));
  return named === undefined ? 'sha1' : digestOf(childrenOf(named)[0]);
}

/** Certificates that may be the signer's: the named one, else all, since names are re-encoded by some programs. */
function findCandidates(data: SignedData, info: SignerInfo): readonly Uint8Array[] {
  const named = data.certificates.filter((der) => {
    const facts = readCertificate(der);
    if (facts === undefined || info.issuerAndSerial === undefined) return false;
    const { issuer, serialNumber } = info.issuerAndSerial;
    return (
      Buffer.compare(facts.serialNumber, serialNumber) === 0 && Buffer.compare(facts.issuer, issuer) === 0
    );
  });
  return named.length > 0 ? named : data.certificates;
}

async function hasRightDigest(info: SignerInfo, digest: string, content: Content): Promise<boolean> {
  if (info.signedAttributes === undefined) return true; // the signature itself covers the content
  const attribute = info.attributes.get(OID.messageDigest);
  return (
    attribute !== undefined &&
    Buffer.compare(contentBytes(attribute), await digestContent(digest, content)) === 0
  );
}

async function findSigner(
  candidates: readonly Uint8Array[],
  check: { readonly info: SignerInfo; readonly method: Method; readonly signed: Content },
): Promise<Uint8Array | 'none' | 'unsupported'> {
  let answer: 'none' | 'unsupported' = 'unsupported';
  for (const der of candidates) {
    const verified = await verifyWith(der, check);
    if (verified === true) return der;
    if (verified === false) answer = 'none';
  }
  return answer;
}

/** `undefined` where the key is of a kind that cannot be checked here. */
async function verifyWith(
  der: Uint8Array,
  { info, method, signed }: { readonly info: SignerInfo; readonly method: Method; readonly signed: Content },
): Promise<boolean | undefined> {
  try {
    const key = keyInput(new X509Certificate(der), method.scheme);
    if (key === undefined) return undefined;
    if (method.scheme === 'eddsa') return await verifyWhole(key, info, signed);
    const verify = createVerify(method.digest);
    await signed((piece) => verify.update(piece));
    return verify.verify(key, info.signature);
  } catch {
    return undefined; // OpenSSL throws on curves, digests and certificates that it does not know
  }
}

/** EdDSA takes its message in one piece; only attributes are ever signed that way here. */
async function verifyWhole(
  { key }: VerifyKeyObjectInput,
  info: SignerInfo,
  signed: Content,
): Promise<boolean | undefined> {
  if (info.signedAttributes === undefined) return undefined;
  const pieces: Uint8Array[] = [];
  await signed((piece) => pieces.push(piece));
  return verifyOnce(null, Buffer.concat(pieces), key, info.signature);
}

function keyInput(certificate: X509Certificate, scheme: SignatureScheme): VerifyKeyObjectInput | undefined {
  const key = certificate.publicKey;
  const isRsa = key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss';
  switch (scheme) {
    case 'rsa':
      return isRsa ? { key, padding: constants.RSA_PKCS1_PADDING } : undefined;
    case 'rsa-pss':
      return isRsa
        ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
        : undefined;
    case 'ec-or-dsa':
    case 'eddsa':
      return isRsa ? undefined : { key };
  }
}

/** ESSCertID binds the certificate to the signature, so that another one for the same key cannot be put in its place. */
function namesCertificate(info: SignerInfo, certificate: Uint8Array): boolean {
  const second = info.attributes.get(OID.signingCertificateV2);
  const attribute = second ?? info.attributes.get(OID.signingCertificate);
  if (attribute === undefined) return true;
  const fields = childrenOf(childrenOf(childrenOf(attribute)[0])[0]);
  const hash = fields.find((field) => field.tag === TAG.octetString);
  const algorithm =
    fields[0]?.tag === TAG.sequence && findObjectId(childrenOf(fields[0])[0]) !== undefined
      ? fields[0]
      : undefined;
  const digest = second === undefined ? 'sha1' : algorithm === undefined ? 'sha256' : digestOf(algorithm);
  if (hash === undefined || digest === undefined) return false;
  return Buffer.compare(contentBytes(hash), createHash(digest).update(certificate).digest()) === 0;
}
