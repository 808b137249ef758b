import { join } from 'node:path';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { MARK_BYTES, MARK_NAME, encodeMark } from './acknowledged-mark.ts';
import { buildBatch, sizeOnDisk } from './batch-builder.ts';
import type { Batch, PlainRecord } from './batch-builder.ts';
import type { Chain } from './chain-scan.ts';
import type { FileLayer, OpenFile } from './file-layer.ts';
import { JournalStoppedError, stopCodeOf, systemCodeOf } from './journal-failure.ts';
import type { DamagedFailure, DiskFullFailure } from './journal-failure.ts';
import { readHead } from './record-format.ts';
import type { RecordIndex } from './record-index.ts';
import { CHECKPOINT, GENESIS, hasOwnSeq, mustNotPassForTorn } from './record-kind.ts';
import { openRecord, readPlaces } from './record-reader.ts';
import type { EpochKeys, StoredText } from './record-reader.ts';
import { segmentName } from './segment-name.ts';
import { SegmentWriter } from './segment-writer.ts';
import { verifyInSteps } from './verify-in-steps.ts';
import type { VerifiedJournal } from './verify-in-steps.ts';

export interface CoreOptions {
  readonly files: FileLayer;
  readonly directory: string;
  readonly keyId: string;
  readonly freeBytesFloor: number;
  readonly segmentBytes: number;
  readonly monotonicUs: () => number;
}

/** What opening found; see `open-journal-core.ts`. */
interface CoreState {
  readonly chain: Chain;
  readonly index: RecordIndex;
  readonly endsWithCheckpoint: boolean;
  readonly active: { readonly segment: number; readonly position: number };
  readonly keys: EpochKeys;
}

/** One call of `append`: its records are durable together or not at all. */
export interface AppendCall {
  readonly records: readonly { readonly kindCode: number; readonly text: string }[];
  readonly wallTimeMs: number;
  readonly provinceOffsetMs: number | null;
  /** Only ends earlier work, so it is taken below the floor too. */
  readonly settles: boolean;
}

export interface CoreHead {
  readonly epoch: string;
  readonly seq: number;
  /** Hash of the last head, to be witnessed outside: two journals with it have the same past. */
  readonly hash: Uint8Array;
  readonly writtenAtMs: number;
}

/** Everything that is durable at one moment; what is appended later lies behind it. */
export interface JournalSnapshot {
  /** File names in the order of the chain, with how many bytes of each belong to it. */
  readonly segments: readonly { readonly name: string; readonly sizeBytes: number }[];
  readonly head: CoreHead;
}

export type AppendOutcome = Result<{ readonly lastSeq: number }, DiskFullFailure>;

/**
 * The journal itself, in plain synchronous steps. What `append` acknowledged is
 * synced; what it refused or threw for is not there. One owner, in one thread;
 * the owner calls `close`, which also leaves a checkpoint behind.
 */
export class JournalCore {
  readonly #options: CoreOptions;
  readonly #keys: EpochKeys;
  readonly #index: RecordIndex;
  readonly #writer: SegmentWriter;
  readonly #mark: OpenFile;
  #chain: Chain;
  #endsWithCheckpoint: boolean;

  constructor(options: CoreOptions, state: CoreState) {
    this.#options = options;
    this.#keys = state.keys;
    this.#index = state.index;
    this.#chain = state.chain;
    this.#endsWithCheckpoint = state.endsWithCheckpoint;
    this.#writer = new SegmentWriter(options.files, { ...options, active: state.active });
    try {
      this.#mark = openMark(options);
    } catch (error) {
      this.#writer.close();
      throw error;
    }
  }

  get head(): CoreHead {
    const { epoch, seq, hash, writtenAtMs } = this.#chain;
    if (epoch === null || writtenAtMs === null) throw new TypeError('the journal has not begun');
    return { epoch, seq, hash, writtenAtMs };
  }

  /** Zeroes what a cut-off write left behind the last whole batch. */
  clearTorn(): void {
    this.#writer.clearTorn();
  }

  /** Begins an empty journal, or a new epoch within the same chain. */
  begin(epoch: string, wallTimeMs: number): void {
    const text = JSON.stringify({ epoch });
    this.#write([{ kindCode: GENESIS, text, wallTimeMs, provinceOffsetMs: null }], epoch);
  }

  /** Takes the records of several calls with one write and one sync. An outcome per call, in order. */
  append(calls: readonly AppendCall[]): readonly AppendOutcome[] {
    const freeBytes = this.#freeBytes();
    const isTaken = (call: AppendCall): boolean => call.settles || freeBytes >= this.#options.freeBytesFloor;
    const records = calls.filter(isTaken).flatMap(plainRecordsOf);
    const seqBefore = this.#chain.seq;
    try {
      if (records.length > 0) this.#write(records, this.head.epoch);
    } catch (error) {
      if (systemCodeOf(error) !== 'ENOSPC') throw error;
      const full: DiskFullFailure = { kind: 'disk-full', freeBytes: this.#freeBytes() };
      return calls.map(() => fail(full));
    }
    let lastSeq = seqBefore;
    return calls.map((call) => {
      if (!isTaken(call)) return fail({ kind: 'disk-full', freeBytes });
      lastSeq += call.records.length;
      return succeed({ lastSeq });
    });
  }

  /** Up to `limit` records after a sequence number. Pruned ones are left out. Throws `JournalStoppedError` when the disk no longer holds what was proved. */
  read(afterSeq: number, limit: number): readonly StoredText[] {
    const places = this.#index.after(afterSeq, limit);
    return readPlaces(this.#options.files, this.#options.directory, places).flatMap((bytes) => {
      const record = openRecord(bytes, this.#keys);
      if (record.kind === 'broken' || record.kind === 'sealed')
        throw new JournalStoppedError(`record-${record.kind}`);
      return record.kind === 'pruned' ? [] : [{ seq: record.seq, text: record.text }];
    });
  }

  /** Hash of the head of one of the counter's own records, hexadecimal; `undefined` when there is none of that number. */
  hashOf(seq: number): string | undefined {
    const places = this.#index.after(seq - 1, 1);
    const [bytes] = seq < 1 ? [] : readPlaces(this.#options.files, this.#options.directory, places);
    const read = bytes === undefined ? undefined : readHead(bytes);
    return read?.kind === 'head' ? Buffer.from(read.hash).toString('hex') : undefined;
  }

  prepareNextSegment(): void {
    this.#writer.prepareNextSegment();
  }

  /** Leaves a checkpoint, so that a broken end found later cannot pass for a torn write, and lets go of the files. */
  close(wallTimeMs: number): void {
    try {
      if (!this.#endsWithCheckpoint) this.#write([this.#checkpoint(wallTimeMs)], this.head.epoch);
      this.#mark.syncData();
    } catch (error) {
      // A full or failing disk at closing time costs the checkpoint and nothing that was acknowledged.
      if (stopCodeOf(error) === undefined) throw error;
    } finally {
      this.abandon();
    }
  }

  /** Lets go of the files and writes nothing. */
  abandon(): void {
    this.#writer.close();
    this.#mark.close();
  }

  /** Proves the whole journal again, with the key: one step per segment, so that the owner can append in between. */
  verify(): Generator<undefined, Result<VerifiedJournal, DamagedFailure>> {
    return verifyInSteps({
      files: this.#options.files,
      directory: this.#options.directory,
      keys: this.#keys,
      expected: () => ({ segment: this.#writer.segment, chain: this.#chain }),
    });
  }

  #write(records: readonly PlainRecord[], epoch: string): void {
    const all = this.#withSegmentStart(records, epoch);
    this.#commit(all, epoch);
  }

  #commit(records: readonly PlainRecord[], epoch: string): void {
    const batch = buildBatch(records, this.#chain, {
      key: this.#keys.of(epoch),
      keyId: this.#options.keyId,
      epoch,
      monotonicUs: this.#options.monotonicUs(),
    });
    const offset = this.#writer.position;
    this.#writer.commit(batch.bytes);
    this.#accept(batch, offset);
  }

  /** Where the journal stands now: a copy of these bytes opens by itself, whatever is appended meanwhile. */
  snapshot(): JournalSnapshot {
    const { files, directory } = this.#options;
    const numbers = Array.from({ length: this.#writer.segment }, (_, at) => at + 1);
    const segments = numbers.map((number) => {
      const name = segmentName(number);
      const isActive = number === this.#writer.segment;
      return {
        name,
        sizeBytes: isActive ? this.#writer.position : sizeOf(files, join(directory, name)),
      };
    });
    return { segments, head: this.head };
  }

  /** Makes room; each segment after the first opens with a checkpoint, so that it says by itself where it belongs. */
  #withSegmentStart(records: readonly PlainRecord[], epoch: string): readonly PlainRecord[] {
    const opening = [this.#checkpoint(records[0]?.wallTimeMs ?? 0), ...records];
    const needed = opening.reduce((total, record) => total + sizeOnDisk(record), 0);
    if (!this.#writer.hasRoomFor(needed)) this.#writer.startNextSegment(needed);
    if (this.#writer.position > 0 || this.#chain.epoch === null) return records;
    if (epoch === this.#chain.epoch) return opening;
    // A new epoch's first record is its genesis: the checkpoint before it still belongs to the old one.
    this.#commit(opening.slice(0, 1), this.#chain.epoch);
    return records;
  }

  #checkpoint(wallTimeMs: number): PlainRecord {
    const text = JSON.stringify({ seq: this.#chain.seq });
    return { kindCode: CHECKPOINT, text, wallTimeMs, provinceOffsetMs: null };
  }

  #accept(batch: Batch, offset: number): void {
    const segment = this.#writer.segment;
    for (const record of batch.records) {
      if (!hasOwnSeq(record.kindCode)) continue;
      this.#index.add(record.seq, { segment, offset: offset + record.offset, length: record.length });
    }
    this.#chain = batch.chain;
    this.#endsWithCheckpoint = batch.records.at(-1)?.kindCode === CHECKPOINT;
    this.#moveMark(batch.records.some(({ kindCode }) => mustNotPassForTorn(kindCode)));
  }

  #moveMark(durably: boolean): void {
    const { nextIndex, seq, hash } = this.#chain;
    try {
      this.#mark.write(0, encodeMark({ index: nextIndex - 1, seq, hash }));
      if (durably) this.#mark.syncData();
    } catch (error) {
      // The batch is durable already; a mark that lags is allowed, an acknowledgement that never comes is not.
      if (systemCodeOf(error) === undefined) throw error;
    }
  }

  #freeBytes(): number {
    return this.#options.files.freeBytes(this.#options.directory);
  }
}

function sizeOf(files: FileLayer, path: string): number {
  const file = files.open(path, 'read');
  try {
    return file.sizeBytes();
  } finally {
    file.close();
  }
}

function plainRecordsOf(call: AppendCall): readonly PlainRecord[] {
  const { wallTimeMs, provinceOffsetMs } = call;
  return call.records.map(({ kindCode, text }) => ({ kindCode, text, wallTimeMs, provinceOffsetMs }));
}

function openMark({ files, directory }: CoreOptions): OpenFile {
  const path = join(directory, MARK_NAME);
  const exists = files.list(directory).includes(MARK_NAME);
  const mark = files.open(path, exists ? 'write' : 'create');
  try {
    mark.preallocate(MARK_BYTES);
    mark.syncData();
    files.syncDirectory(directory);
    return mark;
  } catch (error) {
    mark.close();
    throw error;
  }
}
