import type { BackupFailure } from '../../shared/contract/backup-failures.ts';
import { fail, type Result } from '../../shared/kernel/result.ts';

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const READ_ONLY = new Set(['EROFS', 'EACCES', 'EPERM']);
/** A stick that was pulled out, seen from Linux, Windows and network shares. */
const GONE = new Set([
  'ENOENT',
  'ENOTDIR',
  'EIO',
  'ENODEV',
  'ENXIO',
  'ENOTCONN',
  'EHOSTDOWN',
  'ESTALE',
  'UNKNOWN',
]);

/** The counter's own data could not be read; told apart from the stick's errors, which have the same codes. */
export class SourceUnreadableError extends Error {
  readonly kind = 'source-unreadable';
}

/** Runs work on the folder and answers what went wrong by name; throws what is nobody's fault but ours. */
export async function namingTrouble<Value, Failure>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | BackupFailure>> {
  try {
    return await work();
  } catch (error) {
    return fail(failureOf(error));
  }
}

function failureOf(error: unknown): BackupFailure {
  if (error instanceof SourceUnreadableError) return { kind: 'source-unreadable' };
  if (error instanceof Error && error.name === 'AbortError') return { kind: 'cancelled' };
  const code = codeOf(error);
  if (FULL.has(code)) return { kind: 'folder-full', neededBytes: 0, freeBytes: 0 };
  if (READ_ONLY.has(code)) return { kind: 'folder-read-only' };
  if (GONE.has(code)) return { kind: 'folder-gone' };
  throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
