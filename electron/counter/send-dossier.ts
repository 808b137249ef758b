import { findProcedure } from '../../shared/catalogue/catalogue.ts';
import type { SendFailure } from '../../shared/contract/failures.ts';
import type { SendOutcome } from '../../shared/contract/channels/province-channels.ts';
import { findValidSignature, isFullySigned, isOfficial, type Dossier } from '../../shared/domain/dossier.ts';
import { isAttachment } from '../../shared/domain/draft-papers.ts';
import type { FileRef } from '../../shared/domain/file-ref.ts';
import { withoutShelves } from '../../shared/domain/page-shelf.ts';
import { componentsToSign } from '../../shared/domain/paper-kinds.ts';
import type { ProvinceReceipt, Refusal } from '../../shared/domain/province-answer.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { Counter } from './counter.ts';
import { recordAnswer, recordForgotten } from './record-answer.ts';
import type { DossierSubmission, SubmittedFile } from './ports.ts';

/** How long to wait when the province holds everything but has not signed for it yet. */
const RECEIPT_PENDING_MS = 5_000;

/** The answer was to an earlier submission: the new one goes at once. */
const SUPERSEDED_MS = 1_000;

/** A figure of progress goes to the screen this often at most. */
const PROGRESS_EVERY_MS = 250;

type Sent = Result<SendOutcome, SendFailure>;

/** One turn: which dossier, how much of it, and how it is ended early. */
export interface SendTurn {
  readonly dossierId: DossierId;
  /** The data alone; or whatever the province still lacks, and its answer. */
  readonly part: 'data' | 'rest';
  readonly signal: AbortSignal;
}

/**
 * One turn of sending a received dossier: data, then the files the province
 * lacks, then its signed receipt, which is journaled before anybody is told.
 * Works while the screen is locked (DESIGN 7); safe to repeat at any point.
 */
export async function sendDossier(counter: Counter, turn: SendTurn): Promise<Sent> {
  if (counter.ledger.enrolment === undefined) return fail({ kind: 'not-enrolled' });
  const dossier = counter.ledger.findDossier(turn.dossierId);
  if (dossier?.reception === undefined) throw new TypeError('only a received dossier is sent');
  if (dossier.registered !== undefined) return succeed({ kind: 'registered' });
  if (!isFullySigned(dossier)) return fail({ kind: 'unsigned' });
  return dossier.delivered === undefined ? handOver(counter, dossier, turn) : collect(counter, dossier, turn);
}

/** A dossier without files has nothing to wait for: its data is all there is. */
async function handOver(counter: Counter, dossier: Dossier, turn: SendTurn): Promise<Sent> {
  const { part, signal } = turn;
  const submission = submissionOf(counter, dossier);
  const answer = await counter.parts.province.submit(submission);
  if (!answer.ok) return answer;
  if (answer.value.kind === 'refused') return refuse(counter, dossier, answer.value.refusal);
  const { missing } = answer.value;
  const totalBytes = sizeOf(submission.files.map(({ file }) => file));
  const sentBytes = totalBytes - sizeOf(missing);
  if (part === 'data' && missing.length > 0) return succeed({ kind: 'data-taken', sentBytes, totalBytes });
  const { code } = submission.reception;
  const tell = progressOf(counter, dossier.dossierId, totalBytes);
  const uploaded = await uploadFiles(counter, { files: missing, code, signal }, (bytes) =>
    tell(sentBytes + bytes),
  );
  return uploaded.ok ? collect(counter, dossier, turn) : uploaded;
}

async function uploadFiles(
  counter: Counter,
  {
    files,
    code,
    signal,
  }: { readonly files: readonly FileRef[]; readonly code: string; readonly signal: AbortSignal },
  progressed: (sentBytes: number) => void,
): Promise<Result<null, SendFailure>> {
  let before = 0;
  for (const file of files) {
    const start = before;
    const uploaded = await uploadFile(counter, { file, code, signal }, (bytes) => progressed(start + bytes));
    if (signal.aborted) return fail({ kind: 'stopped' });
    if (!uploaded.ok) return uploaded;
    before += file.sizeBytes;
  }
  return succeed(null);
}

async function uploadFile(
  counter: Counter,
  { file, code, signal }: { readonly file: FileRef; readonly code: string; readonly signal: AbortSignal },
  progressed: (sentBytes: number) => void,
): Promise<Result<null, SendFailure>> {
  const { files, province } = counter.parts;
  if (!(await files.has(file))) return fail({ kind: 'file-missing' });
  return province.upload({
    file,
    code,
    signal,
    resumeUrl: counter.ledger.findUpload(file.digest),
    opened: async (url) => {
      await counter.exclusively(() => counter.append([{ kind: 'upload-opened', file, url }]));
    },
    progressed,
    open: (start, end) => files.open(file, { start, end }),
  });
}

/** The socket takes a piece many times a second; a person reads a figure a few times. */
function progressOf(counter: Counter, dossierId: DossierId, totalBytes: number): (sentBytes: number) => void {
  let toldAt = 0;
  return (sentBytes) => {
    const at = counter.parts.now();
    // Also when the clock was set back: otherwise a try that moves would look silent.
    if (at >= toldAt && at - toldAt < PROGRESS_EVERY_MS && sentBytes < totalBytes) return;
    toldAt = at;
    counter.parts.send('province:progress', { dossierId, sentBytes, totalBytes });
  };
}

function sizeOf(files: readonly FileRef[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

async function collect(counter: Counter, dossier: Dossier, turn: SendTurn): Promise<Sent> {
  const answer = await counter.parts.province.collect(dossier.reception?.code ?? '');
  if (!answer.ok) return answer;
  switch (answer.value.kind) {
    case 'unknown':
      return notKnown(counter, dossier, turn);
    case 'pending':
      return fail({ kind: 'busy', retryAfterMs: RECEIPT_PENDING_MS });
    case 'refused':
      return refuse(counter, dossier, answer.value.refusal);
    case 'receipt':
      return keepReceipt(counter, dossier, answer.value.receipt);
    default:
      return assertNever(answer.value);
  }
}

/** Right after it was handed over it has still to settle; after a receipt it was lost, and goes again. */
async function notKnown(counter: Counter, dossier: Dossier, turn: SendTurn): Promise<Sent> {
  if (dossier.delivered === undefined) return fail({ kind: 'busy', retryAfterMs: RECEIPT_PENDING_MS });
  await recordForgotten(counter, dossier);
  const again = counter.ledger.findDossier(dossier.dossierId) ?? dossier;
  return handOver(counter, again, turn);
}

async function keepReceipt(counter: Counter, dossier: Dossier, receipt: ProvinceReceipt): Promise<Sent> {
  const kind = receipt.body.stage === 'registered' ? 'registered' : 'delivered';
  await recordAnswer(counter, dossier, {
    clerkId: 'province',
    about: receipt.body,
    action: { kind, receipt },
  });
  return succeed({ kind });
}

async function refuse(counter: Counter, dossier: Dossier, refusal: Refusal): Promise<Sent> {
  const about = { reason: refusal.reason, messageVi: refusal.messageVi };
  const action = { kind: 'refused', refusal } as const;
  const isCurrent = await recordAnswer(counter, dossier, { clerkId: 'province', about, action });
  return isCurrent
    ? succeed({ kind: 'refused', refusal })
    : fail({ kind: 'busy', retryAfterMs: SUPERSEDED_MS });
}

function submissionOf(counter: Counter, dossier: Dossier): DossierSubmission {
  const { draft, reception, submissionId } = dossier;
  if (reception === undefined || !isOfficial(reception)) {
    throw new TypeError('only a dossier with its official code is sent');
  }
  if (findProcedure(counter.parts.catalogue, draft.procedureCode ?? '') === undefined) {
    throw new TypeError('a received dossier names a procedure of the catalogue');
  }
  const files = filesToSend(dossier);
  return {
    actionId: submissionId,
    // Of its number, not of today: a counter that was restored may send what arrived before, and must say the same again.
    epoch: counter.ledger.numbers.epochOf(reception.leaseId) ?? counter.parts.journal.epoch,
    draft: withoutShelves(draft),
    reception,
    files,
  };
}

/** The signed papers of a dossier, one file each, in the order of its components. */
export function filesToSend(dossier: Dossier): readonly SubmittedFile[] {
  return componentsToSign(dossier.draft).map((component) => {
    const signed = findValidSignature(dossier, component);
    if (signed === undefined) throw new TypeError('only a signed dossier is sent');
    return {
      componentCode: component.code,
      nameVi: component.nameVi,
      attachment: isAttachment(component),
      file: signed.file,
      signature: signed.signature,
    };
  });
}
