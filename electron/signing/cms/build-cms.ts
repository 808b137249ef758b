import { createHash } from 'node:crypto';
import type { CertificateFacts } from '../certificate-facts.ts';
import type { Signer } from '../signer.ts';
import { contextTag, TAG } from './asn1.ts';
import { DER_NULL, der, derObjectId, derOctets, derSequence, derSetOf, derSmallInteger } from './der.ts';
import { OID } from './object-ids.ts';

/** Makes the signature container of PAdES level B-B for papers of one signer; what does not change is encoded once. */
export interface CmsBuilder {
  /** Never fewer than the longest container that `build` makes. */
  readonly maxBytes: number;
  /** `digest`: SHA-256 over the file's signed ranges. */
  build(digest: Uint8Array): Promise<Uint8Array>;
}

/** Room for the signature value itself: RSA 4096 and any P-256 signature. */
const SIGNATURE_ROOM_BYTES = 512;

const DIGEST_ALGORITHM = derSequence(derObjectId(OID.sha256), DER_NULL);
const CONTENT_TYPE = attribute(OID.contentType, derObjectId(OID.data));
const SIGNATURE_ALGORITHM: Readonly<Record<Signer['algorithm'], Uint8Array>> = {
  'rsa-sha256': derSequence(derObjectId(OID.rsaEncryption), DER_NULL),
  'ecdsa-p256-sha256': derSequence(derObjectId(OID.ecdsaWithSha256)),
};

export function prepareCms(signer: Signer): CmsBuilder {
  const [leaf] = signer.chain;
  const signingCertificate = attribute(OID.signingCertificateV2, signingCertificateV2(leaf));
  const certificates = der(contextTag(0), ...signer.chain.map((certificate) => certificate.der));
  const assemble = (attributes: readonly Uint8Array[], signature: Uint8Array) =>
    signedData(certificates, signerInfo({ signer, attributes, signature }));
  const attributesOf = (digest: Uint8Array) => [
    CONTENT_TYPE,
    attribute(OID.messageDigest, derOctets(digest)),
    signingCertificate,
  ];
  const sample = assemble(attributesOf(new Uint8Array(32)), new Uint8Array(SIGNATURE_ROOM_BYTES));
  return {
    maxBytes: sample.length,
    async build(digest) {
      const attributes = attributesOf(digest);
      // Signed as a SET, stored as [0]: the one place where CMS signs other bytes than it keeps (RFC 5652, 5.4).
      const signature = await signer.sign(derSetOf(attributes));
      return assemble(attributes, signature);
    },
  };
}

function attribute(type: string, value: Uint8Array): Uint8Array {
  return derSequence(derObjectId(type), derSetOf([value]));
}

/** ESSCertIDv2 (RFC 5035) with SHA-256, its default and therefore left out, and the issuer's name with the serial number. */
function signingCertificateV2(leaf: CertificateFacts): Uint8Array {
  const digest = createHash('sha256').update(leaf.der).digest();
  const directoryName = der(contextTag(4), leaf.issuer);
  const issuerSerial = derSequence(derSequence(directoryName), leaf.serialNumber);
  return derSequence(derSequence(derSequence(derOctets(digest), issuerSerial)));
}

function signerInfo({
  signer,
  attributes,
  signature,
}: {
  readonly signer: Signer;
  readonly attributes: readonly Uint8Array[];
  readonly signature: Uint8Array;
}): Uint8Array {
  const [leaf] = signer.chain;
  return derSequence(
    derSmallInteger(1),
    derSequence(leaf.issuer, leaf.serialNumber),
    DIGEST_ALGORITHM,
    derSetOf(attributes, contextTag(0)),
    SIGNATURE_ALGORITHM[signer.algorithm],
    derOctets(signature),
  );
}

function signedData(certificates: Uint8Array, info: Uint8Array): Uint8Array {
  const content = derSequence(
    derSmallInteger(1),
    der(TAG.set, DIGEST_ALGORITHM),
    derSequence(derObjectId(OID.data)),
    certificates,
    der(TAG.set, info),
  );
  return derSequence(derObjectId(OID.signedData), der(contextTag(0), content));
}
