import { createHash } from 'node:crypto';
import type { BackupFinding } from '../../shared/domain/backup.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { watched, type BackupFiles, type Watch } from './backup-files.ts';
import { objectPath } from './backup-layout.ts';
import type { FoundBackup } from './find-backup.ts';
import { journalPartsOf, totalBytesOf, type Manifest, type Part } from './manifest.ts';

/** Walks a journal from its first byte; `proveSegments` of `electron/journal` fits it. */
export type ProveChain = (
  segments: AsyncIterable<Uint8Array>,
) => Promise<
  Result<
    { readonly epoch: string; readonly seq: number; readonly hash: string },
    { readonly segment: string; readonly offset: number }
  >
>;

export interface VerifyRequest extends Watch {
  readonly files: BackupFiles;
  readonly backup: FoundBackup;
  readonly proveChain: ProveChain;
}

/** More say no more: the copy is not whole. */
const MOST_FINDINGS = 20;

/** Reads the copy back: every hash, then the journal's chain up to the head that its list names. Throws the folder's own errors. */
export async function verifyBackup(request: VerifyRequest): Promise<readonly BackupFinding[]> {
  const { backup, files, signal, progressed } = request;
  const { manifest } = backup.sealed;
  const totalBytes = totalBytesOf(manifest);
  const findings: BackupFinding[] = [];
  let doneBytes = 0;
  progressed(0, totalBytes);
  for (const part of manifest.parts) {
    const found = await verifyPart(files, { folder: backup.folder, part, signal });
    if (found !== undefined) findings.push(found);
    doneBytes += part.sizeBytes;
    progressed(doneBytes, totalBytes);
    if (findings.length >= MOST_FINDINGS) return findings;
  }
  if (findings.some(({ kind }) => kind.startsWith('part-'))) return findings;
  return [...findings, ...(await verifyChain(request, manifest))];
}

async function verifyPart(
  files: BackupFiles,
  { folder, part, signal }: { readonly folder: string; readonly part: Part; readonly signal: AbortSignal },
): Promise<BackupFinding | undefined> {
  const path = objectPath(folder, part.sha256);
  const sizeBytes = await files.sizeBytes(path);
  if (sizeBytes === undefined) return { kind: 'part-missing', part: part.name };
  if (sizeBytes !== part.sizeBytes) return { kind: 'part-changed', part: part.name };
  const hash = createHash('sha256');
  for await (const piece of watched(files.pieces(path, sizeBytes), (taken) => hash.update(taken), signal)) {
    if (piece.length === 0) continue;
  }
  return hash.digest('hex') === part.sha256 ? undefined : { kind: 'part-changed', part: part.name };
}

async function verifyChain(
  { files, backup, proveChain }: VerifyRequest,
  manifest: Manifest,
): Promise<readonly BackupFinding[]> {
  const proved = await proveChain(segments(files, backup.folder, journalPartsOf(manifest)));
  if (!proved.ok) {
    const { segment, offset } = proved.failure;
    return [{ kind: 'chain-broken', part: `journal/${segment}`, offset }];
  }
  const { epoch, seq, headHash } = manifest.journal;
  const { value } = proved;
  const same = value.epoch === epoch && value.seq === seq && value.hash === headHash;
  return same ? [] : [{ kind: 'head-differs' }];
}

async function* segments(
  files: BackupFiles,
  folder: string,
  parts: readonly Part[],
): AsyncGenerator<Uint8Array> {
  for (const { sha256, sizeBytes } of parts) {
    const whole = new Uint8Array(sizeBytes);
    let filled = 0;
    for await (const piece of files.pieces(objectPath(folder, sha256), sizeBytes)) {
      whole.set(piece, filled);
      filled += piece.length;
    }
    yield whole;
  }
}
