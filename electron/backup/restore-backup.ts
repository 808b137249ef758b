import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { BackupFinding } from '../../shared/domain/backup.ts';
import { watched, type BackupFiles, type Watch } from './backup-files.ts';
import { objectPath } from './backup-layout.ts';
import type { FoundBackup } from './find-backup.ts';
import { totalBytesOf, type Part } from './manifest.ts';

export interface RestoreRequest extends Watch {
  readonly files: BackupFiles;
  readonly backup: FoundBackup;
  /** Parts land below it under their own names. */
  readonly target: string;
  /** Which parts; all of them when it is left out. */
  readonly wanted?: (name: string) => boolean;
}

/** Puts parts back, each verified while it is written and durable before the next. Answers the first that is not as it was. */
export async function restoreParts(request: RestoreRequest): Promise<BackupFinding | undefined> {
  const { backup, wanted = () => true, progressed } = request;
  const parts = backup.sealed.manifest.parts.filter(({ name }) => wanted(name));
  const totalBytes = totalBytesOf({ ...backup.sealed.manifest, parts });
  let doneBytes = 0;
  progressed(0, totalBytes);
  for (const part of parts) {
    const finding = await restorePart(request, part);
    if (finding !== undefined) return finding;
    doneBytes += part.sizeBytes;
    progressed(doneBytes, totalBytes);
  }
  return undefined;
}

/** The bytes of one small part; `undefined` when they are not as they were. */
export async function readPart(
  files: BackupFiles,
  { folder, sealed }: FoundBackup,
  name: string,
): Promise<Uint8Array | undefined> {
  const part = sealed.manifest.parts.find((one) => one.name === name);
  const bytes = part === undefined ? undefined : await files.read(objectPath(folder, part.sha256));
  if (bytes === undefined || part === undefined) return undefined;
  return createHash('sha256').update(bytes).digest('hex') === part.sha256 ? bytes : undefined;
}

async function restorePart(request: RestoreRequest, part: Part): Promise<BackupFinding | undefined> {
  const { files, backup, target, signal } = request;
  const from = objectPath(backup.folder, part.sha256);
  const sizeBytes = await files.sizeBytes(from);
  if (sizeBytes === undefined) return { kind: 'part-missing', part: part.name };
  const changed: BackupFinding = { kind: 'part-changed', part: part.name };
  if (sizeBytes !== part.sizeBytes) return changed;
  const hash = createHash('sha256');
  const path = join(target, part.name);
  const pieces = watched(files.pieces(from, sizeBytes), (piece) => hash.update(piece), signal);
  let isSame = false;
  await files.writeDurably(dirname(path), pieces, () => {
    isSame = hash.digest('hex') === part.sha256;
    return isSame ? path : undefined;
  });
  return isSame ? undefined : changed;
}
