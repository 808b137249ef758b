/** The object identifiers that signatures and certificates are made of (RFC 5652, 5035, 5280, 8017; ETSI EN 319 122-1). */
export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  timestampInfo: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimestamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  keyUsage: '2.5.29.15',
} as const;

/** Digest algorithms by identifier, under the names that node:crypto knows. */
export const DIGESTS: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  [OID.sha256, 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
  ['2.16.840.1.101.3.4.2.7', 'sha3-224'],
  ['2.16.840.1.101.3.4.2.8', 'sha3-256'],
  ['2.16.840.1.101.3.4.2.9', 'sha3-384'],
  ['2.16.840.1.101.3.4.2.10', 'sha3-512'],
  ['1.3.36.3.2.1', 'ripemd160'],
]);

export type SignatureScheme = 'rsa' | 'rsa-pss' | 'ec-or-dsa' | 'eddsa';

/** Signature algorithms: how to check them, and the digest where the name fixes one. */
export const SIGNATURE_ALGORITHMS: ReadonlyMap<
  string,
  { readonly scheme: SignatureScheme; readonly digest?: string }
> = new Map([
  [OID.rsaEncryption, { scheme: 'rsa' }],
  [OID.rsaPss, { scheme: 'rsa-pss' }],
  ['1.2.840.113549.1.1.5', { scheme: 'rsa', digest: 'sha1' }],
  ['1.2.840.113549.1.1.14', { scheme: 'rsa', digest: 'sha224' }],
  [OID.sha256WithRsa, { scheme: 'rsa', digest: 'sha256' }],
  ['1.2.840.113549.1.1.12', { scheme: 'rsa', digest: 'sha384' }],
  ['1.2.840.113549.1.1.13', { scheme: 'rsa', digest: 'sha512' }],
  ['2.16.840.1.101.3.4.3.13', { scheme: 'rsa', digest: 'sha3-224' }],
  ['2.16.840.1.101.3.4.3.14', { scheme: 'rsa', digest: 'sha3-256' }],
  ['2.16.840.1.101.3.4.3.15', { scheme: 'rsa', digest: 'sha3-384' }],
  ['2.16.840.1.101.3.4.3.16', { scheme: 'rsa', digest: 'sha3-512' }],
  ['1.2.840.10045.2.1', { scheme: 'ec-or-dsa' }],
  ['1.2.840.10045.4.1', { scheme: 'ec-or-dsa', digest: 'sha1' }],
  ['1.2.840.10045.4.3.1', { scheme: 'ec-or-dsa', digest: 'sha224' }],
  [OID.ecdsaWithSha256, { scheme: 'ec-or-dsa', digest: 'sha256' }],
  ['1.2.840.10045.4.3.3', { scheme: 'ec-or-dsa', digest: 'sha384' }],
  ['1.2.840.10045.4.3.4', { scheme: 'ec-or-dsa', digest: 'sha512' }],
  ['1.2.840.10040.4.3', { scheme: 'ec-or-dsa', digest: 'sha1' }],
  ['1.3.101.112', { scheme: 'eddsa' }],
  ['1.3.101.113', { scheme: 'eddsa' }],
  ['2.16.840.1.101.3.4.3.2', { scheme: 'ec-or-dsa', digest: 'sha256' }],
]);
