import { randomBytes } from 'node:crypto';

/**
 * Shamir's secret sharing, two of three, over GF(2^8) with the polynomial of
 * AES: byte i of share x is secret[i] + x * slope[i]. One share alone is
 * evenly distributed whatever the secret, so it tells nothing of it.
 */
export interface KeyShare {
  readonly place: 1 | 2 | 3;
  readonly bytes: Uint8Array;
}

/** Any two of the three shares give the secret back. */
export function splitKey(
  secret: Uint8Array,
  random: (size: number) => Uint8Array = randomBytes,
): readonly [KeyShare, KeyShare, KeyShare] {
  const slope = random(secret.length);
  const share = (place: KeyShare['place']): KeyShare => ({
    place,
    bytes: secret.map((byte, at) => byte ^ multiply(place, slope[at] ?? 0)),
  });
  const shares = [share(1), share(2), share(3)] as const;
  slope.fill(0);
  return shares;
}

/** The secret; `undefined` when these are not two different shares of equal length. Wrong shares give a wrong secret, which opens nothing. */
export function combineKey(one: KeyShare, other: KeyShare): Uint8Array | undefined {
  if (one.place === other.place || one.bytes.length !== other.bytes.length) return undefined;
  // The line through both points, read at 0: (other.x * y1 + one.x * y2) / (x1 + x2).
  const scale = inverse(one.place ^ other.place);
  return one.bytes.map((byte, at) => {
    const sum = multiply(other.place, byte) ^ multiply(one.place, other.bytes[at] ?? 0);
    return multiply(sum, scale);
  });
}

/** Any share of the same secret, out of two others; `undefined` as for `combineKey`. */
export function shareAt(place: KeyShare['place'], one: KeyShare, other: KeyShare): KeyShare | undefined {
  const secret = combineKey(one, other);
  if (secret === undefined) return undefined;
  const scale = inverse(one.place);
  const bytes = secret.map((byte, at) => {
    const slope = multiply((one.bytes[at] ?? 0) ^ byte, scale);
    return byte ^ multiply(place, slope);
  });
  secret.fill(0);
  return { place, bytes };
}

function multiply(left: number, right: number): number {
  let product = 0;
  let factor = left;
  for (let bit = 0; bit < 8; bit += 1) {
    if ((right >> bit) & 1) product ^= factor;
    factor = (factor << 1) ^ (factor & 0x80 ? 0x11b : 0);
  }
  return product;
}

/** a^254 = 1/a in a field of 256. */
function inverse(value: number): number {
  let power = 1;
  for (let step = 0; step < 254; step += 1) power = multiply(power, value);
  return power;
}
