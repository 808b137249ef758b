import { createPrivateKey, sign as signBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { SigningFailure } from '../../shared/contract/failures.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { findAlgorithm } from './key-algorithm.ts';
import { orderChain } from './order-chain.ts';
import type { Signer } from './signer.ts';
import { whyNot } from './why-not.ts';

const signNatively = promisify(signBytes);

/** Opens a PKCS#12 file and checks that its certificate may sign now. Takes a tenth of a second: its key derivation is slow on purpose. */
export function openPkcs12(file: Uint8Array, password: string, now: Instant): Result<Signer, SigningFailure> {
  const content = readPkcs12(file, password);
  if (content === undefined) return fail({ kind: 'wrong-pin', triesLeft: 'unknown' });
  const chain = chainOf(content);
  const algorithm = findAlgorithm(content.key);
  if (chain === undefined || algorithm === undefined) return fail({ kind: 'certificate-wrong-purpose' });
  const failure = whyNot(chain[0], now);
  return failure === undefined ? succeed(keySigner(content.key, chain, algorithm)) : fail(failure);
}

function keySigner(key: KeyObject, chain: Signer['chain'], algorithm: Signer['algorithm']): Signer {
  let open: KeyObject | undefined = key;
  return {
    chain,
    algorithm,
    sign(bytes) {
      if (open === undefined) throw new TypeError('the signer is closed');
      return signNatively('sha256', bytes, open);
    },
    close() {
      open = undefined;
      return Promise.resolve();
    },
  };
}

interface Pkcs12Content {
  readonly key: KeyObject;
  readonly certificates: readonly Uint8Array[];
}

function readPkcs12(file: Uint8Array, password: string): Pkcs12Content | undefined {
  try {
    const asn1 = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(file).toString('latin1')));
    const bags = forge.pkcs12.pkcs12FromAsn1(asn1, password);
    const pki = forge.pki.oids;
    const [key] = [pki['pkcs8ShroudedKeyBag'], pki['keyBag']]
      .flatMap((type) => bagsOf(bags, type))
      .map(keyOf);
    const certificates = bagsOf(bags, pki['certBag']).map(certificateOf);
    return key === undefined ? undefined : { key, certificates };
  } catch {
    // node-forge throws alike for a wrong password and for a file that is none.
    return undefined;
  }
}

function bagsOf(content: forge.pkcs12.Pkcs12Pfx, type: string | undefined): readonly forge.pkcs12.Bag[] {
  return type === undefined ? [] : (content.getBags({ bagType: type })[type] ?? []);
}

/** node-forge reads RSA only; what it cannot read it hands over as it stands in the file. */
function keyOf(bag: forge.pkcs12.Bag): KeyObject {
  const asn1 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1;
  return createPrivateKey({ key: derOf(asn1), format: 'der', type: 'pkcs8' });
}

function certificateOf(bag: forge.pkcs12.Bag): Uint8Array {
  return derOf(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1);
}

function derOf(asn1: forge.asn1.Asn1): Buffer {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}

/** The certificate of the key first; others in the file are left out. */
function chainOf({ key, certificates }: Pkcs12Content): Signer['chain'] | undefined {
  const known = certificates.map((der) => new X509Certificate(der));
  const leaf = known.find((certificate) => certificate.checkPrivateKey(key));
  return leaf === undefined ? undefined : orderChain(leaf, known);
}
