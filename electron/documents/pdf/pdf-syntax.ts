/** Small pieces of PDF syntax that the writer and the mark share. */

/** A rectangle in points; the origin of a PDF page is its lower left corner. */
export interface Rectangle {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** PDF syntax outside strings and streams is ASCII; content beyond it is a bug of the caller. */
export function asciiBytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}

/** Four decimals are 0.00004 mm: finer than any scanner, and never in exponent form, which PDF does not know. */
export function formatNumber(value: number): string {
  const text = value.toFixed(4).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

export function formatRectangle({ left, bottom, right, top }: Rectangle): string {
  return `[${[left, bottom, right, top].map(formatNumber).join(' ')}]`;
}

/** The body of a stream object, its bytes untouched. `entries` is what stands in its dictionary beside the length. */
export function streamBody(entries: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([
    asciiBytes(`<< ${entries} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    asciiBytes('\nendstream'),
  ]);
}
