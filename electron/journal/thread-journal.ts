import { randomUUID } from 'node:crypto';
import type { Worker } from 'node:worker_threads';
import { asOfToday } from '../../shared/journal/as-of-today.ts';
import type { JournalBody, JournalRecord } from '../../shared/journal/journal-body.ts';
import { getInstant } from '../../shared/kernel/instant.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { FolderLock } from './folder-lock.ts';
import type { AppendCall } from './journal-core.ts';
import { DiskFullError, JournalStoppedError } from './journal-failure.ts';
import type { DamagedFailure } from './journal-failure.ts';
import type { Journal } from './open-journal.ts';
import { kindCodeOf, settlesEarlierWork } from './record-kind.ts';
import type { StoredText } from './record-reader.ts';
import type { TornBatch } from './recovery.ts';
import type { HeadFacts, OpenedFacts, SnapshotFacts, ThreadReply, ThreadRequest } from './thread-messages.ts';
import type { VerifiedJournal } from './verify-in-steps.ts';

interface ThreadJournalParts {
  readonly worker: Worker;
  readonly lock: FolderLock;
  readonly opened: OpenedFacts;
  readonly options: { readonly now: () => Instant; readonly provinceOffsetMs: () => number | null };
}

type Waiting = { readonly settle: (reply: ThreadReply) => void; readonly reject: (error: Error) => void };
type ReplyOf<Kind extends ThreadReply['kind']> = Extract<ThreadReply, { kind: Kind }>;
type Unnumbered<Request> = Request extends ThreadRequest ? Omit<Request, 'id'> : never;

/**
 * The calling side of the journal's thread. Owns the thread and the folder's
 * lock and lets go of both in `close`. A thread that ends by itself fails every
 * call that waits, and every later one.
 */
export class ThreadJournal implements Journal {
  readonly cut: TornBatch | null;
  readonly #parts: ThreadJournalParts;
  readonly #waiting = new Map<number, Waiting>();
  #head: HeadFacts;
  #nextId = 1;
  #ended: JournalStoppedError | undefined;
  #closing: Promise<void> | undefined;

  constructor(parts: ThreadJournalParts) {
    this.#parts = parts;
    this.#head = parts.opened.head;
    this.cut = parts.opened.cut;
    parts.worker.on('message', (reply: ThreadReply) => this.#take(reply));
    parts.worker.on('error', () => this.#end('thread-failed'));
    parts.worker.on('exit', () => this.#end('thread-ended'));
  }

  get epoch(): string {
    return this.#head.epoch;
  }

  get headSeq(): number {
    return this.#head.seq;
  }

  get headHash(): string {
    return this.#head.hash;
  }

  get lastWrittenAt(): Instant {
    return getInstant(this.#head.writtenAtMs);
  }

  async append(bodies: readonly JournalBody[]): Promise<{ readonly lastSeq: number }> {
    const reply = await this.#ask('append', { kind: 'append', call: this.#callFor(bodies) });
    this.#head = reply.head;
    if (reply.outcome.ok) return reply.outcome.value;
    throw new DiskFullError(reply.outcome.failure.freeBytes);
  }

  async read(afterSeq: number, limit: number): Promise<readonly JournalRecord[]> {
    const { records } = await this.#ask('read', { kind: 'read', afterSeq, limit });
    return records.map(recordFrom);
  }

  async beginEpoch(): Promise<void> {
    const request = {
      kind: 'begin-epoch',
      epoch: randomUUID(),
      wallTimeMs: this.#parts.options.now(),
    } as const;
    this.#head = (await this.#ask('begin-epoch', request)).head;
  }

  async hashOf(seq: number): Promise<string | undefined> {
    return (await this.#ask('hash-of', { kind: 'hash-of', seq })).hash;
  }

  async snapshot(): Promise<SnapshotFacts> {
    return (await this.#ask('snapshot', { kind: 'snapshot' })).snapshot;
  }

  async verify(): Promise<Result<VerifiedJournal, DamagedFailure>> {
    return (await this.#ask('verify', { kind: 'verify' })).result;
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    try {
      if (this.#ended === undefined)
        await this.#ask('close', { kind: 'close', wallTimeMs: this.#parts.options.now() });
    } catch (error) {
      // A thread that died has nothing left to close; its lock still has to go.
      if (!(error instanceof JournalStoppedError)) throw error;
    } finally {
      await this.#parts.worker.terminate();
      this.#parts.lock.release();
    }
  }

  #callFor(bodies: readonly JournalBody[]): AppendCall {
    return {
      records: bodies.map((body) => ({ kindCode: kindCodeOf(body), text: JSON.stringify(body) })),
      wallTimeMs: this.#parts.options.now(),
      provinceOffsetMs: this.#parts.options.provinceOffsetMs(),
      settles: bodies.every(settlesEarlierWork),
    };
  }

  #ask<Kind extends ThreadRequest['kind']>(
    kind: Kind,
    request: Unnumbered<Extract<ThreadRequest, { kind: Kind }>>,
  ): Promise<ReplyOf<Kind>> {
    if (this.#ended !== undefined) return Promise.reject(this.#ended);
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      const settle = (reply: ThreadReply): void => {
        if (isReplyOf(reply, kind)) resolve(reply);
        else reject(new JournalStoppedError(reply.kind === 'stopped' ? reply.code : 'unexpected-reply'));
      };
      this.#waiting.set(id, { settle, reject });
      this.#parts.worker.postMessage({ ...request, id });
    });
  }

  #take(reply: ThreadReply): void {
    if (reply.kind === 'opened') return;
    this.#waiting.get(reply.id)?.settle(reply);
    this.#waiting.delete(reply.id);
  }

  #end(code: string): void {
    this.#ended ??= new JournalStoppedError(code);
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#waiting.clear();
  }
}

function isReplyOf<Kind extends ThreadReply['kind']>(reply: ThreadReply, kind: Kind): reply is ReplyOf<Kind> {
  return reply.kind === kind;
}

function recordFrom({ seq, text }: StoredText): JournalRecord {
  // Written by `append` from a JournalBody, and authenticated since: nobody without the key can have changed it.
  return { seq, body: asOfToday(JSON.parse(text) as JournalBody) };
}
