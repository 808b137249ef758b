/** One element of ASN.1 in BER: its tag octet and where it lies. Reading copies nothing. */
export interface Asn1 {
  readonly bytes: Uint8Array;
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  /** After the end-of-contents octets, where the length was indefinite. */
  readonly end: number;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectId: 0x06,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  generalizedTime: 0x18,
} as const;

/** The tag octet of `[number]`, constructed. */
export function contextTag(number: number): number {
  return 0xa0 | number;
}

const MAX_DEPTH = 48;

/** The element at a place; `undefined` when it is cut short, too deep or of a form no certificate uses. */
export function readAsn1(bytes: Uint8Array, at = 0): Asn1 | undefined {
  return readElement(bytes, at, MAX_DEPTH);
}

/** The elements inside; stops before the first that is broken. */
export function childrenOf(element: Asn1 | undefined): readonly Asn1[] {
  if (element === undefined || (element.tag & 0x20) === 0) return [];
  const children: Asn1[] = [];
  let at = element.contentStart;
  while (at < element.contentEnd) {
    const child = readElement(element.bytes, at, MAX_DEPTH);
    if (child === undefined || child.end > element.contentEnd) return children;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** The whole element, tag and length included. */
export function elementBytes(element: Asn1): Uint8Array {
  return element.bytes.subarray(element.start, element.end);
}

/** What an element holds. An octet string in pieces, as BER allows, is joined. */
export function contentBytes(element: Asn1): Uint8Array {
  if (element.tag === (TAG.octetString | 0x20)) return Buffer.concat(childrenOf(element).map(contentBytes));
  return element.bytes.subarray(element.contentStart, element.contentEnd);
}

/** An object identifier in dots; `undefined` when the element is none. */
export function findObjectId(element: Asn1 | undefined): string | undefined {
  if (element?.tag !== TAG.objectId) return undefined;
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of contentBytes(element)) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0n;
  }
  const joined = arcs[0];
  if (joined === undefined) return undefined;
  const top = joined < 40n ? 0n : joined < 80n ? 1n : 2n;
  return [top, joined - top * 40n, ...arcs.slice(1)].join('.');
}

function readElement(bytes: Uint8Array, at: number, depth: number): Asn1 | undefined {
  const tag = bytes[at];
  const lengthOctet = bytes[at + 1];
  if (tag === undefined || lengthOctet === undefined || depth === 0) return undefined;
  if ((tag & 0x1f) === 0x1f) return undefined; // tags above 30 occur nowhere in CMS and X.509
  if (lengthOctet === 0x80) return readIndefinite(bytes, at, depth);
  const lengthOctets = lengthOctet < 0x80 ? 0 : lengthOctet & 0x7f;
  if (lengthOctets > 4) return undefined;
  const contentStart = at + 2 + lengthOctets;
  const end = contentStart + (lengthOctets === 0 ? lengthOctet : readLength(bytes, at + 2, lengthOctets));
  return end > bytes.length ? undefined : { bytes, tag, start: at, contentStart, contentEnd: end, end };
}

function readLength(bytes: Uint8Array, at: number, octets: number): number {
  let length = 0;
  for (let i = 0; i < octets; i += 1) length = length * 256 + (bytes[at + i] ?? 0);
  return length;
}

function readIndefinite(bytes: Uint8Array, start: number, depth: number): Asn1 | undefined {
  const contentStart = start + 2;
  let at = contentStart;
  while (!(bytes[at] === 0 && bytes[at + 1] === 0)) {
    const child = readElement(bytes, at, depth - 1);
    if (child === undefined) return undefined;
    at = child.end;
  }
  return { bytes, tag: bytes[start] ?? 0, start, contentStart, contentEnd: at, end: at + 2 };
}
