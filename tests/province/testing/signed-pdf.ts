import { execFileSync } from 'node:child_process';
import { createHash, randomBytes, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getSha256, type Sha256 } from '../../../shared/kernel/sha256.ts';

/** A test signer made by OpenSSL: TEST KEY, lives in a temporary folder, named «KHÓA THỬ». */
export interface TestSigner {
  readonly certificateDigest: Sha256;
  /** A PDF of one empty page with a PAdES B-B signature over all of it; `fillerBytes` of noise make it as long as wanted. */
  sign(fillerBytes?: number): Buffer;
  close(): void;
}

/** Hexadecimal room for the signature. */
const CONTENTS_DIGITS = 8192;

export function openTestSigner(algorithm: 'rsa' | 'ec' = 'rsa'): TestSigner {
  const directory = mkdtempSync(join(tmpdir(), 'test-signer-'));
  const key =
    algorithm === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      ...key,
      '-nodes',
      '-subj',
      '/CN=KHOA THU',
      '-days',
      '3650',
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
    ],
    { cwd: directory, stdio: 'ignore' },
  );
  const certificate = new X509Certificate(readFileSync(join(directory, 'cert.pem')));
  return {
    certificateDigest: getSha256(createHash('sha256').update(certificate.raw).digest('hex')),
    sign: (fillerBytes = 200) => signPdf(directory, fillerBytes),
    close: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function signPdf(directory: string, fillerBytes: number): Buffer {
  const { pdf, gapStart, gapEnd } = unsignedPdf(fillerBytes);
  const covered = Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd)]);
  writeFileSync(join(directory, 'covered'), covered);
  const cms = execFileSync(
    'openssl',
    [
      'cms',
      '-sign',
      '-binary',
      '-cades',
      '-md',
      'sha256',
      '-nosmimecap',
      '-outform',
      'DER',
      '-in',
      'covered',
      '-signer',
      'cert.pem',
      '-inkey',
      'key.pem',
    ],
    { cwd: directory },
  );
  pdf.write(cms.toString('hex').padEnd(CONTENTS_DIGITS, '0'), gapStart + 1, 'latin1');
  return pdf;
}

/** Small and whole: catalogue, one page, a signature field, a noise stream, a classic cross-reference table. */
function unsignedPdf(fillerBytes: number): {
  readonly pdf: Buffer;
  readonly gapStart: number;
  readonly gapEnd: number;
} {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  const length = () => parts.reduce((sum, part) => sum + part.length, 0);
  const add = (body: string | Buffer) => {
    offsets.push(length());
    parts.push(
      Buffer.from(`${offsets.length} 0 obj\n`),
      typeof body === 'string' ? Buffer.from(body) : body,
      Buffer.from('\nendobj\n'),
    );
  };
  add('<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [4 0 R] /SigFlags 3 >> >>');
  add('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  add('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Annots [4 0 R] >>');
  add('<< /Type /Annot /Subtype /Widget /FT /Sig /T (chu-ky) /Rect [0 0 0 0] /F 132 /P 3 0 R /V 5 0 R >>');
  add(
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached ' +
      `/ByteRange [0 ${'*'.repeat(10)} ${'*'.repeat(10)} ${'*'.repeat(10)}] /Contents <${'0'.repeat(CONTENTS_DIGITS)}> >>`,
  );
  add(
    Buffer.concat([
      Buffer.from(`<< /Length ${fillerBytes} >>\nstream\n`),
      randomBytes(fillerBytes),
      Buffer.from('\nendstream'),
    ]),
  );
  const table = length();
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`,
    ),
  );
  const pdf = Buffer.concat(parts);
  const gapStart = pdf.indexOf('/Contents <') + '/Contents '.length;
  const gapEnd = gapStart + CONTENTS_DIGITS + 2;
  const numbers = [gapStart, gapEnd, pdf.length - gapEnd].map((number) => String(number).padEnd(10));
  pdf.write(`/ByteRange [0 ${numbers.join(' ')}]`, pdf.indexOf('/ByteRange'), 'latin1');
  return { pdf, gapStart, gapEnd };
}
