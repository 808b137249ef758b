import { constants } from 'node:fs';
import {
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  stat,
  statfs,
  unlink,
  type FileHandle,
} from 'node:fs/promises';

/** The few operations of a disk that this folder uses; tests put a failing or forgetting disk in its place. */
export interface FileLayer {
  /** `create` fails when the file exists. */
  open(path: string, mode: 'create' | 'read'): Promise<OpenFile>;
  /** The whole of a small file; `undefined` when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** `undefined` when there is no such file. */
  sizeBytes(path: string): Promise<number | undefined>;
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Makes the folder and its parents; tells the folders that are new. */
  makeDirectory(path: string): Promise<string | undefined>;
  /** File names; empty when there is no such folder. */
  list(path: string): Promise<readonly string[]>;
  /** Makes the names in a folder durable, where the system knows such a thing. */
  syncDirectory(path: string): Promise<void>;
  /** Bytes this user may still write on the volume. */
  freeBytes(path: string): Promise<number>;
}

export interface OpenFile {
  /** Writes all bytes at an offset. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Fills as much of `into` as there is from an offset; answers how much. */
  read(into: Uint8Array, position: number): Promise<number>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** Codes by which file systems say that folders cannot be synced: exFAT, network shares, Windows. */
const NO_DIRECTORY_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'EPERM', 'EACCES']);

export const nodeFileLayer: FileLayer = {
  async open(path, mode) {
    const flags =
      mode === 'create' ? constants.O_RDWR | constants.O_CREAT | constants.O_EXCL : constants.O_RDONLY;
    return openFile(await open(path, flags, 0o600));
  },
  read: (path) => unlessMissing(readFile(path)),
  sizeBytes: async (path) => (await unlessMissing(stat(path)))?.size,
  rename,
  remove: unlink,
  makeDirectory: (path) => mkdir(path, { recursive: true, mode: 0o700 }),
  list: async (path) => (await unlessMissing(readdir(path))) ?? [],
  syncDirectory,
  async freeBytes(path) {
    const volume = await statfs(path);
    return volume.bavail * volume.bsize;
  },
};

/** The system's short word for an error, such as `ENOSPC`. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

function openFile(handle: FileHandle): OpenFile {
  return {
    async write(bytes, position) {
      let written = 0;
      while (written < bytes.length) {
        const step = await handle.write(bytes, written, bytes.length - written, position + written);
        written += step.bytesWritten;
      }
    },
    async read(into, position) {
      let filled = 0;
      while (filled < into.length) {
        const step = await handle.read(into, filled, into.length - filled, position + filled);
        if (step.bytesRead === 0) break;
        filled += step.bytesRead;
      }
      return filled;
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } catch (error) {
    if (!NO_DIRECTORY_SYNC.has(errorCode(error) ?? '')) throw error;
  } finally {
    await directory.close();
  }
}

async function unlessMissing<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
