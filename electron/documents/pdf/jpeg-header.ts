/** What a PDF must say about a JPEG that it carries unread. */
export interface JpegHeader {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly colour: 'grey' | 'ycc' | 'rgb' | 'cmyk' | 'cmyk-inverted';
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const ADOBE = 0xee;
/** Baseline, extended and progressive Huffman coding: what DCTDecode reads. Lossless and arithmetic coding are not. */
const READABLE_FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const UNREADABLE_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** Reads a JPEG's frame header; `undefined` when a PDF viewer could not show it (not a JPEG, cut short, 12 bit, lossless). */
export function readJpegHeader(jpeg: Uint8Array): JpegHeader | undefined {
  if (jpeg[0] !== 0xff || jpeg[1] !== 0xd8) return undefined;
  let adobe: number | undefined;
  for (const { marker, body } of segments(jpeg)) {
    if (marker === ADOBE) adobe = adobeTransform(body) ?? adobe;
    if (UNREADABLE_FRAMES.has(marker)) return undefined;
    // The Adobe segment stands before the frame in every file that a device writes.
    if (READABLE_FRAMES.has(marker)) return readFrame(body, adobe);
  }
  return undefined;
}

interface Segment {
  readonly marker: number;
  readonly body: Uint8Array;
}

function* segments(jpeg: Uint8Array): Generator<Segment> {
  let at = 2;
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return;
    while (jpeg[at + 1] === 0xff) at += 1; // fill bytes
    const marker = jpeg[at + 1] ?? END_OF_IMAGE;
    if (marker === START_OF_SCAN || marker === END_OF_IMAGE) return;
    const length = readUint16(jpeg, at + 2);
    if (length < 2 || at + 2 + length > jpeg.length) return;
    yield { marker, body: jpeg.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
}

function adobeTransform(body: Uint8Array): number | undefined {
  const isAdobe = body.length >= 12 && Buffer.from(body.subarray(0, 5)).toString('latin1') === 'Adobe';
  return isAdobe ? body[11] : undefined;
}

function readFrame(body: Uint8Array, adobe: number | undefined): JpegHeader | undefined {
  if (body.length < 6) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  const heightPx = view.getUint16(1);
  const widthPx = view.getUint16(3);
  const colour = frameColour(body, adobe);
  // A height of 0 means «told later by a DNL marker», which DCTDecode does not know.
  if (body[0] !== 8 || heightPx === 0 || widthPx === 0 || colour === undefined) return undefined;
  return { widthPx, heightPx, colour };
}

function frameColour(body: Uint8Array, adobe: number | undefined): JpegHeader['colour'] | undefined {
  const components = body[5];
  if (components === 1) return 'grey';
  if (components === 3) return isPlainRgb(body, adobe) ? 'rgb' : 'ycc';
  if (components !== 4) return undefined;
  // Adobe's programs store ink inverted and say so only by their segment.
  return adobe === undefined ? 'cmyk' : 'cmyk-inverted';
}

/** Without Adobe's word on it, viewers go by the components' names. */
function isPlainRgb(body: Uint8Array, adobe: number | undefined): boolean {
  if (adobe !== undefined) return adobe === 0;
  return [6, 9, 12].map((at) => String.fromCharCode(body[at] ?? 0)).join('') === 'RGB';
}

function readUint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
