import { fail, type Result } from '../../shared/kernel/result.ts';

export type DiskFullFailure = { readonly kind: 'disk-full'; readonly freeBytes: number };

/**
 * Runs work that writes. The journal and the file vault throw an error with
 * `kind: 'disk-full'` before they touch anything, so nothing is half done and
 * the clerk gets it as a value.
 */
export async function withDiskGuard<Value, Failure>(
  work: () => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | DiskFullFailure>> {
  try {
    return await work();
  } catch (error) {
    const freeBytes = freeBytesOf(error);
    if (freeBytes === undefined) throw error;
    return fail({ kind: 'disk-full', freeBytes });
  }
}

function freeBytesOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('kind' in error) || error.kind !== 'disk-full') return undefined;
  return 'freeBytes' in error && typeof error.freeBytes === 'number' ? error.freeBytes : 0;
}
