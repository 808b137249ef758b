import { Readable } from 'node:stream';
import type { SigningFailure } from '../../shared/contract/failures.ts';
import type { DraftPage } from '../../shared/domain/draft.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { SignatureFacts } from '../../shared/domain/history.ts';
import { paperFormOf } from '../../shared/domain/paper-form.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { readAhead } from '../../shared/kernel/read-ahead.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { PaperSignerPort, SignedFile, UnlockedSigner } from '../counter/ports.ts';
import type { MixedAssembler } from '../documents/import/mixed-assembler.ts';
import { assemblePdf, PageDamagedError, type AssemblyPage } from '../documents/pdf/assemble-pdf.ts';
import { drawMark } from '../documents/pdf/draw-mark.ts';
import { embedFont } from '../documents/pdf/embedded-font.ts';
import { markAlphabet, markFor, trueCopyMark, type Mark } from '../documents/pdf/mark-for.ts';
import { FileDamagedError } from '../files/file-errors.ts';
import type { FileVault } from '../files/file-vault.ts';
import type { CertificateFacts } from '../signing/certificate-facts.ts';
import type { SignatureAppearance } from '../signing/build-update.ts';
import { prepareCms, type CmsBuilder } from '../signing/cms/build-cms.ts';
import { judgeKeptPdf } from '../signing/kept-signature.ts';
import { bytesInMemory } from '../signing/pdf/pdf-bytes.ts';
import { assembledBase, existingBase, signPaperPdf, type SignableBase } from '../signing/sign-paper-pdf.ts';
import { signatureFacts } from '../signing/signing-identity.ts';
import { SigningInterruptedError, type Signer } from '../signing/signer.ts';
import type { SigningKeys } from './signing-keys.ts';
import { signTrialPaper } from './trial-paper.ts';
import { vaultBytes } from './vault-bytes.ts';

export interface PaperSignerParts {
  readonly keys: SigningKeys;
  readonly files: FileVault;
  readonly mixed: MixedAssembler;
  /** Tinos, whole TrueType file. */
  readonly markFont: Uint8Array;
  readonly now: () => Instant;
  /** One of the built-in pages, for signing on trial. */
  readonly samplePath: string;
}

/** What one unlock prepares once for all papers. */
export interface OpenKey {
  readonly signer: Signer;
  readonly cms: CmsBuilder;
  /** The clerk's mark with the time of signing. */
  readonly appearanceAt: (signedAt: Instant) => SignatureAppearance;
  readonly appearanceOf: (request: SignRequest) => SignatureAppearance;
}

/** Pages from the vault → PDF with a mark → PAdES B-B → vault, in one pass per paper. */
export function createPaperSigner(parts: PaperSignerParts): PaperSignerPort {
  return {
    identity: (clerk) => parts.keys.identity(clerk),
    tokens: () => parts.keys.tokens(),
    async unlock(clerk, entry) {
      const signer = await parts.keys.unlock(clerk, entry);
      return signer.ok ? succeed(unlockedSigner(parts, openKey(parts, signer.value))) : signer;
    },
    keep: ({ pages }) => keepPaper(parts, pages),
    signatureOf: (file) => signatureOf(parts.files, file),
    async signTrial(clerk, entry) {
      const signer = await parts.keys.unlock(clerk, entry);
      if (!signer.ok) return signer;
      try {
        const { samplePath, now } = parts;
        return await signTrialPaper(openKey(parts, signer.value), { samplePath, signedAt: now() });
      } finally {
        await signer.value.close();
      }
    },
  };
}

/** A file that does not verify on its way out of the vault is an answer here, not an accident. */
async function signatureOf(files: FileVault, file: FileRef): Promise<SignatureFacts | undefined> {
  if (!(await files.has(file))) return undefined;
  try {
    const judged = await judgeKeptPdf(vaultBytes(files, file));
    return judged.ok ? judged.value.signature : undefined;
  } catch (error) {
    if (error instanceof FileDamagedError) return undefined;
    throw error;
  }
}

function openKey({ markFont }: PaperSignerParts, signer: Signer): OpenKey {
  const [certificate] = signer.chain;
  const { subjectName: signerName, trial } = certificate;
  const font = embedFont(markFont, markAlphabet(signerName, ''));
  return {
    signer,
    cms: prepareCms(signer),
    appearanceAt: (signedAt) => drawMark(markFor({ signerName, signedAt, trial }), font),
    appearanceOf: (request) => {
      if (request.component.mark === 'digitised') return drawMark(markOf(certificate, request), font);
      const letters = markAlphabet(signerName, request.office.communeNameVi);
      return drawMark(markOf(certificate, request), embedFont(markFont, letters));
    },
  };
}

function unlockedSigner(parts: PaperSignerParts, key: OpenKey): UnlockedSigner {
  return {
    signPaper: (request) => signPaper(parts, key, request),
    close: () => key.signer.close(),
  };
}

type SignRequest = Parameters<UnlockedSigner['signPaper']>[0];

async function signPaper(
  parts: PaperSignerParts,
  { signer, cms, appearanceOf }: OpenKey,
  request: SignRequest,
): Promise<Result<SignedFile, SigningFailure>> {
  const base = await baseFor(parts, request.component.pages);
  if (!base.ok) return base;
  const { signedAt } = request;
  const appearance = appearanceOf(request);
  try {
    const file = await parts.files.put(
      Readable.from(signPaperPdf({ base: base.value, appearance, cms, signedAt }), { objectMode: false }),
    );
    return succeed({ file, signature: signatureFacts(signer.chain[0], signedAt) });
  } catch (error) {
    // The two ways in which a paper can stop midway; nothing of it is kept. The rest is a bug.
    if (error instanceof SigningInterruptedError) return fail(error.failure);
    if (error instanceof PageDamagedError) return fail({ kind: 'page-damaged' });
    throw error;
  }
}

function markOf(
  { subjectName: signerName, trial }: CertificateFacts,
  { component, office, signedAt }: SignRequest,
): Mark {
  return component.mark === 'true-copy'
    ? trueCopyMark({ agencyName: office.communeNameVi, signedAt, trial })
    : markFor({ signerName, signedAt, trial });
}

/** The file that came signed, bytes and all; it is judged again, because what lies on a disk can be touched. */
async function keepPaper(
  { files }: PaperSignerParts,
  [page]: readonly DraftPage[],
): Promise<Result<SignedFile, SigningFailure>> {
  if (page === undefined) throw new TypeError('a paper to keep has pages');
  const judged = await judgeKeptPdf(bytesInMemory(await files.readAll(page.file)));
  return judged.ok
    ? succeed({ file: page.file, signature: judged.value.signature })
    : fail({ kind: 'page-damaged' });
}

/**
 * Scanned images go through the streaming writer; exactly one PDF keeps its bytes, and the signature is appended;
 * everything else is put together in the image child, and so is a file too odd to append to.
 */
async function baseFor(
  parts: PaperSignerParts,
  pages: readonly DraftPage[],
): Promise<Result<SignableBase, SigningFailure>> {
  if (pages.every((page) => page.kind === 'image'))
    return succeed(assembledBase(assemblePdf(readAhead(jpegsOf(parts, pages)))));
  // Either way the signer itself grows page 1 by the strip for the mark.
  const [first] = pages;
  if (first !== undefined && paperFormOf(pages) === 'whole-file') {
    const whole = await existingBase(bytesInMemory(await parts.files.readAll(first.file)));
    if (whole.ok) return whole;
  }
  const assembled = await parts.mixed.assemble(pages, 0);
  if (!assembled.ok) return assembled;
  const base = await existingBase(bytesInMemory(assembled.value.bytes));
  return base.ok ? base : fail({ kind: 'page-damaged' });
}

async function* jpegsOf(
  { files }: PaperSignerParts,
  pages: readonly Extract<DraftPage, { kind: 'image' }>[],
): AsyncGenerator<AssemblyPage> {
  for (const { file, dpi, rotation, tiltDegrees } of pages) {
    yield { jpeg: await files.readAll(file), digest: file.digest, dpi, rotation, tiltDegrees };
  }
}
