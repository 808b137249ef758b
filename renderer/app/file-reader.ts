import type { FileRef } from '../../shared/domain/file-ref.ts';

/** A paper and its signed twin, and the receipt; more would only hold memory. */
const KEPT_FILES = 4;

/**
 * Reads whole files from the bytes host. The same file gives the same array
 * while it is kept, so that pdf.js opens it once. `clear` forgets all at lock.
 */
export function createFileReader(urlOf: (file: FileRef) => string) {
  const kept = new Map<string, Promise<Uint8Array | undefined>>();
  return {
    read: async (file: FileRef, signal: AbortSignal): Promise<Uint8Array | undefined> => {
      const reading = kept.get(file.digest) ?? fetchBytes(urlOf(file));
      // Taken out and put back, so that the order of the map is the order of use.
      kept.delete(file.digest);
      kept.set(file.digest, reading);
      for (const digest of kept.keys()) {
        if (kept.size > KEPT_FILES) kept.delete(digest);
      }
      const bytes = await reading;
      if (bytes === undefined) kept.delete(file.digest); // the next look may find it
      return signal.aborted ? undefined : bytes;
    },
    clear: () => kept.clear(),
  };
}

async function fetchBytes(url: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  } catch {
    return undefined; // locked meanwhile, or the file does not verify: the viewer says that it cannot be read
  }
}
