import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  verify,
  X509Certificate,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import forge from 'node-forge';
import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../electron/signing/certificate-facts.ts';
import { signatureFacts, certificateFacts } from '../../../electron/signing/signing-identity.ts';
import { openPkcs12 } from '../../../electron/signing/pkcs12-signer.ts';
import { createTrialIdentity } from '../../../electron/signing/trial-identity.ts';
import { TRIAL_ORGANIZATION } from '../../../electron/signing/trial-organization.ts';
import { addMs, getInstant, type Instant } from '../../../shared/kernel/instant.ts';
import { hasTools, onDisk, run } from './support/real-tools.ts';
import { CLERK_NAME, PASSWORD, SIGNED_AT, trialSigner } from './support/trial-signer.ts';

const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

async function open(password: string, now: Instant) {
  const { pkcs12 } = await trialSigner();
  return openPkcs12(pkcs12, password, now);
}

describe('a trial key', () => {
  test('opens with its password and names its clerk, its mark and its issuer', async () => {
    const opened = await open(PASSWORD, SIGNED_AT);

    if (!opened.ok) throw new TypeError(opened.failure.kind);
    expect(opened.value.chain.map((certificate) => [certificate.subjectName, certificate.trial])).toEqual([
      [CLERK_NAME, true],
      ['CA THỬ NGHIỆM – Quầy Một Cửa', true],
    ]);
    expect(TRIAL_ORGANIZATION).toContain('KHÔNG CÓ GIÁ TRỊ');
  });

  test('shows its certificate while it is locked', async () => {
    const { certificate, signer } = await trialSigner();
    const facts = readCertificate(certificate);
    if (facts === undefined) throw new TypeError('not a certificate');

    expect(certificateFacts(facts)).toEqual(certificateFacts(signer.chain[0]));
    expect(signatureFacts(facts, SIGNED_AT)).toEqual({
      kind: 'clerk',
      level: 'B-B',
      signerName: CLERK_NAME,
      certificateDigest: createHash('sha256').update(certificate).digest('hex'),
      trial: true,
      signedAt: SIGNED_AT,
    });
  });

  test('signs what its certificate verifies, until it is closed', async () => {
    const opened = await open(PASSWORD, SIGNED_AT);
    if (!opened.ok) throw new TypeError(opened.failure.kind);
    const message = Buffer.from('a paper');

    const signature = await opened.value.sign(message);

    const key = new X509Certificate(opened.value.chain[0].der).publicKey;
    expect(verify('sha256', message, key, signature)).toBe(true);
    await opened.value.close();
    await expect(async () => opened.value.sign(message)).rejects.toThrow(TypeError);
  });

  test('stays shut for a wrong password, and for a file that is none', async () => {
    const wrongPin = { ok: false, failure: { kind: 'wrong-pin', triesLeft: 'unknown' } };

    expect(await open('another', SIGNED_AT)).toEqual(wrongPin);
    expect(openPkcs12(Buffer.from('no key'), PASSWORD, SIGNED_AT)).toEqual(wrongPin);
  });

  test('may not sign after its year, nor before it was made', async () => {
    expect(await open(PASSWORD, addMs(SIGNED_AT, YEAR_MS + 1000))).toEqual({
      ok: false,
      failure: {
        kind: 'certificate-expired',
        expiredAt: addMs(SIGNED_AT, YEAR_MS),
      },
    });
    expect(await open(PASSWORD, getInstant(SIGNED_AT - YEAR_MS))).toMatchObject({
      failure: { kind: 'certificate-not-yet-valid' },
    });
  });

  test('opens with a Vietnamese password', async () => {
    const password = 'mật khẩu thử nghiệm';
    const { pkcs12 } = await createTrialIdentity({
      clerkName: 'Lê Thị Ánh',
      password,
      now: SIGNED_AT,
      random: (sizeBytes) => randomBytes(sizeBytes),
    });

    expect(openPkcs12(pkcs12, password, SIGNED_AT).ok).toBe(true);
    expect(openPkcs12(pkcs12, 'mat khau thu nghiem', SIGNED_AT).ok).toBe(false);
  });
});

describe('a certificate for other uses', () => {
  test('may not sign papers', () => {
    const pair = generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    const certificate = forge.pki.createCertificate();
    certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey);
    certificate.validity.notBefore = new Date(SIGNED_AT - 1000);
    certificate.validity.notAfter = new Date(SIGNED_AT + YEAR_MS);
    certificate.setSubject([{ name: 'commonName', value: 'Encryption only' }]);
    certificate.setIssuer([{ name: 'commonName', value: 'Encryption only' }]);
    certificate.setExtensions([{ name: 'keyUsage', keyEncipherment: true }]);
    const key = forge.pki.privateKeyFromPem(pair.privateKey);
    certificate.sign(key, forge.md.sha256.create());
    const file = forge.asn1.toDer(forge.pkcs12.toPkcs12Asn1(key, certificate, PASSWORD)).getBytes();

    const opened = openPkcs12(Buffer.from(file, 'latin1'), PASSWORD, SIGNED_AT);

    expect(opened).toEqual({ ok: false, failure: { kind: 'certificate-wrong-purpose' } });
  });
});

describe.skipIf(!hasTools('openssl'))('OpenSSL', () => {
  test('opens the trial key and finds its chain right', async () => {
    const { pkcs12, root } = await trialSigner();
    const path = onDisk('trial.p12', pkcs12);

    const listed = run('openssl', ['pkcs12', '-in', path, '-passin', `pass:${PASSWORD}`, '-nokeys', '-info']);

    expect(listed.status).toBe(0);
    expect(listed.stdout.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(new X509Certificate(root).verify(new X509Certificate(root).publicKey)).toBe(true);
  });

  test('makes a P-256 key that signs as well', () => {
    const key = onDisk('ec.key', new Uint8Array());
    const certificate = onDisk('ec.pem', new Uint8Array());
    const file = onDisk('ec.p12', new Uint8Array());
    const subject = '/C=VN/CN=Test clerk (P-256)';
    run('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '30',
      '-subj',
      subject,
      '-keyout',
      key,
      '-out',
      certificate,
    ]);
    run('openssl', [
      'pkcs12',
      '-export',
      '-inkey',
      key,
      '-in',
      certificate,
      '-out',
      file,
      '-passout',
      `pass:${PASSWORD}`,
    ]);

    const opened = openPkcs12(readFileSync(file), PASSWORD, getInstant(Date.now() + 5000));

    if (!opened.ok) throw new TypeError(opened.failure.kind);
    expect(opened.value.algorithm).toBe('ecdsa-p256-sha256');
    expect(opened.value.chain[0].trial).toBe(false);
    expect(createPublicKey(readFileSync(certificate)).asymmetricKeyType).toBe('ec');
  });
});
