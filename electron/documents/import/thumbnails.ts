import type { FileRef } from '../../../shared/domain/file-ref.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import type { ImageChild } from './child-protocol.ts';

/** Drawn at twice its width on screen, so that a sharp screen shows a sharp line of text. */
const WIDTH_PX = 160;

/**
 * Small pictures of scanned pages, made when a screen asks for them and kept in
 * memory only: five hundred pages at full size would cost the page half a
 * gigabyte, and a picture on disk would be one more thing to encrypt. The
 * oldest go when `maxBytes` is reached.
 */
export class Thumbnails {
  readonly #child: Pick<ImageChild, 'ask'>;
  readonly #readAll: (file: FileRef) => Promise<Uint8Array>;
  readonly #maxBytes: number;
  readonly #kept = new Map<Sha256, Promise<Uint8Array | undefined>>();
  readonly #sizes = new Map<Sha256, number>();
  #bytes = 0;

  constructor(parts: {
    readonly child: Pick<ImageChild, 'ask'>;
    readonly readAll: (file: FileRef) => Promise<Uint8Array>;
    readonly maxBytes: number;
  }) {
    this.#child = parts.child;
    this.#readAll = parts.readAll;
    this.#maxBytes = parts.maxBytes;
  }

  /** A JPEG; `undefined` when the page cannot be read, which is tried again the next time. */
  find(file: FileRef): Promise<Uint8Array | undefined> {
    const kept = this.#kept.get(file.digest) ?? this.#make(file);
    // Asked for again: the last to go.
    this.#kept.delete(file.digest);
    this.#kept.set(file.digest, kept);
    return kept;
  }

  async #make(file: FileRef): Promise<Uint8Array | undefined> {
    const answer = await this.#child.ask({
      kind: 'thumbnail',
      jpeg: await this.#readAll(file),
      widthPx: WIDTH_PX,
    });
    if (answer.kind !== 'thumbnail') {
      this.#kept.delete(file.digest);
      return undefined;
    }
    this.#keep(file.digest, answer.bytes.length);
    return answer.bytes;
  }

  #keep(digest: Sha256, sizeBytes: number): void {
    this.#sizes.set(digest, sizeBytes);
    this.#bytes += sizeBytes;
    for (const [oldest] of this.#kept) {
      if (this.#bytes <= this.#maxBytes) return;
      this.#bytes -= this.#sizes.get(oldest) ?? 0;
      this.#sizes.delete(oldest);
      this.#kept.delete(oldest);
    }
  }
}
