/** A file that can be read at any place; nothing is kept open by it. */
export interface PdfBytes {
  readonly sizeBytes: number;
  /** Exactly the bytes of the range, cut at the end of the file; `end` is exclusive. */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** A file that is in memory anyway. */
export function bytesInMemory(bytes: Uint8Array): PdfBytes {
  return {
    sizeBytes: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(Math.max(0, start), Math.max(0, end))),
  };
}
