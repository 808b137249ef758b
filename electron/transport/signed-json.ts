import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
  type KeyObject,
} from 'node:crypto';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import type { Json } from '../../shared/kernel/wire.ts';

/** A new P-256 private key, PKCS#8 DER; the caller seals it before anything else happens. */
export function newCounterKey(): Uint8Array {
  return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({
    format: 'der',
    type: 'pkcs8',
  });
}

/** The public half of a counter's key: SPKI DER, base64url. */
export function publicKeyOf(pkcs8: Uint8Array): string {
  return createPublicKey(privateKeyOf(pkcs8)).export({ format: 'der', type: 'spki' }).toString('base64url');
}

/** ECDSA P-256 over SHA-256 of the canonical JSON, P1363 form, base64url. */
export function signJson(pkcs8: Uint8Array, value: unknown): string {
  const text = Buffer.from(canonicalJson(asJson(value)));
  return sign('sha256', text, { key: privateKeyOf(pkcs8), dsaEncoding: 'ieee-p1363' }).toString('base64url');
}

/** False for a wrong signature, and for a key that is not P-256 at all. */
export function isJsonSignedBy(publicKey: string, value: unknown, signature: string): boolean {
  const key = findP256Key(publicKey);
  return (
    key !== undefined &&
    verify(
      'sha256',
      Buffer.from(canonicalJson(asJson(value))),
      { key, dsaEncoding: 'ieee-p1363' },
      Buffer.from(signature, 'base64url'),
    )
  );
}

function privateKeyOf(pkcs8: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
}

function findP256Key(publicKey: string): KeyObject | undefined {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' });
    return key.asymmetricKeyDetails?.namedCurve === 'prime256v1' ? key : undefined;
  } catch {
    return undefined; // not a key: the same to us as a key of another kind
  }
}

/** What the wire would carry; only that is signed. */
function asJson(value: unknown): Json {
  const json: Json = JSON.parse(JSON.stringify(value));
  return json;
}
