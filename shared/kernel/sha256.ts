import type { Brand } from './brand.ts';

/** A SHA-256 digest, 64 lower-case hexadecimal digits. */
export type Sha256 = Brand<string, 'Sha256'>;

export function parseSha256(value: unknown): Sha256 | undefined {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? (value as Sha256) : undefined; // the pattern is the brand
}

/** For digests our own code has just computed; a wrong one is a bug. */
export function getSha256(hex: string): Sha256 {
  const digest = parseSha256(hex);
  if (digest === undefined) throw new TypeError('not a SHA-256 digest');
  return digest;
}
