import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

/** An invented authority of this test run, and what it issues; all keys are test keys. */

const DAY_MS = 24 * 60 * 60 * 1000;

export interface IssueRequest {
  readonly commonName: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
  /** Names of node-forge's keyUsage extension. */
  readonly uses?: readonly string[];
}

export interface Issued {
  readonly certificate: Uint8Array;
  /** PKCS#8, in PEM. */
  readonly privateKey: string;
}

export interface TestAuthority {
  readonly certificate: Uint8Array;
  issue(request: IssueRequest): Issued;
}

export function createTestAuthority(commonName = 'CA kiểm thử – Quầy Một Cửa'): TestAuthority {
  const keys = rsaPair();
  const subject = [{ shortName: 'CN', value: commonName, valueTagClass: forge.asn1.Type.UTF8 }];
  const root = newCertificate(keys.publicKey, { commonName });
  root.setSubject(subject as unknown as forge.pki.CertificateField[]); // its types name a class where the code takes a tag
  root.setIssuer(subject as unknown as forge.pki.CertificateField[]); // as above
  root.setExtensions([
    { name: 'basicConstraints', critical: true, cA: true },
    { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true },
  ]);
  const issuerKey = forge.pki.privateKeyFromPem(keys.privateKey);
  root.sign(issuerKey, forge.md.sha256.create());
  return {
    certificate: derOf(root),
    issue(request) {
      const pair = rsaPair();
      const certificate = newCertificate(pair.publicKey, request);
      const name = [{ shortName: 'CN', value: request.commonName, valueTagClass: forge.asn1.Type.UTF8 }];
      certificate.setSubject(name as unknown as forge.pki.CertificateField[]); // as above
      certificate.setIssuer(root.subject.attributes);
      const uses = request.uses ?? ['digitalSignature', 'nonRepudiation'];
      certificate.setExtensions([
        { name: 'basicConstraints', critical: true, cA: false },
        { name: 'keyUsage', critical: true, ...Object.fromEntries(uses.map((use) => [use, true])) },
      ]);
      certificate.sign(issuerKey, forge.md.sha256.create());
      return { certificate: derOf(certificate), privateKey: pair.privateKey };
    },
  };
}

function newCertificate(publicKey: string, request: IssueRequest): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = `5${randomBytes(7).toString('hex')}`;
  certificate.validity.notBefore = request.notBefore ?? new Date(Date.now() - DAY_MS);
  certificate.validity.notAfter = request.notAfter ?? new Date(Date.now() + 365 * DAY_MS);
  return certificate;
}

function rsaPair() {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

function derOf(certificate: forge.pki.Certificate): Uint8Array {
  return Buffer.from(forge.asn1.toDer(forge.pki.certificateToAsn1(certificate)).getBytes(), 'latin1');
}
