import type { ScanFailure } from '../../../shared/contract/failures.ts';

/** How a run of `scanimage` ended. `words` is what it said on its error stream. */
export type ScanimageEnd =
  | { readonly kind: 'exited'; readonly code: number; readonly words: string }
  | { readonly kind: 'killed'; readonly words: string }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'not-allowed' };

/** SANE's status codes, which `scanimage` exits with when a page fails. */
const BY_STATUS: ReadonlyMap<number, ScanFailure> = new Map<number, ScanFailure>([
  [2, { kind: 'cancelled' }],
  [3, { kind: 'scanner-busy' }],
  [6, { kind: 'paper-jam' }],
  [7, { kind: 'feeder-empty' }],
  [8, { kind: 'cover-open' }],
  [9, { kind: 'connection-lost' }],
  [10, { kind: 'out-of-memory' }],
  [11, { kind: 'access-denied' }],
]);

/** SANE_STATUS_EOF: the page came to its end. */
const WHOLE_PAGE = 5;

/** Its words where the exit code is a plain 1: a device that could not even be opened. They are never translated. */
const BY_WORDS: readonly (readonly [RegExp, ScanFailure])[] = [
  [/Device busy/, { kind: 'scanner-busy' }],
  [/Access to resource has been denied/, { kind: 'access-denied' }],
  [/Out of memory/, { kind: 'out-of-memory' }],
  [/open of device .* failed|no SANE devices found/, { kind: 'no-scanner' }],
];

/** What the clerk has met; `null` for a run that went well. */
export function failureOfEnd(end: ScanimageEnd): ScanFailure | null {
  switch (end.kind) {
    case 'not-found':
      return { kind: 'driver-missing' };
    case 'not-allowed':
      return { kind: 'access-denied' };
    case 'killed':
      return { kind: 'driver-failed', code: 0 };
    case 'exited': {
      const code = end.code === 0 ? lastStatusIn(end.words) : end.code;
      return code === 0 ? null : failureOfCode(code, end.words);
    }
  }
}

/**
 * What it said of the last page it read. A driver that dies while it is being stopped can make
 * `scanimage` end with 0 although that page failed.
 */
function lastStatusIn(words: string): number {
  const [last] = [...words.matchAll(/\(scanner status = (\d+)\)/g)].reverse();
  const status = Number(last?.[1] ?? WHOLE_PAGE);
  return status === WHOLE_PAGE ? 0 : status;
}

function failureOfCode(code: number, words: string): ScanFailure {
  const named = BY_STATUS.get(code) ?? BY_WORDS.find(([pattern]) => pattern.test(words))?.[1];
  return named ?? { kind: 'driver-failed', code };
}
