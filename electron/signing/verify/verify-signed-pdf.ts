import { childrenOf, contentBytes, readAsn1 } from '../cms/asn1.ts';
import { OID } from '../cms/object-ids.ts';
import type { PdfBytes } from '../pdf/pdf-bytes.ts';
import { openPdf } from '../pdf/pdf-file.ts';
import { findName } from '../pdf/pdf-value.ts';
import { findSignatureFields, type SignatureField } from '../pdf/signature-fields.ts';
import { endsRevision, findByteRange, readSignedBytes, type ByteRange } from './byte-range.ts';
import { claimedTime, timestampTime } from './claimed-time.ts';
import { digestOf, parseSignedData, type SignedData } from './parse-cms.ts';
import type { Integrity, PdfVerdict, SignatureReport } from './signature-report.ts';
import { signerReport } from './signer-report.ts';
import {
  digestContent,
  feedBytes,
  verifySignerInfo,
  type Content,
  type SignerVerdict,
} from './verify-signer-info.ts';

/*
 * Says of every signature of a PDF whether the signed bytes are there
 * unchanged and whether anything came after them. Reads strictly: what two
 * readers could understand differently is not called intact. Any bytes may
 * come in; it throws only when `file` itself cannot be read.
 */

export interface VerifyOptions {
  /** Certificates that are trusted, in DER. */
  readonly roots: readonly Uint8Array[];
}

/** Judges a PDF as it stands; without network, so revocation stays open. */
export async function verifySignedPdf(file: PdfBytes, options: VerifyOptions): Promise<PdfVerdict> {
  const pdf = await openPdf(file);
  if (pdf === undefined) return { kind: 'unreadable', reason: 'damaged' };
  if (pdf.xref.trailer.entries.has('Encrypt')) return { kind: 'unreadable', reason: 'encrypted' };
  const fields = await findSignatureFields(pdf);
  if (fields.length === 0) {
    const hidden = await mentionsByteRange(file);
    return hidden ? { kind: 'unreadable', reason: 'signature-unreachable' } : { kind: 'unsigned' };
  }
  const signatures: SignatureReport[] = [];
  for (const field of fields) signatures.push(await verifyField(file, field, options));
  return { kind: 'signed', integrity: worstOf(signatures), signatures };
}

const WORST_FIRST = ['broken', 'unsupported', 'intact-extended', 'intact-whole'] as const;

function worstOf(signatures: readonly SignatureReport[]): Integrity['kind'] {
  return (
    WORST_FIRST.find((kind) => signatures.some(({ integrity }) => integrity.kind === kind)) ?? 'unsupported'
  );
}

const SCAN_BYTES = 1024 * 1024;
const SIGNATURE_KEY = '/ByteRange';

async function mentionsByteRange(file: PdfBytes): Promise<boolean> {
  for (let at = 0; at < file.sizeBytes; at += SCAN_BYTES) {
    // Windows overlap by the key's length, so that a cut through it hides nothing.
    const window = await file.read(at, at + SCAN_BYTES + SIGNATURE_KEY.length);
    if (Buffer.from(window.buffer, window.byteOffset, window.length).includes(SIGNATURE_KEY, 0, 'latin1'))
      return true;
  }
  return false;
}

async function verifyField(
  file: PdfBytes,
  field: SignatureField,
  options: VerifyOptions,
): Promise<SignatureReport> {
  const subFilter = findName(field.dictionary.entries.get('SubFilter'));
  const type = subFilter === 'ETSI.RFC3161' ? 'document-timestamp' : 'signature';
  const contents = field.dictionary.entries.get('Contents');
  const data = contents?.kind === 'string' ? parseSignedData(contents.bytes) : undefined;
  const claimedAt =
    data !== undefined && type === 'document-timestamp' ? timestampTime(data) : claimedTime(field.dictionary);
  const range = findByteRange(field, file.sizeBytes);
  const report = (integrity: Integrity, certificate?: Uint8Array): SignatureReport => ({
    type,
    integrity,
    signer:
      certificate === undefined
        ? undefined
        : signerReport({
            certificate,
            certificates: data?.certificates ?? [],
            roots: options.roots,
            claimedAt,
          }),
    claimedAt,
    level: levelOf(data, subFilter),
  });
  if (range === undefined) return report({ kind: 'broken', reason: 'byte-range' });
  if (data === undefined) return report({ kind: 'unsupported', reason: 'format' });
  const verdict = await verifyContainer({ file, range, data, subFilter });
  if (verdict.kind !== 'intact')
    return report({ kind: verdict.kind, reason: verdict.reason } as Integrity, verdict.certificate); // a reason belongs to its kind
  return report(await coverage(file, range), verdict.certificate);
}

async function coverage(file: PdfBytes, range: ByteRange): Promise<Integrity> {
  if (range.end === file.sizeBytes) return { kind: 'intact-whole' };
  if (!(await endsRevision(file, range))) return { kind: 'broken', reason: 'cut-revision' };
  return { kind: 'intact-extended', signedBytes: range.end };
}

interface Container {
  readonly file: PdfBytes;
  readonly range: ByteRange;
  readonly data: SignedData;
  readonly subFilter: string | undefined;
}

const DETACHED = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached']);

async function verifyContainer(container: Container): Promise<SignerVerdict> {
  const { file, range, data, subFilter } = container;
  const signedBytes: Content = (feed) => readSignedBytes(file, range, feed);
  if (subFilter !== undefined && DETACHED.has(subFilter)) {
    if (data.content !== undefined && data.content.length > 0) return unsupportedFormat;
    return verifyAll(data, signedBytes);
  }
  const inner = data.content;
  if (inner === undefined) return unsupportedFormat;
  const isRight = await vouchesFor(container, inner, signedBytes);
  if (isRight === undefined) return unsupportedFormat;
  if (!isRight) return { kind: 'broken', reason: 'digest', certificate: data.certificates[0] };
  return verifyAll(data, feedBytes(inner));
}

const unsupportedFormat: SignerVerdict = { kind: 'unsupported', reason: 'format', certificate: undefined };

/** Whether content inside the container is the digest of the signed bytes; `undefined` for formats that are not known. */
async function vouchesFor(
  { data, subFilter }: Container,
  inner: Uint8Array,
  signedBytes: Content,
): Promise<boolean | undefined> {
  if (subFilter === 'adbe.pkcs7.sha1') {
    return Buffer.compare(inner, await digestContent('sha1', signedBytes)) === 0;
  }
  if (subFilter !== 'ETSI.RFC3161' || data.contentType !== OID.timestampInfo) return undefined;
  const [algorithm, imprint] = childrenOf(childrenOf(readAsn1(inner))[2]);
  const digest = digestOf(algorithm);
  if (digest === undefined || imprint === undefined) return undefined;
  return Buffer.compare(contentBytes(imprint), await digestContent(digest, signedBytes)) === 0;
}

/** A container with several signers is intact when all of them are; the first speaks for it. */
async function verifyAll(data: SignedData, content: Content): Promise<SignerVerdict> {
  let first: SignerVerdict | undefined;
  for (const info of data.signerInfos) {
    const verdict = await verifySignerInfo(data, info, content);
    if (verdict.kind !== 'intact') return verdict;
    first ??= verdict;
  }
  return first ?? unsupportedFormat;
}

function levelOf(data: SignedData | undefined, subFilter: string | undefined): SignatureReport['level'] {
  const info = data?.signerInfos[0];
  const hasCertificate =
    info?.attributes.has(OID.signingCertificateV2) === true ||
    info?.attributes.has(OID.signingCertificate) === true;
  if (subFilter !== 'ETSI.CAdES.detached' || !hasCertificate) return 'basic';
  return info.unsignedAttributes.has(OID.signatureTimestamp) ? 'B-T' : 'B-B';
}
