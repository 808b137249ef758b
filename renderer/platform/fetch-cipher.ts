import type { FileRef } from '../../shared/domain/file-ref.ts';
import { cipherUrl, type PageAddress } from './bytes-url.ts';

/** The vault's ciphertext of a file; `undefined` when it cannot be had now. */
export async function fetchCipher(
  file: FileRef,
  signal: AbortSignal,
  address: PageAddress = location,
): Promise<Blob | undefined> {
  try {
    const response = await fetch(cipherUrl(file, address), { signal });
    return response.ok ? await response.blob() : undefined;
  } catch {
    return undefined; // aborted, or the host is going down: the copy is wanted still, and asked for again
  }
}
