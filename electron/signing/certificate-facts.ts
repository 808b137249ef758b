import { createHash } from 'node:crypto';
import type { Instant } from '../../shared/kernel/instant.ts';
import { getSha256, type Sha256 } from '../../shared/kernel/sha256.ts';
import {
  childrenOf,
  contentBytes,
  contextTag,
  elementBytes,
  findObjectId,
  readAsn1,
  TAG,
  type Asn1,
} from './cms/asn1.ts';
import { OID } from './cms/object-ids.ts';
import { instantFromDigits } from './instant-from-digits.ts';
import { TRIAL_ORGANIZATION } from './trial-organization.ts';

/** What the counter asks of an X.509 certificate, read out of its own bytes. */
export interface CertificateFacts {
  readonly der: Uint8Array;
  readonly digest: Sha256;
  readonly subjectName: string;
  readonly issuerName: string;
  readonly notBefore: Instant;
  readonly notAfter: Instant;
  /** True when it may sign documents: digitalSignature or nonRepudiation, or no key usage at all (RFC 5280, 4.2.1.3). */
  readonly maySign: boolean;
  /** Issued by a trial authority: without legal value, and always shown so. */
  readonly trial: boolean;
  /** Names in DER, as CMS repeats them. */
  readonly subject: Uint8Array;
  readonly issuer: Uint8Array;
  /** The whole INTEGER element. */
  readonly serialNumber: Uint8Array;
}

/** Reads a certificate; `undefined` when it is none. */
export function readCertificate(certificate: Uint8Array): CertificateFacts | undefined {
  const [tbs] = childrenOf(readAsn1(certificate));
  const fields = childrenOf(tbs).filter((field) => field.tag !== contextTag(0)); // the version
  const [serialNumber, , issuer, validity, subject] = fields;
  const [notBefore, notAfter] = childrenOf(validity).map(readTime);
  if (serialNumber === undefined || issuer === undefined || subject === undefined) return undefined;
  if (notBefore === undefined || notAfter === undefined) return undefined;
  return {
    der: certificate,
    digest: getSha256(createHash('sha256').update(certificate).digest('hex')),
    subjectName: nameOf(subject),
    issuerName: nameOf(issuer),
    notBefore,
    notAfter,
    maySign: maySign(fields),
    trial: readAttributes(issuer, OID.organization).includes(TRIAL_ORGANIZATION),
    subject: elementBytes(subject),
    issuer: elementBytes(issuer),
    serialNumber: elementBytes(serialNumber),
  };
}

/** The common name; names without one fall back to the organisation, then to nothing rather than to a guess. */
function nameOf(name: Asn1): string {
  return readAttributes(name, OID.commonName)[0] ?? readAttributes(name, OID.organization)[0] ?? '';
}

function readAttributes(name: Asn1, type: string): readonly string[] {
  return childrenOf(name)
    .flatMap(childrenOf)
    .flatMap((attribute) => {
      const [oid, value] = childrenOf(attribute);
      return findObjectId(oid) === type && value !== undefined ? [readText(value)] : [];
    });
}

const BMP_STRING = 0x1e;
const UTF8_STRING = 0x0c;

function readText(value: Asn1): string {
  const bytes = Buffer.from(contentBytes(value));
  if (value.tag === UTF8_STRING) return bytes.toString('utf8').normalize('NFC');
  if (value.tag !== BMP_STRING) return bytes.toString('latin1');
  return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le').normalize('NFC') : '';
}

/** UTCTime has two digits of the year: 50 and above are the last century (RFC 5280, 4.1.2.5.1). */
function readTime(time: Asn1): Instant | undefined {
  const text = Buffer.from(contentBytes(time)).toString('latin1');
  const digits = /^(\d{10,14})Z$/.exec(text)?.[1];
  if (digits === undefined) return undefined;
  if (time.tag !== TAG.utcTime) return instantFromDigits(digits);
  return instantFromDigits(`${Number(digits.slice(0, 2)) < 50 ? '20' : '19'}${digits}`);
}

const SIGNING_USES = 0xc0; // digitalSignature and nonRepudiation, the first two bits

function maySign(fields: readonly Asn1[]): boolean {
  const extensions = childrenOf(childrenOf(fields.find((field) => field.tag === contextTag(3)))[0]);
  const usage = extensions.map(childrenOf).find(([oid]) => findObjectId(oid) === OID.keyUsage);
  const value = usage?.at(-1);
  if (value === undefined) return true;
  const bits = readAsn1(contentBytes(value));
  return bits?.tag === TAG.bitString && ((contentBytes(bits)[1] ?? 0) & SIGNING_USES) !== 0;
}
