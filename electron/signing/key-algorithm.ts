import type { KeyObject } from 'node:crypto';
import type { Signer } from './signer.ts';

/** How a key signs papers here: RSA of 2048 to 4096 bits, or P-256; `undefined` for every other key. */
export function findAlgorithm(key: KeyObject): Signer['algorithm'] | undefined {
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (key.asymmetricKeyType === 'rsa') return bits >= 2048 && bits <= 4096 ? 'rsa-sha256' : undefined;
  return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? 'ecdsa-p256-sha256' : undefined;
}
