import type { KeptSignatures } from '../../shared/domain/draft.ts';
import type { SignatureFacts } from '../../shared/domain/history.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { PdfBytes } from './pdf/pdf-bytes.ts';
import type { PdfVerdict, SignatureReport, SignerReport } from './verify/signature-report.ts';
import { verifySignedPdf } from './verify/verify-signed-pdf.ts';

/** What a PDF that came signed is worth, and the signature that speaks for it. */
export interface KeptPdf {
  readonly kept: KeptSignatures;
  readonly signature: SignatureFacts;
}

/** `broken`: what was signed is not what is there. `unknown`: this machine cannot tell. */
export type KeptRefusal = 'broken' | 'unknown';

type Signed = SignatureReport & { readonly signer: SignerReport };

/**
 * Judges a PDF that somebody else signed. Every signature must hold, and what was
 * added after any of them is said, a second signature too: it may hide a change
 * that the first signer never saw. Who trusts whose certificate is not judged
 * here: no list of authorities is on this machine yet.
 */
export async function judgeKeptPdf(file: PdfBytes): Promise<Result<KeptPdf, KeptRefusal>> {
  const verdict = await verifySignedPdf(file, { roots: [] });
  const refusal = refusalOf(verdict);
  if (verdict.kind !== 'signed' || refusal !== undefined) return fail(refusal ?? 'unknown');
  const signed = verdict.signatures.filter(isSigned);
  const speaker = signed.find(({ integrity }) => integrity.kind === 'intact-whole') ?? signed.at(-1);
  if (speaker === undefined) return fail('unknown'); // timestamps alone are nobody's signature
  return succeed({
    kept: {
      covers: verdict.integrity === 'intact-whole' ? 'whole' : 'extended',
      signers: signed.map(keptSigner),
    },
    signature: { kind: 'kept', level: speaker.level, ...factsOf(speaker) },
  });
}

function refusalOf(verdict: PdfVerdict): KeptRefusal | undefined {
  if (verdict.kind === 'unsigned') return 'unknown';
  if (verdict.kind === 'unreadable') return verdict.reason === 'signature-unreachable' ? 'broken' : 'unknown';
  if (verdict.integrity === 'broken') return 'broken';
  return verdict.integrity === 'unsupported' ? 'unknown' : undefined;
}

function isSigned(report: SignatureReport): report is Signed {
  return report.type === 'signature' && report.signer !== undefined;
}

function keptSigner(report: Signed): KeptSignatures['signers'][number] {
  const { signerName: name, ...facts } = factsOf(report);
  return { name, ...facts };
}

function factsOf({ signer, claimedAt }: Signed): Omit<SignatureFacts, 'kind' | 'level'> {
  const { signerName, certificateDigest, trial } = signer;
  return { signerName, certificateDigest, trial, signedAt: claimedAt ?? null };
}
