import { fail, succeed, type Result } from '../../shared/kernel/result.ts';
import type { SaveFailure } from '../../shared/contract/failures.ts';
import type { AtomicFiles } from './atomic-write.ts';
import { DiskFullError } from './file-errors.ts';
import { errorCode } from './file-layer.ts';

/** Another program has the file: Word and Excel hold what they show. */
const HELD = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);
const NO_ROOM = new Set(['ENOSPC', 'EDQUOT']);

/** Writes files for people, outside of the counter's own folders: the old content or the new, never a mixture. */
export function createExports(files: Pick<AtomicFiles, 'write'>): {
  save(path: string, bytes: Uint8Array): Promise<Result<null, SaveFailure>>;
} {
  return {
    async save(path, bytes) {
      try {
        await files.write(path, bytes);
        return succeed(null);
      } catch (error) {
        return fail(failureOf(error));
      }
    },
  };
}

function failureOf(error: unknown): SaveFailure {
  if (error instanceof DiskFullError) return { kind: 'disk-full', freeBytes: error.freeBytes };
  const code = errorCode(error);
  if (code === undefined) throw error;
  if (NO_ROOM.has(code)) return { kind: 'disk-full', freeBytes: 0 };
  return { kind: HELD.has(code) ? 'file-held' : 'not-written', code };
}
