import type { FileLayer } from './file-layer.ts';
import { systemCodeOf } from './journal-failure.ts';

/** How waiting is done; an argument so that tests do not wait. */
interface Patience {
  sleep(durationMs: number): void;
}

/** What a virus scanner or an indexer causes on Windows while it looks at a file (DESIGN 15). */
const PASSING_CODES = new Set(['EPERM', 'EBUSY', 'EACCES']);
const FIRST_WAIT_MS = 10;
const LONGEST_WAIT_MS = 1_000;
const GIVE_UP_AFTER_MS = 10_000;

/** The same files, but opening, renaming and removing are tried again for 10 s while another program holds the file. */
export function patientFileLayer(files: FileLayer, patience: Patience): FileLayer {
  return {
    ensureDirectory: (path) => files.ensureDirectory(path),
    list: (directory) => files.list(directory),
    open: (path, mode) => tryPatiently(() => files.open(path, mode), patience),
    rename: (from, to) => tryPatiently(() => files.rename(from, to), patience),
    remove: (path) => tryPatiently(() => files.remove(path), patience),
    syncDirectory: (path) => files.syncDirectory(path),
    freeBytes: (directory) => files.freeBytes(directory),
  };
}

/** Blocks the calling thread; for the journal's own thread, never for a window's. */
export function sleepInThread(durationMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs);
}

function tryPatiently<Value>(attempt: () => Value, patience: Patience): Value {
  let waitedMs = 0;
  let waitMs = FIRST_WAIT_MS;
  for (;;) {
    try {
      return attempt();
    } catch (error) {
      const code = systemCodeOf(error);
      if (code === undefined || !PASSING_CODES.has(code) || waitedMs >= GIVE_UP_AFTER_MS) throw error;
    }
    patience.sleep(waitMs);
    waitedMs += waitMs;
    waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS, Math.max(GIVE_UP_AFTER_MS - waitedMs, FIRST_WAIT_MS));
  }
}
