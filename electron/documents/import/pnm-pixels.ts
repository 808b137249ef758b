import type { NoPage } from './child-protocol.ts';
import { pnmRowBytes, readPnmHeader, type PnmHeader } from './pnm-header.ts';

/** Eight-bit pixels, row by row, as sharp takes them. */
export interface Pixels {
  readonly bytes: Uint8Array;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly channels: 1 | 3;
}

const LARGEST_8_BIT = 255;

/** Collects one PNM picture from pieces of any size, without ever holding it twice. */
export class PnmCollector {
  readonly #maxPixels: number;
  #head: Uint8Array = new Uint8Array(0);
  #picture: { readonly header: PnmHeader; readonly data: Uint8Array } | undefined;
  #filled = 0;

  constructor(maxPixels: number) {
    this.#maxPixels = maxPixels;
  }

  /** Why this can be no page, as soon as that is known. */
  push(piece: Uint8Array): NoPage | undefined {
    if (this.#picture !== undefined) return this.#fill(piece);
    const head = new Uint8Array(this.#head.length + piece.length);
    head.set(this.#head);
    head.set(piece, this.#head.length);
    this.#head = head;
    const read = readPnmHeader(head);
    if (read.kind === 'incomplete') return undefined;
    if (read.kind === 'malformed') return 'malformed';
    const { header } = read;
    if (header.widthPx * header.heightPx > this.#maxPixels) return 'too-large';
    this.#picture = { header, data: new Uint8Array(pnmRowBytes(header) * header.heightPx) };
    this.#head = new Uint8Array(0);
    return this.#fill(head.subarray(header.dataOffset));
  }

  /** The whole picture, when nothing more will come. */
  end(): Pixels | 'cut-short' {
    const picture = this.#picture;
    if (picture === undefined || this.#filled < picture.data.length) return 'cut-short';
    return pixelsOf(picture.header, picture.data);
  }

  #fill(piece: Uint8Array): NoPage | undefined {
    const data = this.#picture?.data ?? new Uint8Array(0);
    if (this.#filled + piece.length > data.length) return 'malformed';
    data.set(piece, this.#filled);
    this.#filled += piece.length;
    return undefined;
  }
}

function pixelsOf(header: PnmHeader, data: Uint8Array): Pixels {
  const { widthPx, heightPx } = header;
  if (header.kind === 'bitmap') {
    return { widthPx, heightPx, channels: 1, bytes: fromBits(data, widthPx, heightPx) };
  }
  return { widthPx, heightPx, channels: header.kind === 'colour' ? 3 : 1, bytes: toEightBit(header, data) };
}

/** In a bitmap 1 is black, and a row ends at a whole byte. */
function fromBits(data: Uint8Array, widthPx: number, heightPx: number): Uint8Array {
  const rowBytes = Math.ceil(widthPx / 8);
  const grey = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y += 1) {
    for (let x = 0; x < widthPx; x += 1) {
      const byte = data[y * rowBytes + (x >> 3)] ?? 0;
      grey[y * widthPx + x] = (byte >> (7 - (x & 7))) & 1 ? 0 : LARGEST_8_BIT;
    }
  }
  return grey;
}

/** Two-byte samples come with the higher byte first. */
function toEightBit({ maxValue }: PnmHeader, data: Uint8Array): Uint8Array {
  if (maxValue === LARGEST_8_BIT) return data;
  const wide = maxValue > LARGEST_8_BIT;
  const samples = new Uint8Array(wide ? data.length / 2 : data.length);
  for (let index = 0; index < samples.length; index += 1) {
    const value = wide ? ((data[index * 2] ?? 0) << 8) | (data[index * 2 + 1] ?? 0) : (data[index] ?? 0);
    samples[index] = Math.round((Math.min(value, maxValue) * LARGEST_8_BIT) / maxValue);
  }
  return samples;
}
