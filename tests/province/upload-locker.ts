import { MemoryLocker, type Lock, type Locker } from '@tus/server';
import type { Database } from './database.ts';
import { newId } from './new-id.ts';

/** A holder that stops renewing for this long is gone, and its lock is free: sooner than the next one gives up. */
const LEASE_MS = 3_000;
const RENEW_EVERY_MS = 500;
const ASK_EVERY_MS = 100;
const GIVE_UP_AFTER_MS = 5_000;

/** What tus answers when another replica will not let go in time: the client comes back later. */
const LOCKED = { status_code: 423, body: 'locked' };

/**
 * One writer per upload, over all replicas. Inside a process the library's own locker decides; between processes a row
 * with a lease does, and a replica that wants the row asks its holder to let go, because the newer request is the one
 * whose client is still there. The row is freed by `unlock`, or by itself when its process dies.
 */
export class UploadLocker implements Locker {
  readonly #local = new MemoryLocker({ acquireLockTimeout: GIVE_UP_AFTER_MS });
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  newLock(id: string): Lock {
    const local = this.#local.newLock(id);
    return this.#database.shared ? new SharedLock(this.#database, local, id) : local;
  }
}

class SharedLock implements Lock {
  readonly #database: Database;
  readonly #local: Lock;
  readonly #id: string;
  readonly #holder = newId();
  #renewal: NodeJS.Timeout | undefined;

  constructor(database: Database, local: Lock, id: string) {
    this.#database = database;
    this.#local = local;
    this.#id = id;
  }

  async lock(signal: AbortSignal, cancel: () => void): Promise<void> {
    await this.#local.lock(signal, cancel);
    try {
      await this.#takeRow();
    } catch (error) {
      await this.#local.unlock();
      throw error;
    }
    this.#renewal = setInterval(() => void this.#renew(cancel), RENEW_EVERY_MS);
  }

  async unlock(): Promise<void> {
    clearInterval(this.#renewal);
    try {
      await this.#database.query('DELETE FROM upload_locks WHERE upload_id = $1 AND holder = $2', [
        this.#id,
        this.#holder,
      ]);
    } finally {
      await this.#local.unlock();
    }
  }

  async #takeRow(): Promise<void> {
    for (let waitedMs = 0; waitedMs <= GIVE_UP_AFTER_MS; waitedMs += ASK_EVERY_MS) {
      const taken = await this.#database.query(
        `INSERT INTO upload_locks (upload_id, holder, until, wanted)
         VALUES ($1, $2, clock_timestamp() + $3 * interval '1 millisecond', false)
         ON CONFLICT (upload_id) DO UPDATE SET holder = excluded.holder, until = excluded.until, wanted = false
         WHERE upload_locks.until < clock_timestamp()
         RETURNING holder`,
        [this.#id, this.#holder, LEASE_MS],
      );
      if (taken.length > 0) return;
      await this.#database.query('UPDATE upload_locks SET wanted = true WHERE upload_id = $1', [this.#id]);
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
    throw LOCKED;
  }

  /** Lets go when another replica asks, and when the database no longer says that the row is ours. */
  async #renew(cancel: () => void): Promise<void> {
    const rows = await this.#database
      .query<{ wanted: boolean }>(
        `UPDATE upload_locks SET until = clock_timestamp() + $3 * interval '1 millisecond'
         WHERE upload_id = $1 AND holder = $2 RETURNING wanted`,
        [this.#id, this.#holder, LEASE_MS],
      )
      .catch(() => []);
    if (rows[0]?.wanted !== false) cancel();
  }
}
