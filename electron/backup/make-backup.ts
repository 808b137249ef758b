import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { BackupFailure } from '../../shared/contract/backup-failures.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { namingTrouble, SourceUnreadableError } from './backup-error.ts';
import { watched, type BackupFiles, type Watch } from './backup-files.ts';
import { backupFolder, listName, objectPath, objectsFolder } from './backup-layout.ts';
import { listsIn } from './find-backup.ts';
import { keepGenerations } from './keep-generations.ts';
import { encodeManifest, FORMAT, isSealedBy, type Manifest, type Part } from './manifest.ts';

/** A file of the counter, or a few bytes that stand for one. */
export type Source = { readonly name: string; readonly sizeBytes: number } & (
  | {
      readonly path: string;
      /** Its name tells its content, so the same name and size need not be read again. */
      readonly named: boolean;
    }
  | { readonly bytes: Uint8Array }
);

export interface BackupRequest extends Watch {
  readonly files: BackupFiles;
  readonly chosen: string;
  /** HMAC key of the lists. */
  readonly key: Uint8Array;
  readonly facts: Omit<Manifest, 'format' | 'generation' | 'parts'>;
  readonly sources: readonly Source[];
}

export interface MadeBackup {
  readonly manifest: Manifest;
  readonly writtenBytes: number;
}

/** What a volume keeps for itself: folders, lists, journals of the file system. */
const ROOM_TO_SPARE_BYTES = 16 * 1024 * 1024;

/**
 * Guarantees: the copy before stays whole until the new list is durable; what
 * is there already is not written again; the folder ends with the last two lists
 * and what they name. Stopping at any point leaves objects that the next copy uses.
 */
export function makeBackup(request: BackupRequest): Promise<Result<MadeBackup, BackupFailure>> {
  return namingTrouble(() => make(request));
}

async function make(request: BackupRequest): Promise<Result<MadeBackup, BackupFailure>> {
  const { files, chosen, key, facts, signal } = request;
  // A stick that is not there must not become a folder on the disk below it.
  const freeBytes = await files.freeBytes(chosen);
  const folder = backupFolder(chosen, facts.keyId);
  await files.sweep(folder);
  const { lists } = await listsIn(files, folder);
  const own = lists.filter((list) => isSealedBy(list, key));
  const plan = await planOf(request, folder, own[0]?.manifest.parts ?? []);
  const neededBytes = plan.writtenBytes + ROOM_TO_SPARE_BYTES;
  if (freeBytes < neededBytes) return fail({ kind: 'folder-full', neededBytes, freeBytes });
  await copyObjects(request, folder, plan);
  signal.throwIfAborted();
  const generation = Math.max(0, ...lists.map(({ manifest }) => manifest.generation)) + 1;
  const manifest: Manifest = {
    ...facts,
    format: FORMAT,
    generation,
    parts: plan.steps.map(({ part }) => part),
  };
  await files.writeDurably(folder, once(encodeManifest(manifest, key)), () =>
    join(folder, listName(generation)),
  );
  await keepGenerations(files, folder, [manifest, ...own.map((list) => list.manifest)]);
  return succeed({ manifest, writtenBytes: plan.writtenBytes });
}

interface Plan {
  readonly steps: readonly { readonly source: Source; readonly part: Part; readonly isThere: boolean }[];
  readonly writtenBytes: number;
}

/** Which object each source is, and whether the folder has it. Reads the counter's own disk, which is fast; the stick is slow. */
async function planOf(request: BackupRequest, folder: string, known: readonly Part[]): Promise<Plan> {
  const before = new Map(known.map((part) => [part.name, part]));
  const steps = [];
  let writtenBytes = 0;
  for (const source of request.sources) {
    request.signal.throwIfAborted();
    const { name, sizeBytes } = source;
    const part = { name, sizeBytes, sha256: await digestOf(request, source, before.get(name)) };
    const isThere = (await request.files.sizeBytes(objectPath(folder, part.sha256))) === sizeBytes;
    if (!isThere) writtenBytes += sizeBytes;
    steps.push({ source, part, isThere });
  }
  return { steps, writtenBytes };
}

async function digestOf(request: BackupRequest, source: Source, known: Part | undefined): Promise<string> {
  if ('named' in source && source.named && known?.sizeBytes === source.sizeBytes) return known.sha256;
  const hash = createHash('sha256');
  for await (const piece of watched(
    bytesOf(request, source),
    (taken) => hash.update(taken),
    request.signal,
  )) {
    if (piece.length === 0) continue;
  }
  return hash.digest('hex');
}

async function copyObjects(request: BackupRequest, folder: string, plan: Plan): Promise<void> {
  const { files, signal, progressed } = request;
  let doneBytes = 0;
  progressed(0, plan.writtenBytes);
  for (const { source, part, isThere } of plan.steps) {
    if (isThere) continue;
    const hash = createHash('sha256');
    const count = (piece: Uint8Array): void => {
      hash.update(piece);
      doneBytes += piece.length;
      progressed(doneBytes, plan.writtenBytes);
    };
    await files.writeDurably(objectsFolder(folder), watched(bytesOf(request, source), count, signal), () => {
      // A file that changed between two looks would stand under a name that is not its own.
      if (hash.digest('hex') !== part.sha256)
        throw new SourceUnreadableError('a file changed while it was copied');
      return objectPath(folder, part.sha256);
    });
  }
}

async function* bytesOf({ files }: BackupRequest, source: Source): AsyncGenerator<Uint8Array> {
  if ('bytes' in source) return yield source.bytes;
  try {
    yield* files.pieces(source.path, source.sizeBytes);
  } catch (error) {
    throw new SourceUnreadableError('a file of the counter cannot be read', { cause: error });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
