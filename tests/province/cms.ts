import { createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { getChild, OCTET_STRING, readChildren, readElement, readObjectId, SEQUENCE, SET } from './der.ts';
import type { DerElement } from './der.ts';

/**
 * Checks one detached CMS SignedData the way PAdES B-B asks (ETSI EN 319 122-1, 319 142-1), and no more. Written apart
 * from the counter's own signer, so that the two cannot share a mistake.
 */

const SIGNED_DATA = '2a864886f70d010702';
const SHA256 = '608648016503040201';
const MESSAGE_DIGEST = '2a864886f70d010904';
const SIGNING_CERTIFICATE_V2 = '2a864886f70d010910022f';
const SIGNED_ATTRIBUTES = 0xa0;
const CERTIFICATES = 0xa0;

export interface CheckedSignature {
  /** SHA-256 of the signer's certificate (DER), hexadecimal. */
  readonly certificateDigest: string;
}

/** The signer, if the signature holds over content with this SHA-256; `undefined` for everything else, broken DER too. */
export function checkDetachedCms(cms: Buffer, contentDigest: Buffer): CheckedSignature | undefined {
  try {
    return checkSignedData(cms, contentDigest);
  } catch (error) {
    if (error instanceof RangeError || isCryptoError(error)) return undefined;
    throw error;
  }
}

/** Digests that a signature made elsewhere may use, by their object ids. */
const KEPT_DIGESTS: Readonly<Record<string, KeptDigest>> = {
  [SHA256]: 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
};

export type KeptDigest = 'sha256' | 'sha384' | 'sha512';

/**
 * The same for a signature that a citizen's file came with: other digests, and no signed name of the certificate, are
 * taken; that somebody's key signed this very content is not waived.
 */
export function checkKeptCms(
  cms: Buffer,
  contentDigest: (name: KeptDigest) => Buffer,
): CheckedSignature | undefined {
  try {
    const [signer, certificates] = openSignedData(cms) ?? [];
    if (signer === undefined || certificates === undefined) return undefined;
    const name = KEPT_DIGESTS[readObjectId(getChild(getChild(signer, 2, SEQUENCE), 0))];
    if (name === undefined) return undefined;
    return readChildren(certificates)
      .map((certificate) => certificate.whole)
      .filter((certificate) => holdsFor(signer, { certificate, name, contentDigest: contentDigest(name) }))
      .map((certificate) => ({ certificateDigest: sha256(certificate).toString('hex') }))[0];
  } catch (error) {
    if (error instanceof RangeError || isCryptoError(error)) return undefined;
    throw error;
  }
}

function checkSignedData(cms: Buffer, contentDigest: Buffer): CheckedSignature | undefined {
  const [signer, certificates] = openSignedData(cms) ?? [];
  return signer === undefined || certificates === undefined
    ? undefined
    : checkSigner(signer, certificates, contentDigest);
}

function openSignedData(cms: Buffer): readonly [DerElement, DerElement] | undefined {
  const contentInfo = readElement(cms);
  if (readObjectId(getChild(contentInfo, 0)) !== SIGNED_DATA) return undefined;
  const parts = readChildren(getChild(getChild(contentInfo, 1), 0, SEQUENCE));
  const signerInfos = parts.at(-1);
  const certificates = parts.find((part) => part.tag === CERTIFICATES);
  if (signerInfos?.tag !== SET || certificates === undefined) return undefined;
  const signers = readChildren(signerInfos);
  const [signer] = signers;
  if (signer === undefined || signers.length !== 1) return undefined; // PAdES: exactly one signer
  return [signer, certificates];
}

function checkSigner(
  signer: DerElement,
  certificates: DerElement,
  contentDigest: Buffer,
): CheckedSignature | undefined {
  // SignerInfo: version, signer id, digest algorithm, [0] signed attributes, signature algorithm, signature
  const attributes = getChild(signer, 3, SIGNED_ATTRIBUTES);
  if (readObjectId(getChild(getChild(signer, 2, SEQUENCE), 0)) !== SHA256) return undefined;
  const certificate = findSigningCertificate(certificates, attributes);
  if (certificate === undefined) return undefined;
  return holdsFor(signer, { certificate, name: 'sha256', contentDigest })
    ? { certificateDigest: sha256(certificate).toString('hex') }
    : undefined;
}

function holdsFor(
  signer: DerElement,
  claim: { readonly certificate: Buffer; readonly name: KeptDigest; readonly contentDigest: Buffer },
): boolean {
  const attributes = getChild(signer, 3, SIGNED_ATTRIBUTES);
  const digest = attributeValue(attributes, MESSAGE_DIGEST);
  if (digest?.tag !== OCTET_STRING || !isSame(digest.contents, claim.contentDigest)) return false;
  // What is signed is the attributes as a SET OF, not as the [0] they travel in (RFC 5652 5.4).
  const signed = Buffer.concat([Buffer.of(SET), attributes.whole.subarray(1)]);
  const signature = getChild(signer, 5, OCTET_STRING).contents;
  return verify(claim.name, signed, new X509Certificate(claim.certificate).publicKey, signature);
}

/** The certificate that the signed attribute ESS signing-certificate-v2 names; PAdES B-B requires it. */
function findSigningCertificate(certificates: DerElement, attributes: DerElement): Buffer | undefined {
  const named = attributeValue(attributes, SIGNING_CERTIFICATE_V2);
  if (named === undefined) return undefined;
  const certificateId = getChild(getChild(named, 0, SEQUENCE), 0, SEQUENCE);
  // ESSCertIDv2: the hash algorithm is left out when it is SHA-256, its default.
  const hash = readChildren(certificateId).find((part) => part.tag === OCTET_STRING);
  if (hash === undefined) return undefined;
  return readChildren(certificates)
    .map((certificate) => certificate.whole)
    .find((certificate) => isSame(sha256(certificate), hash.contents));
}

function attributeValue(attributes: DerElement, wanted: string): DerElement | undefined {
  const attribute = readChildren(attributes).find((each) => readObjectId(getChild(each, 0)) === wanted);
  return attribute === undefined ? undefined : getChild(getChild(attribute, 1, SET), 0);
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function isSame(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

/** OpenSSL's own errors (a key it cannot use, a certificate it cannot read) carry this code. */
function isCryptoError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_OSSL');
}
