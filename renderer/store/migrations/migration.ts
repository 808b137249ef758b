import type { Transaction } from 'dexie';

/** One step of the schema. A released file is never edited: yesterday's offices have already run it. */
export interface Migration {
  readonly version: number;
  /** Dexie's index notation, one entry per table that changes. */
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | undefined;
}
