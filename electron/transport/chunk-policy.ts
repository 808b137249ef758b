/** Cuts in a row that left the province's offset where it was, before small chunks are tried (DESIGN 12). */
const CUTS_BEFORE_SMALL_CHUNKS = 2;
const SMALL_CHUNK_BYTES = 1024 * 1024;

/**
 * One chunk per file, because small ones cost up to three times as much. Some line in between (a proxy that collects a
 * whole request first) may never let one through: after two cuts without progress that host gets 1 MiB at a time.
 */
export class ChunkPolicy {
  readonly #hosts = new Map<string, number>();
  readonly #attempts = new Map<string, number>();

  /** Called with the offset the province names before bytes are sent; answers the chunk size in bytes for this attempt. */
  begin(upload: { readonly url: string; readonly offset: number }): number {
    const { host } = new URL(upload.url);
    const before = this.#attempts.get(upload.url);
    if (before !== undefined) {
      const cuts = this.#hosts.get(host) ?? 0;
      // Once small chunks have been chosen for a host they stay: progress is what they are for.
      if (upload.offset <= before) this.#hosts.set(host, cuts + 1);
      else if (cuts < CUTS_BEFORE_SMALL_CHUNKS) this.#hosts.delete(host);
    }
    this.#attempts.set(upload.url, upload.offset);
    return (this.#hosts.get(host) ?? 0) >= CUTS_BEFORE_SMALL_CHUNKS ? SMALL_CHUNK_BYTES : Infinity;
  }

  /** The upload is over, well or for a reason that is not the line's. */
  end(url: string): void {
    this.#attempts.delete(url);
  }
}
