import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import forge from 'node-forge';
import type { Instant } from '../../shared/kernel/instant.ts';
import { TRIAL_ORGANIZATION } from './trial-organization.ts';

/** A clerk's key and certificate to learn with, and the root to check it against. */
export interface TrialIdentity {
  readonly pkcs12: Uint8Array;
  /** The clerk's own, in DER: kept beside the key, so that it can be shown while the key is locked. */
  readonly certificate: Uint8Array;
  readonly rootCertificate: Uint8Array;
}

export interface TrialRequest {
  readonly clerkName: string;
  readonly password: string;
  readonly now: Instant;
  /** As many random bytes as asked for. */
  readonly random: (sizeBytes: number) => Uint8Array;
}

const generate = promisify(generateKeyPair);

const KEY_BITS = 2048;
const DAY_MS = 24 * 60 * 60 * 1000;
const CLERK_VALIDITY_MS = 365 * DAY_MS;
const ROOT_VALIDITY_MS = 10 * 365 * DAY_MS;
/** The certificate is made moments before it first signs, perhaps on another thread's clock. */
const CLOCK_SLACK_MS = 5 * 60 * 1000;
const SERIAL_BYTES = 16;
const KEY_DERIVATION_ROUNDS = 10_000;
const ROOT_NAME = 'CA THỬ NGHIỆM – Quầy Một Cửa';

/**
 * Makes a trial authority of this machine and a clerk's certificate under it, valid for one year. Both say in
 * their names that they are worth nothing; the authority's key is dropped here and signs nothing else.
 */
export async function createTrialIdentity(request: TrialRequest): Promise<TrialIdentity> {
  const [rootKeys, clerkKeys] = [await generateRsa(), await generateRsa()];
  const rootSubject = [
    nameAttribute('2.5.4.6', 'VN'),
    nameAttribute('2.5.4.10', TRIAL_ORGANIZATION),
    nameAttribute('2.5.4.3', ROOT_NAME),
  ];
  const clerkSubject = [
    nameAttribute('2.5.4.6', 'VN'),
    nameAttribute('2.5.4.10', TRIAL_ORGANIZATION),
    nameAttribute('2.5.4.3', request.clerkName.normalize('NFC')),
  ];
  const root = issue(request, {
    subject: rootSubject,
    issuer: rootSubject,
    publicKey: rootKeys.publicKey,
    issuerKey: rootKeys.privateKey,
    validityMs: ROOT_VALIDITY_MS,
    extensions: [
      { name: 'basicConstraints', critical: true, cA: true },
      { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
      { name: 'subjectKeyIdentifier' },
    ],
  });
  const clerk = issue(request, {
    subject: clerkSubject,
    issuer: rootSubject,
    publicKey: clerkKeys.publicKey,
    issuerKey: rootKeys.privateKey,
    validityMs: CLERK_VALIDITY_MS,
    extensions: [
      { name: 'basicConstraints', critical: true, cA: false },
      { name: 'keyUsage', critical: true, digitalSignature: true, nonRepudiation: true },
      { name: 'subjectKeyIdentifier' },
      { name: 'authorityKeyIdentifier', keyIdentifier: root.generateSubjectKeyIdentifier().getBytes() },
    ],
  });
  return {
    pkcs12: packPkcs12(clerkKeys.privateKey, [clerk, root], request.password),
    certificate: derOf(forge.pki.certificateToAsn1(clerk)),
    rootCertificate: derOf(forge.pki.certificateToAsn1(root)),
  };
}

interface Issue {
  readonly subject: readonly forge.pki.CertificateField[];
  readonly issuer: readonly forge.pki.CertificateField[];
  readonly publicKey: forge.pki.rsa.PublicKey;
  readonly issuerKey: forge.pki.rsa.PrivateKey;
  readonly validityMs: number;
  readonly extensions: readonly object[];
}

function issue({ now, random }: TrialRequest, facts: Issue): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = facts.publicKey;
  certificate.serialNumber = positiveSerial(random(SERIAL_BYTES));
  certificate.validity.notBefore = new Date(now - CLOCK_SLACK_MS);
  certificate.validity.notAfter = new Date(now + facts.validityMs);
  certificate.setSubject([...facts.subject]);
  certificate.setIssuer([...facts.issuer]);
  certificate.setExtensions([...facts.extensions]);
  certificate.sign(facts.issuerKey, forge.md.sha256.create());
  return certificate;
}

/** DER integers are signed: a first bit of 1 would make the number negative; a first byte of 0 would not be the shortest form. */
function positiveSerial(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  return `${((parseInt(hex.slice(0, 2), 16) & 0x7f) | 0x40).toString(16)}${hex.slice(2)}`;
}

/** UTF8String, since Vietnamese does not fit PrintableString. */
function nameAttribute(type: string, value: string): forge.pki.CertificateField {
  return {
    type,
    value,
    valueTagClass: forge.asn1.Type.UTF8,
  } as unknown as forge.pki.CertificateField; // its types name a class where the code takes a tag number
}

/** Made by node:crypto off the main thread: node-forge needs seconds for a key. */
async function generateRsa(): Promise<{
  readonly publicKey: forge.pki.rsa.PublicKey;
  readonly privateKey: forge.pki.rsa.PrivateKey;
}> {
  const pair = await generate('rsa', {
    modulusLength: KEY_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return {
    publicKey: forge.pki.publicKeyFromPem(pair.publicKey),
    privateKey: forge.pki.privateKeyFromPem(pair.privateKey),
  };
}

function packPkcs12(
  key: forge.pki.rsa.PrivateKey,
  chain: forge.pki.Certificate[],
  password: string,
): Uint8Array {
  // node-forge hands a password to AES's key derivation as bytes, and letters beyond ASCII are lost on the way;
  // the older 3DES derivation takes them as UTF-16, which every reader agrees on.
  const isAscii = /^[\x20-\x7e]*$/.test(password);
  const asn1 = forge.pkcs12.toPkcs12Asn1(key, chain, password, {
    algorithm: isAscii ? 'aes256' : '3des',
    count: KEY_DERIVATION_ROUNDS,
  });
  return derOf(asn1);
}

function derOf(asn1: forge.asn1.Asn1): Uint8Array {
  return Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1');
}
