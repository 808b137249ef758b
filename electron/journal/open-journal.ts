import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { JournalBody, JournalRecord } from '../../shared/journal/journal-body.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { lockFolder } from './folder-lock.ts';
import type { FolderLock } from './folder-lock.ts';
import { systemCodeOf } from './journal-failure.ts';
import type { DamagedFailure, JournalFailure } from './journal-failure.ts';
import { ThreadJournal } from './thread-journal.ts';
import type { TornBatch } from './recovery.ts';
import type { OpenedFacts, SnapshotFacts, ThreadReply, ThreadStart } from './thread-messages.ts';
import type { VerifiedJournal } from './verify-in-steps.ts';

export interface OpenJournalOptions {
  readonly directory: string;
  /** The journal's subkey, 32 bytes. Copied into the thread; the caller may clear its own at once. */
  readonly key: Uint8Array;
  /** Named in clear in every record; 1 to 48 printable ASCII characters. */
  readonly keyId: string;
  /** The built `journal-thread` bundle. */
  readonly threadPath: string | URL;
  /** A sequence number that somebody already relies on; 0 when unknown. A broken end up to it is damage, not a torn write. */
  readonly protectedSeq: number;
  /** Below this many free bytes only records that end earlier work are taken. */
  readonly freeBytesFloor: number;
  /** Shown to a second user who finds the journal in use. */
  readonly userName: string;
  readonly now: () => Instant;
  /** Last known offset of this clock to the province's, in ms; `null` while unknown. */
  readonly provinceOffsetMs: () => number | null;
}

/** The durable log. Fits the counter's journal port; the owner calls `close`. */
export interface Journal {
  readonly epoch: string;
  readonly headSeq: number;
  /** Hash of the last head, hexadecimal: printed or sent, it witnesses everything before it. */
  readonly headHash: string;
  /** Wall clock of the last record; an earlier clock now is a clock that went back. */
  readonly lastWrittenAt: Instant;
  /** What opening cleared away: a write that never was acknowledged. */
  readonly cut: TornBatch | null;
  /**
   * Resolves after fdatasync; all bodies or none. Rejects with `DiskFullError`
   * when the disk is at its floor and nothing was written, and with
   * `JournalStoppedError` when only reopening can tell what is on disk.
   */
  append(bodies: readonly JournalBody[]): Promise<{ readonly lastSeq: number }>;
  /** Goes on in the same chain under a new epoch, durably, before it resolves. */
  beginEpoch(): Promise<void>;
  read(afterSeq: number, limit: number): Promise<readonly JournalRecord[]>;
  verify(): Promise<Result<VerifiedJournal, DamagedFailure>>;
  /** Hash of the head of one record, hexadecimal; `undefined` when there is none of that number. */
  hashOf(seq: number): Promise<string | undefined>;
  /** What a backup copies: all that is durable now, while appending goes on. */
  snapshot(): Promise<SnapshotFacts>;
  close(): Promise<void>;
}

/** Locks the folder, starts the journal's thread and proves everything that is there. Tries again for 10 s where another program holds a file. */
export async function openJournal(options: OpenJournalOptions): Promise<Result<Journal, JournalFailure>> {
  const locked = lock(options);
  if (!locked.ok) return locked;
  const worker = startWorker(options);
  const started = await waitForOpening(worker);
  if (started.ok)
    return succeed(new ThreadJournal({ worker, lock: locked.value, opened: started.value, options }));
  await worker.terminate();
  locked.value.release();
  return fail(started.failure);
}

function lock({ directory, userName, now }: OpenJournalOptions): Result<FolderLock, JournalFailure> {
  try {
    return lockFolder(directory, { userName, nowMs: now() });
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === undefined) throw error;
    return fail(code === 'ENOSPC' ? { kind: 'disk-full', freeBytes: 0 } : { kind: 'unavailable', code });
  }
}

function startWorker(options: OpenJournalOptions): Worker {
  const { directory, keyId, protectedSeq, freeBytesFloor, now, threadPath } = options;
  const key = Uint8Array.from(options.key);
  const start: ThreadStart = {
    directory,
    key,
    keyId,
    protectedSeq,
    freeBytesFloor,
    newEpoch: randomUUID(),
    nowMs: now(),
  };
  // Handed over rather than cloned: no third copy of the key stays behind in this thread.
  return new Worker(threadPath, {
    workerData: start,
    transferList: [key.buffer],
    execArgv: [],
    name: 'journal',
  });
}

function waitForOpening(worker: Worker): Promise<Result<OpenedFacts, JournalFailure>> {
  return new Promise((resolve) => {
    worker.once('message', (reply: ThreadReply) => {
      if (reply.kind === 'opened') resolve(reply.result);
    });
    worker.once('error', () => resolve(fail({ kind: 'unavailable', code: 'thread-failed' })));
    worker.once('exit', () => resolve(fail({ kind: 'unavailable', code: 'thread-ended' })));
  });
}
