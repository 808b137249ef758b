import { TAG } from '../cms/asn1.ts';
import { der, derSequence } from '../cms/der.ts';

/** A token answers r and s one after the other; CMS wants them as a SEQUENCE of two INTEGERs (RFC 3279, 2.2.3). */
export function ecdsaToDer(raw: Uint8Array): Uint8Array {
  const half = raw.length / 2;
  return derSequence(integer(raw.subarray(0, half)), integer(raw.subarray(half)));
}

/** DER integers are signed and shortest: no zero in front, except before a first bit of 1. */
function integer(bytes: Uint8Array): Uint8Array {
  const start = bytes.findIndex((byte) => byte !== 0);
  const digits = start < 0 ? Uint8Array.of(0) : bytes.subarray(start);
  return (digits[0] ?? 0) < 0x80 ? der(TAG.integer, digits) : der(TAG.integer, Uint8Array.of(0), digits);
}
