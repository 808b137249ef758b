import * as fs from 'node:fs';
import { join } from 'node:path';
import { systemCodeOf } from './journal-failure.ts';

/**
 * The few synchronous file calls the journal is built on. Synchronous, because
 * the journal lives in its own thread: asynchronous ones share libuv's pool
 * with image work, and a sync then waits behind a JPEG (DESIGN 4).
 * Every call throws the system's error, with its `code`.
 */
export interface FileLayer {
  ensureDirectory(path: string): void;
  /** Names inside a folder, sorted. */
  list(directory: string): readonly string[];
  open(path: string, mode: OpenMode): OpenFile;
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** Makes created and removed names durable; does nothing where the system has no such call. */
  syncDirectory(path: string): void;
  freeBytes(directory: string): number;
}

/** `create` refuses a name that exists. */
export type OpenMode = 'read' | 'write' | 'create';

export interface OpenFile {
  sizeBytes(): number;
  /** Fewer bytes than asked for only at the end of the file. */
  read(position: number, length: number): Uint8Array;
  /** Writes everything or throws; after a throw any part may be there. */
  write(position: number, bytes: Uint8Array): void;
  /** Grows the file with real zeros, so that later writes need no new blocks and their sync no new metadata. */
  preallocate(sizeBytes: number): void;
  syncData(): void;
  close(): void;
}

const ZEROS = new Uint8Array(256 * 1024);
const FLAGS: Readonly<Record<OpenMode, string>> = { read: 'r', write: 'r+', create: 'wx+' };

/** The real files of this machine. */
export function createNodeFileLayer(): FileLayer {
  return {
    ensureDirectory: (path) => void fs.mkdirSync(path, { recursive: true }),
    list: (directory) => fs.readdirSync(directory).sort(),
    open: (path, mode) => new NodeFile(fs.openSync(path, FLAGS[mode])),
    rename: (from, to) => fs.renameSync(from, to),
    remove: (path) => fs.unlinkSync(path),
    syncDirectory,
    freeBytes(directory) {
      const { bavail, bsize } = fs.statfsSync(directory);
      return bavail * bsize;
    },
  };
}

/** Reads a whole file; for segments and marks, which are small. */
export function readWhole(files: FileLayer, path: string): Uint8Array {
  const file = files.open(path, 'read');
  try {
    return file.read(0, file.sizeBytes());
  } finally {
    file.close();
  }
}

/** Copies a file and makes the copy durable, name included; leaves an existing copy as it is. */
export function copyAside(
  files: FileLayer,
  source: { directory: string; name: string; target: string },
): string {
  const target = join(source.directory, source.target);
  const bytes = readWhole(files, join(source.directory, source.name));
  let copy: OpenFile;
  try {
    copy = files.open(target, 'create');
  } catch (error) {
    if (systemCodeOf(error) === 'EEXIST') return target;
    throw error;
  }
  try {
    copy.write(0, bytes);
    copy.syncData();
  } finally {
    copy.close();
  }
  files.syncDirectory(source.directory);
  return target;
}

class NodeFile implements OpenFile {
  readonly #descriptor: number;

  constructor(descriptor: number) {
    this.#descriptor = descriptor;
  }

  sizeBytes(): number {
    return fs.fstatSync(this.#descriptor).size;
  }

  read(position: number, length: number): Uint8Array {
    const bytes = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
      const count = fs.readSync(this.#descriptor, bytes, done, length - done, position + done);
      if (count === 0) break;
      done += count;
    }
    return bytes.subarray(0, done);
  }

  write(position: number, bytes: Uint8Array): void {
    let done = 0;
    while (done < bytes.length) {
      done += fs.writeSync(this.#descriptor, bytes, done, bytes.length - done, position + done);
    }
  }

  preallocate(sizeBytes: number): void {
    let position = this.sizeBytes();
    while (position < sizeBytes) {
      const length = Math.min(ZEROS.length, sizeBytes - position);
      this.write(position, ZEROS.subarray(0, length));
      position += length;
    }
  }

  syncData(): void {
    fs.fdatasyncSync(this.#descriptor);
  }

  close(): void {
    fs.closeSync(this.#descriptor);
  }
}

function syncDirectory(path: string): void {
  // Windows cannot open a folder as a file; NTFS journals its own names.
  if (process.platform === 'win32') return;
  const descriptor = fs.openSync(path, 'r');
  try {
    fs.fsyncSync(descriptor);
  } finally {
    fs.closeSync(descriptor);
  }
}
