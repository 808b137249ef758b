import { join } from 'node:path';
import type { FileLayer, OpenFile } from './file-layer.ts';
import { JournalStoppedError, systemCodeOf } from './journal-failure.ts';
import { segmentName } from './segment-name.ts';

interface WriterOptions {
  readonly directory: string;
  readonly segmentBytes: number;
  /** Segment 0: none yet. */
  readonly active: { readonly segment: number; readonly position: number };
}

/**
 * Writes batches at the end of the last segment and syncs each. Guarantees that
 * a batch whose `commit` threw is not on disk any more, or, when even that
 * cannot be promised, that nothing is ever written after it: the writer stops.
 * The owner calls `close`.
 */
export class SegmentWriter {
  readonly #files: FileLayer;
  readonly #directory: string;
  readonly #segmentBytes: number;
  #segment: number;
  #position: number;
  #file: OpenFile | undefined;
  #preparedSegment: number;
  #stoppedBy: string | undefined;

  constructor(files: FileLayer, options: WriterOptions) {
    this.#files = files;
    this.#directory = options.directory;
    this.#segmentBytes = options.segmentBytes;
    this.#segment = options.active.segment;
    this.#position = options.active.position;
    this.#preparedSegment = options.active.segment;
    if (this.#segment > 0) this.#file = files.open(this.#pathOf(this.#segment), 'write');
  }

  /** The segment that the next batch goes into. */
  get segment(): number {
    return this.#segment;
  }

  get position(): number {
    return this.#position;
  }

  hasRoomFor(lengthBytes: number): boolean {
    return this.#file !== undefined && this.#position + lengthBytes <= this.#file.sizeBytes();
  }

  /** Makes `bytes` durable at the end of the segment. Throws the system's error when the disk refused and nothing was kept. */
  commit(bytes: Uint8Array): void {
    this.#assertRunning();
    const file = this.#getFile();
    try {
      file.write(this.#position, bytes);
      file.syncData();
    } catch (error) {
      this.#clear(file, bytes.length, error);
      throw error;
    }
    this.#position += bytes.length;
  }

  /** Zeroes everything after the last whole batch; the one change that recovery makes. */
  clearTorn(): void {
    const file = this.#getFile();
    file.write(this.#position, new Uint8Array(Math.max(file.sizeBytes() - this.#position, 0)));
    file.syncData();
  }

  /** Goes on to a fresh segment that holds at least `lengthBytes`. Throws, with the old segment still active, when there is no room for it. */
  startNextSegment(lengthBytes: number): void {
    this.#assertRunning();
    const next = this.#openPrepared(this.#segment + 1, Math.max(this.#segmentBytes, lengthBytes));
    this.#file?.close();
    this.#file = next;
    this.#segment += 1;
    this.#position = 0;
    this.#preparedSegment = Math.max(this.#preparedSegment, this.#segment);
  }

  /** Preallocates the next segment while nobody waits, once the present one is half full. Lacking room for it is no failure yet. */
  prepareNextSegment(): void {
    if (this.#stoppedBy !== undefined || this.#preparedSegment > this.#segment) return;
    if (this.#position * 2 < this.#segmentBytes) return;
    this.#preparedSegment = this.#segment + 1;
    try {
      this.#openPrepared(this.#preparedSegment, this.#segmentBytes).close();
    } catch (error) {
      // The append that needs the segment meets the same refusal and names it.
      if (systemCodeOf(error) === undefined) throw error;
    }
  }

  close(): void {
    this.#file?.close();
    this.#file = undefined;
    this.#stoppedBy ??= 'closed';
  }

  #openPrepared(segment: number, sizeBytes: number): OpenFile {
    const path = this.#pathOf(segment);
    const exists = this.#files.list(this.#directory).includes(segmentName(segment));
    const file = this.#files.open(path, exists ? 'write' : 'create');
    try {
      file.preallocate(sizeBytes);
      file.syncData();
      this.#files.syncDirectory(this.#directory);
      return file;
    } catch (error) {
      file.close();
      this.#files.remove(path);
      throw error;
    }
  }

  #clear(file: OpenFile, lengthBytes: number, cause: unknown): void {
    try {
      const end = Math.min(this.#position + lengthBytes, file.sizeBytes());
      file.write(this.#position, new Uint8Array(Math.max(end - this.#position, 0)));
      file.syncData();
    } catch (error) {
      this.#stoppedBy = systemCodeOf(error) ?? systemCodeOf(cause) ?? 'unknown';
    }
    // After a failed sync the page cache may say less than the truth about a dying disk.
    if (systemCodeOf(cause) === 'EIO') this.#stoppedBy = 'EIO';
    this.#assertRunning();
  }

  #assertRunning(): void {
    if (this.#stoppedBy !== undefined) throw new JournalStoppedError(this.#stoppedBy);
  }

  #getFile(): OpenFile {
    if (this.#file === undefined) throw new JournalStoppedError('no segment is open');
    return this.#file;
  }

  #pathOf(segment: number): string {
    return join(this.#directory, segmentName(segment));
  }
}
