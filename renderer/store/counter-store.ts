/**
 * The working store of one counter. The journal is the authority: whatever this
 * database loses is read again from there, so a damaged row, a full disk or a
 * deleted database costs time, never data.
 *
 * Pieces: tables (`database.ts`), one writer of projections (`apply-record.ts`),
 * the outbox, and an index in memory. `lock` drops keys and index; `close` ends
 * the life of the object. Everything that writes projections runs one at a time.
 */
import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { DossierId } from '../../shared/kernel/id.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import { resetProjections } from './apply-record.ts';
import { catchUp, type CatchUpFailure, type CaughtUp } from './catch-up.ts';
import { copyFiles } from './copy-files.ts';
import { CounterDatabase, findSchemaVersion, LATEST_VERSION, type DatabaseEngine } from './database.ts';
import { DossierIndex } from './dossier-index.ts';
import type { DossierCase } from './dossier-json.ts';
import { fromDossierRow } from './dossier-row.ts';
import type { JournalReader } from './journal-reader.ts';
import { loadIndex } from './load-index.ts';
import { fromOfficeRow, type OfficeFact } from './office-row.ts';
import { createOutboxRepository, type OutboxRepository } from './outbox-repository.ts';
import { RecentProjection } from './recent-projection.ts';
import { importRecordCipher, type RecordCipher } from './record-cipher.ts';
import { storageFailureOf, type StorageFailure } from './storage-failure.ts';

/** The name of the database on a counter; training has its own. */
export function databaseName({ training }: { readonly training: boolean }): string {
  return training ? 'quay-mot-cua-tap-huan' : 'quay-mot-cua';
}

export interface StoreArguments {
  readonly name: string;
  readonly engine: DatabaseEngine;
  readonly journal: JournalReader;
  readonly fetchCipher: (file: FileRef, signal: AbortSignal) => Promise<Blob | undefined>;
  readonly whenIdle: () => Promise<void>;
  /** Told of a repair in the background that ended in a bug. */
  readonly report: (error: unknown) => void;
}

export type StoreFailure = CatchUpFailure | StorageFailure;

export interface SessionKeys {
  readonly recordKey: Uint8Array;
  readonly fileKey: Uint8Array;
  readonly keyId: string;
}

/** Makes the store of a counter; nothing happens before `open`. */
export function createStore(parts: StoreArguments): CounterStore {
  return new CounterStore(parts);
}

export class CounterStore {
  readonly outbox: OutboxRepository;
  /** Lists and searches; empty while locked. */
  readonly dossiers = new DossierIndex();
  readonly #parts: StoreArguments;
  readonly #database: CounterDatabase;
  readonly #recent = new RecentProjection();
  readonly #outboxListeners = new Set<() => void>();
  #cipher: RecordCipher | undefined;
  #tail: Promise<unknown> = Promise.resolve();
  #waiting: Promise<Result<CaughtUp, StoreFailure>> | undefined;
  #repairing = false;
  #closed = false;

  constructor(parts: StoreArguments) {
    this.#parts = parts;
    this.#database = new CounterDatabase(parts.name, parts.engine);
    this.outbox = createOutboxRepository(this.#database);
  }

  /** Opens the tables; the outbox works from here on, keys or not. A broken database is made anew. */
  async open(): Promise<Result<null, StorageFailure>> {
    const opened = await guarded(() => this.#openTables());
    if (opened.ok || opened.failure.kind !== 'storage-broken') return opened;
    return guarded(() => this.#recreate());
  }

  /**
   * Takes the session's keys (both arrays are zeroed), applies what the journal
   * has more than the store, and fills the index. The screen is live after this.
   */
  async unlock(keys: SessionKeys): Promise<Result<CaughtUp, StoreFailure>> {
    this.#cipher = await importRecordCipher(keys);
    const caughtUp = await this.catchUp();
    if (!caughtUp.ok) return caughtUp;
    return this.#inTurn(() => this.#fillIndex(caughtUp.value));
  }

  /** Drops the keys and everything readable. Sending goes on. */
  lock(): void {
    this.#cipher = undefined;
    this.#forget();
  }

  /** Applies what the journal has more than the store. Calls that meet share one run. */
  catchUp(): Promise<Result<CaughtUp, StoreFailure>> {
    this.#waiting ??= this.#inTurn(() => {
      this.#waiting = undefined; // a call from here on may have news that this run has not read
      return this.#catchUp();
    });
    return this.#waiting;
  }

  /** The dossier with its history; `undefined` while locked, when unknown, and while a damaged row is made anew. */
  async findCase(dossierId: DossierId): Promise<DossierCase | undefined> {
    const cipher = this.#cipher;
    const row = await this.#database.dossiers.get(dossierId);
    if (row === undefined || cipher === undefined) return undefined;
    const projection = this.#recent.find(row) ?? (await fromDossierRow(row, cipher));
    if (projection === undefined && cipher === this.#cipher) this.#repairSoon();
    return projection;
  }

  /** Dossiers that no clerk has finished or discarded yet; counted in clear, so also while locked. */
  countDrafts(): Promise<number> {
    return this.#database.dossiers
      .where('[state+openedSeq]')
      .between(['draft', 0], ['draft', Infinity])
      .or('[state+openedSeq]')
      .between(['signed', 0], ['signed', Infinity])
      .count();
  }

  /** Dossiers that are received and wait for a signature; counted in clear, so also while locked. */
  countUnsigned(): Promise<number> {
    return this.#database.dossiers
      .where('[state+openedSeq]')
      .between(['unsigned', 0], ['unsigned', Infinity])
      .count();
  }

  /** The office and its clerks as the journal last told them; empty while locked. */
  async officeFacts(): Promise<readonly OfficeFact[]> {
    const cipher = this.#cipher;
    const rows = await this.#database.office.toArray();
    if (cipher === undefined) return [];
    const facts = await Promise.all(rows.map((row) => fromOfficeRow(row, cipher)));
    return facts.filter((fact) => fact !== undefined);
  }

  /** Makes the second copies of files in idle time; returns how many were made. Call again after each reception. */
  async copyFiles(signal: AbortSignal): Promise<Result<number, StoreFailure>> {
    const cipher = this.#cipher;
    if (cipher === undefined) return fail({ kind: 'locked' });
    const { fetchCipher, whenIdle } = this.#parts;
    const request = { database: this.#database, cipher, fetchCipher, whenIdle, signal };
    return guarded(async () => succeed(await copyFiles(request)));
  }

  /** Tells when the journal has put something into the outbox or settled something in it. */
  subscribeOutbox(listener: () => void): () => void {
    this.#outboxListeners.add(listener);
    return () => this.#outboxListeners.delete(listener);
  }

  close(): void {
    this.#closed = true;
    this.lock();
    this.#outboxListeners.clear();
    this.#database.close();
  }

  #forget(): void {
    this.dossiers.clear();
    this.#recent.clear();
  }

  async #openTables(): Promise<Result<null, StorageFailure>> {
    const { engine, name } = this.#parts;
    // Looked at before opening: Dexie would open what a newer program wrote, and change it to fit us.
    if ((await findSchemaVersion(engine, name)) > LATEST_VERSION) return fail({ kind: 'needs-update' });
    await this.#database.open();
    return succeed(null);
  }

  async #recreate(): Promise<Result<null, StorageFailure>> {
    this.#database.close();
    await this.#database.delete();
    return this.#openTables();
  }

  async #catchUp(): Promise<Result<CaughtUp, StoreFailure>> {
    const first = await guarded(() => this.#applyJournal());
    // Closed under our hands is not broken: the next start reads on from here.
    if (first.ok || first.failure.kind !== 'storage-broken' || this.#closed) return first;
    const fresh = await guarded(() => this.#recreate());
    return fresh.ok ? guarded(() => this.#applyJournal()) : fresh;
  }

  async #applyJournal(): Promise<Result<CaughtUp, CatchUpFailure>> {
    const cipher = this.#cipher;
    if (cipher === undefined) return fail({ kind: 'locked' });
    let outboxTouched = false;
    const caughtUp = await catchUp({
      journal: this.#parts.journal,
      database: this.#database,
      cipher,
      recent: this.#recent,
      applied: (change) => {
        outboxTouched ||= change.outboxTouched;
        // Locked meanwhile: what was applied stays on disk, sealed, and out of memory.
        if (cipher === this.#cipher) this.dossiers.put(change.projections);
        else this.#recent.clear();
      },
      reset: () => this.#forget(),
    });
    if (outboxTouched) for (const listener of this.#outboxListeners) listener();
    return caughtUp;
  }

  async #fillIndex(caughtUp: CaughtUp): Promise<Result<CaughtUp, StoreFailure>> {
    const cipher = this.#cipher;
    if (cipher === undefined) return fail({ kind: 'locked' });
    const loaded = await loadIndex(this.#database, cipher, (projections) => {
      if (cipher === this.#cipher) this.dossiers.put(projections);
    });
    return loaded.ok ? succeed(caughtUp) : this.#rebuild();
  }

  /** A rebuild puts every dossier into the index on its way. */
  async #rebuild(): Promise<Result<CaughtUp, StoreFailure>> {
    await resetProjections(this.#database, ''); // no journal has this epoch
    return this.#catchUp();
  }

  #repairSoon(): void {
    if (this.#repairing) return;
    this.#repairing = true;
    this.#inTurn(() => this.#rebuild())
      .catch(this.#parts.report)
      .finally(() => {
        this.#repairing = false;
      });
  }

  #inTurn<Value>(work: () => Promise<Result<Value, StoreFailure>>): Promise<Result<Value, StoreFailure>> {
    const turn = this.#tail.then(() => guarded(work));
    this.#tail = turn.catch(() => undefined); // whoever asked for the turn hears of it; the next one goes on
    return turn;
  }
}

/** Turns what the browser's database throws into a value; a bug stays a throw. */
async function guarded<Value, Failure>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | StorageFailure>> {
  try {
    return await work();
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure === undefined) throw error;
    return fail(failure);
  }
}
