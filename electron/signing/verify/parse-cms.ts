import {
  childrenOf,
  contentBytes,
  contextTag,
  elementBytes,
  findObjectId,
  readAsn1,
  TAG,
  type Asn1,
} from '../cms/asn1.ts';
import { DIGESTS, OID } from '../cms/object-ids.ts';

/** The parts of a CMS SignedData that a verifier needs. */
export interface SignedData {
  readonly contentType: string;
  /** `undefined` where the content is outside, as in most PDF signatures. */
  readonly content: Uint8Array | undefined;
  readonly certificates: readonly Uint8Array[];
  readonly signerInfos: readonly [SignerInfo, ...SignerInfo[]];
}

export interface SignerInfo {
  /** Issuer and serial number as they stand in certificates; `undefined` where a key identifier stands instead. */
  readonly issuerAndSerial: { readonly issuer: Uint8Array; readonly serialNumber: Uint8Array } | undefined;
  /** Under the name that node:crypto knows; `undefined` for one it does not. */
  readonly digest: string | undefined;
  /** As they are signed: a SET. */
  readonly signedAttributes: Uint8Array | undefined;
  readonly attributes: ReadonlyMap<string, Asn1>;
  readonly signatureAlgorithm: string;
  readonly signatureParameters: Asn1 | undefined;
  readonly signature: Uint8Array;
  readonly unsignedAttributes: ReadonlyMap<string, Asn1>;
}

/** Reads a container; zeros after it are padding. `undefined` when it is no SignedData with a signer. */
export function parseSignedData(bytes: Uint8Array): SignedData | undefined {
  const [type, wrapped] = childrenOf(readAsn1(bytes));
  if (findObjectId(type) !== OID.signedData) return undefined;
  const parts = childrenOf(childrenOf(wrapped)[0]);
  const [contentType, content] = childrenOf(parts[2]);
  const type2 = findObjectId(contentType);
  const infos = childrenOf(parts.at(-1)).map(parseSignerInfo);
  const [first, ...others] = infos.filter((info) => info !== undefined);
  if (type2 === undefined || first === undefined || infos.length !== others.length + 1) return undefined;
  const inner = childrenOf(content)[0];
  return {
    contentType: type2,
    content: inner === undefined ? undefined : contentBytes(inner),
    certificates: childrenOf(parts.find((part) => part.tag === contextTag(0)))
      .filter((certificate) => certificate.tag === TAG.sequence)
      .map(elementBytes),
    signerInfos: [first, ...others],
  };
}

/** The digest that an AlgorithmIdentifier names. */
export function digestOf(algorithm: Asn1 | undefined): string | undefined {
  return DIGESTS.get(findObjectId(childrenOf(algorithm)[0]) ?? '');
}

function parseSignerInfo(info: Asn1): SignerInfo | undefined {
  const [, id, digestAlgorithm, ...rest] = childrenOf(info);
  const signed = rest.find((part) => part.tag === contextTag(0));
  const unsigned = rest.find((part) => part.tag === contextTag(1));
  const [algorithm, signature] = rest.filter((part) => part !== signed && part !== unsigned);
  const [oid, parameters] = childrenOf(algorithm);
  const signatureAlgorithm = findObjectId(oid);
  if (id === undefined || signature === undefined || signatureAlgorithm === undefined) return undefined;
  return {
    issuerAndSerial: issuerAndSerial(id),
    digest: digestOf(digestAlgorithm),
    signedAttributes: signed === undefined ? undefined : asSet(signed),
    attributes: attributesOf(signed),
    signatureAlgorithm,
    signatureParameters: parameters,
    signature: contentBytes(signature),
    unsignedAttributes: attributesOf(unsigned),
  };
}

function issuerAndSerial(id: Asn1): SignerInfo['issuerAndSerial'] {
  const [issuer, serialNumber] = childrenOf(id);
  if (id.tag !== TAG.sequence || issuer === undefined || serialNumber === undefined) return undefined;
  return { issuer: elementBytes(issuer), serialNumber: elementBytes(serialNumber) };
}

/** Stored under `[0]`, signed as a SET (RFC 5652, 5.4). */
function asSet(signed: Asn1): Uint8Array {
  const set = Buffer.from(elementBytes(signed));
  set[0] = TAG.set;
  return set;
}

/** By type, the first value of each. */
function attributesOf(element: Asn1 | undefined): ReadonlyMap<string, Asn1> {
  const attributes = new Map<string, Asn1>();
  for (const attribute of childrenOf(element)) {
    const [type, values] = childrenOf(attribute);
    const [value] = childrenOf(values);
    const name = findObjectId(type);
    if (name !== undefined && value !== undefined) attributes.set(name, value);
  }
  return attributes;
}
