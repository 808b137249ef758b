import type { FileRef } from '../../shared/domain/file-ref.ts';
import type { JournalRecord } from '../../shared/journal/journal-body.ts';
import type { Witness } from '../../build/journal-verifier/verify-journal.ts';
import type { Claim } from './check/check-claims.ts';
import type { KnownRecord } from './check/check-records.ts';
import { digestOf, filesOf, foldRecords } from './check/journal-view.ts';

/** Heads of the chain that later chains must still hold; the newest say all that older ones do. */
const WITNESSES = 3;

/**
 * What was acknowledged so far, kept outside the counter: words of the screen,
 * records that main has answered with, files they name, heads of the chain.
 * It only grows.
 */
export class Known {
  readonly claims: Claim[] = [];
  readonly #records = new Map<number, string>();
  readonly #files = new Map<string, FileRef>();
  #witnesses: readonly Witness[] = [];
  #all: readonly JournalRecord[] = [];

  get records(): readonly KnownRecord[] {
    return [...this.#records].map(([seq, digest]) => ({ seq, digest }));
  }

  get lastSeq(): number {
    return Math.max(0, ...this.#records.keys());
  }

  get files(): readonly FileRef[] {
    return [...this.#files.values()];
  }

  get witnesses(): readonly Witness[] {
    return this.#witnesses;
  }

  /** Records that were read; the first reading of a number is the one that counts. */
  learn(records: readonly JournalRecord[]): void {
    this.#all = [...this.#all, ...records.filter(({ seq }) => !this.#records.has(seq))];
    for (const record of records)
      if (!this.#records.has(record.seq)) this.#records.set(record.seq, digestOf(record));
    for (const { dossier } of foldRecords(this.#all).dossiers.values())
      for (const file of filesOf(dossier)) this.#files.set(file.digest, file);
  }

  witness(head: Witness): void {
    this.#witnesses = [...this.#witnesses, head].slice(-WITNESSES);
  }
}
