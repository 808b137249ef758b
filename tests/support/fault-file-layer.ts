import type { FileLayer, OpenFile, OpenMode } from '../../electron/journal/file-layer.ts';

export type FaultCode = 'EPERM' | 'EBUSY' | 'EACCES' | 'ENOSPC' | 'EIO' | 'EEXIST' | 'ENOENT';
export type FileOperation = keyof FileLayer | Exclude<keyof OpenFile, 'sizeBytes' | 'close'>;

/** A file call that was refused, shaped like the system's own error. */
class FileFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, operation: string) {
    super(`${code}: ${operation}`);
    this.code = code;
  }
}

interface PlannedFault {
  readonly code: FaultCode;
  /** Which call fails, counted from now and from 1; with `operation`, only those calls count. */
  readonly atCall: number;
  readonly operation?: FileOperation;
  /** How many calls fail from there on. */
  readonly times: number;
  /** For writes: how many bytes still reach the file. */
  readonly afterBytes?: number;
}

interface MemoryFile {
  /** What a process sees: the page cache. */
  bytes: Uint8Array;
  /** What is on the platter. */
  durable: Uint8Array;
  /** Whether the folder's entry was synced. */
  named: boolean;
}

interface ActiveFault extends PlannedFault {
  seen: number;
}

const SECTOR_BYTES = 512;

/**
 * A disk in memory that fails on request: refused calls, writes torn at a byte,
 * a volume that fills, and power loss that keeps any choice of the sectors
 * that were not synced. A killed process is simply one that stops calling.
 */
export class FaultDisk {
  readonly #files = new Map<string, MemoryFile>();
  readonly #faults: ActiveFault[] = [];
  capacityBytes = Number.MAX_SAFE_INTEGER;
  /** Calls so far, by which a test can place a fault at every one of them. */
  calls = 0;
  syncs = 0;
  /** Called before each file call takes effect; a clone taken here is the disk of a process that died at this point. */
  beforeCall: () => void = () => undefined;

  plan(fault: PlannedFault): void {
    this.#faults.push({ ...fault, seen: 0 });
  }

  clearFaults(): void {
    this.#faults.length = 0;
  }

  names(): readonly string[] {
    return [...this.#files.keys()].sort();
  }

  contents(path: string): Uint8Array {
    return this.#get(path).bytes;
  }

  /** Puts bytes on the platter from outside, as a tamperer or a failing disk would. */
  overwrite(path: string, bytes: Uint8Array): void {
    this.#files.set(path, { bytes: Uint8Array.from(bytes), durable: Uint8Array.from(bytes), named: true });
  }

  erase(path: string): void {
    this.#files.delete(path);
  }

  /** The same contents on another disk, with no faults planned. */
  clone(): FaultDisk {
    const copy = new FaultDisk();
    for (const [path, { bytes, durable, named }] of this.#files) {
      copy.#files.set(path, { bytes: bytes.slice(), durable: durable.slice(), named });
    }
    return copy;
  }

  /** `keep` decides for each sector and each new name that was not synced whether it survives. */
  losePower(keep: () => boolean): void {
    for (const [path, file] of this.#files) {
      if (!file.named && !keep()) {
        this.#files.delete(path);
        continue;
      }
      file.named = true;
      file.bytes = survivingBytes(file, keep);
      file.durable = file.bytes.slice();
    }
  }

  layer(): FileLayer {
    return {
      ensureDirectory: () => this.#call('ensureDirectory'),
      list: (directory) => {
        this.#call('list');
        const prefix = `${directory}/`;
        return this.names().flatMap((path) => (path.startsWith(prefix) ? path.slice(prefix.length) : []));
      },
      open: (path, mode) => this.#open(path, mode),
      rename: (from, to) => {
        this.#call('rename');
        this.#files.set(to, this.#get(from));
        this.#files.delete(from);
      },
      remove: (path) => {
        this.#call('remove');
        this.#get(path);
        this.#files.delete(path);
      },
      syncDirectory: (directory) => {
        this.#call('syncDirectory');
        for (const [path, file] of this.#files) if (path.startsWith(`${directory}/`)) file.named = true;
      },
      freeBytes: () => {
        this.#call('freeBytes');
        return this.#freeBytes();
      },
    };
  }

  #open(path: string, mode: OpenMode): OpenFile {
    this.#call('open');
    const exists = this.#files.has(path);
    if (mode === 'create' && exists) throw new FileFault('EEXIST', path);
    if (mode === 'create')
      this.#files.set(path, { bytes: new Uint8Array(), durable: new Uint8Array(), named: false });
    const file = this.#get(path);
    return {
      sizeBytes: () => file.bytes.length,
      read: (position, length) => {
        this.#call('read');
        return file.bytes.slice(position, position + length);
      },
      write: (position, bytes) => this.#write(file, { position, bytes, operation: 'write' }),
      preallocate: (sizeBytes) => {
        const zeros = new Uint8Array(Math.max(sizeBytes - file.bytes.length, 0));
        this.#write(file, { position: file.bytes.length, bytes: zeros, operation: 'preallocate' });
      },
      syncData: () => {
        this.#call('syncData');
        this.syncs += 1;
        file.durable = file.bytes.slice();
      },
      close: () => undefined,
    };
  }

  #write(
    file: MemoryFile,
    write: { readonly position: number; readonly bytes: Uint8Array; readonly operation: FileOperation },
  ): void {
    const fault = this.#count(write.operation);
    const grows = Math.max(write.position + write.bytes.length - file.bytes.length, 0);
    const free = this.#freeBytes();
    const isFull = grows > free;
    const refusedAfter = fault?.afterBytes ?? (fault === undefined ? Infinity : 0);
    const fitting = isFull ? write.bytes.length - (grows - free) : write.bytes.length;
    put(file, write.position, write.bytes.subarray(0, Math.min(refusedAfter, fitting)));
    if (fault !== undefined) throw new FileFault(fault.code, write.operation);
    if (isFull) throw new FileFault('ENOSPC', write.operation);
  }

  #freeBytes(): number {
    const used = [...this.#files.values()].reduce((total, { bytes }) => total + bytes.length, 0);
    return Math.max(this.capacityBytes - used, 0);
  }

  #get(path: string): MemoryFile {
    const file = this.#files.get(path);
    if (file === undefined) throw new FileFault('ENOENT', path);
    return file;
  }

  #call(operation: FileOperation): void {
    const fault = this.#count(operation);
    if (fault !== undefined) throw new FileFault(fault.code, operation);
  }

  #count(operation: FileOperation): PlannedFault | undefined {
    this.beforeCall();
    this.calls += 1;
    let due: PlannedFault | undefined;
    for (const fault of this.#faults) {
      if (fault.operation !== undefined && fault.operation !== operation) continue;
      fault.seen += 1;
      if (fault.seen >= fault.atCall && fault.seen < fault.atCall + fault.times) due ??= fault;
    }
    return due;
  }
}

function put(file: MemoryFile, position: number, bytes: Uint8Array): void {
  if (position + bytes.length > file.bytes.length) {
    const grown = new Uint8Array(position + bytes.length);
    grown.set(file.bytes);
    file.bytes = grown;
  }
  file.bytes.set(bytes, position);
}

function survivingBytes(file: MemoryFile, keep: () => boolean): Uint8Array {
  const after = new Uint8Array(Math.max(file.bytes.length, file.durable.length));
  after.set(file.durable);
  for (let start = 0; start < file.bytes.length; start += SECTOR_BYTES) {
    const now = file.bytes.subarray(start, start + SECTOR_BYTES);
    const before = after.subarray(start, start + now.length);
    if (Buffer.compare(now, before) !== 0 && keep()) after.set(now, start);
  }
  return after;
}
