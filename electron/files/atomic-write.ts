import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, type FileLayer, type OpenFile } from './file-layer.ts';

/** Virus scanners and indexers hold new files on Windows for moments; after this the failure is real (DESIGN 15). */
const RETRY_FOR_MS = 10_000;
const FIRST_RETRY_MS = 10;
const LONGEST_RETRY_MS = 500;
const TEMPORARY_SUFFIX = '.tmp';
const HELD_BY_ANOTHER = new Set(['EPERM', 'EBUSY', 'EACCES']);

export interface Disk {
  readonly layer: FileLayer;
  /** Waits that many milliseconds; tests answer at once. */
  readonly wait: (durationMs: number) => Promise<void>;
}

/** Small files that are replaced whole: the vault's key slots and sealed secrets. */
export interface AtomicFiles {
  /** `undefined` when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Resolves when the new content is durable; a crash leaves the old or the new, never a mixture. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Resolves when the name is gone for good; a missing file is fine. */
  remove(path: string): Promise<void>;
  /** Removes what interrupted writes left in a folder. */
  sweep(directory: string): Promise<void>;
  freeBytes(directory: string): Promise<number>;
}

export function diskOf(layer: FileLayer): Disk {
  return { layer, wait: (durationMs) => delay(durationMs) };
}

export function atomicFiles(disk: Disk): AtomicFiles {
  const { layer } = disk;
  return {
    read: (path) => layer.read(path),
    async write(path, bytes) {
      await makeDurableDirectory(layer, dirname(path));
      await writeThenRename(disk, dirname(path), async (file) => {
        await file.write(bytes, 0);
        return { path, value: null };
      });
    },
    async remove(path) {
      if ((await layer.sizeBytes(path)) === undefined) return;
      await withRetry(disk, () => layer.remove(path));
      await layer.syncDirectory(dirname(path));
    },
    sweep: (directory) => sweepTemporaries(layer, directory),
    freeBytes: (directory) => layer.freeBytes(directory),
  };
}

/** Where a finished file belongs; `undefined` when that place holds the same content and the new copy is not needed. */
export interface Finished<Value> {
  readonly path: string | undefined;
  readonly value: Value;
}

/**
 * Writes a temporary file in `directory`, makes it durable, then gives it the
 * path that `write` answers. On any error the temporary file is removed; after
 * a crash it is left for the next start to sweep.
 */
export async function writeThenRename<Value>(
  disk: Disk,
  directory: string,
  write: (file: OpenFile) => Promise<Finished<Value>>,
): Promise<Value> {
  const { layer } = disk;
  const temporary = join(directory, `${randomBytes(16).toString('hex')}${TEMPORARY_SUFFIX}`);
  const file = await layer.open(temporary, 'create');
  try {
    const { path, value } = await writeAndClose(file, write);
    if (path === undefined) {
      await removeLeftover(layer, temporary);
      return value;
    }
    await makeDurableDirectory(layer, dirname(path));
    await withRetry(disk, () => layer.rename(temporary, path));
    await layer.syncDirectory(dirname(path));
    return value;
  } catch (error) {
    await removeLeftover(layer, temporary);
    throw error;
  }
}

/** Call before the first write of a process: it cannot tell a leftover from a write that is going on. */
export async function sweepTemporaries(layer: FileLayer, directory: string): Promise<void> {
  for (const name of await layer.list(directory)) {
    if (name.endsWith(TEMPORARY_SUFFIX)) await removeLeftover(layer, join(directory, name));
  }
}

/** Makes a folder whose own name survives a power cut. */
export async function makeDurableDirectory(layer: FileLayer, directory: string): Promise<void> {
  const firstNew = await layer.makeDirectory(directory);
  if (firstNew === undefined) return;
  for (let made = directory; made.length >= firstNew.length; made = dirname(made)) {
    await layer.syncDirectory(dirname(made));
  }
}

async function writeAndClose<Value>(
  file: OpenFile,
  write: (file: OpenFile) => Promise<Finished<Value>>,
): Promise<Finished<Value>> {
  try {
    const finished = await write(file);
    if (finished.path !== undefined) await file.sync();
    return finished;
  } finally {
    await file.close();
  }
}

async function withRetry(disk: Disk, attempt: () => Promise<void>): Promise<void> {
  let waitedMs = 0;
  for (let waitMs = FIRST_RETRY_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_RETRY_MS)) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!HELD_BY_ANOTHER.has(errorCode(error) ?? '') || waitedMs >= RETRY_FOR_MS) throw error;
    }
    await disk.wait(waitMs);
    waitedMs += waitMs;
  }
}

/** What could not be removed (another program holds it) is ciphertext without a use; the next start sweeps it. */
async function removeLeftover(layer: FileLayer, temporary: string): Promise<void> {
  await layer.remove(temporary).catch(() => undefined);
}
