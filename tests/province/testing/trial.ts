import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../database.ts';
import { startProvince, type ProvinceOptions, type RunningProvince } from '../server.ts';
import { enrolCounter, type TestCounter, type TestCounterOptions } from './test-counter.ts';

/** Servers, counters and folders of one test; `close` ends them all. */
export class Trial {
  readonly #database: Database;
  readonly #ends: (() => Promise<void> | void)[] = [];
  #directory: string | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Servers of one trial share one database and one folder, as replicas do. */
  async start(options: Partial<ProvinceOptions> = {}): Promise<RunningProvince> {
    const province = await startProvince({
      database: this.#database,
      dataDirectory: await this.directory(),
      ...options,
    });
    this.#ends.push(() => province.close());
    return province;
  }

  async counter(province: RunningProvince, options: Partial<TestCounterOptions> = {}): Promise<TestCounter> {
    const counter = await enrolCounter({
      address: province.address,
      enrolmentCode: await province.newEnrolmentCode(),
      ...options,
    });
    this.#ends.push(() => counter.client.close());
    return counter;
  }

  endWith(end: () => Promise<void> | void): void {
    this.#ends.push(end);
  }

  async directory(): Promise<string> {
    this.#directory ??= await mkdtemp(join(tmpdir(), 'province-trial-'));
    return this.#directory;
  }

  async close(): Promise<void> {
    for (const end of this.#ends.reverse()) await end();
    if (this.#directory !== undefined) await rm(this.#directory, { recursive: true, force: true });
  }
}

let daysUsed = 0;

/** A day no other test has numbers of. */
export function freshDay(): string {
  daysUsed += 1;
  return new Date(Date.UTC(2027, 0, daysUsed)).toISOString().slice(0, 10);
}
