import { appendFileSync, statSync, truncateSync } from 'node:fs';
import type { Instant } from '../../shared/kernel/instant.ts';

/** Enough for weeks of faults; then it starts again rather than fill a small disk. */
const MAX_BYTES = 1_000_000;

/** A fault as a line of JSON: a kind, ids and places in our code; never a name, a text or a key. */
export interface LoggedEvent {
  readonly kind: string;
  readonly [fact: string]: string | number | readonly string[];
}

/** Appends events to one file. Losing the log must not stop the counter, so a disk that refuses it is only counted. */
export function createEventLog(
  path: string,
  now: () => Instant,
): { log(event: LoggedEvent): void; lost(): number } {
  let lost = 0;
  return {
    log(event) {
      try {
        if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) truncateSync(path, 0);
        appendFileSync(path, `${JSON.stringify({ at: now(), ...event })}\n`);
      } catch {
        lost += 1;
      }
    },
    lost: () => lost,
  };
}
