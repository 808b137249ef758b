const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const APP1 = 0xe1;

/**
 * The parts of a JPEG without its APP1 segments, where EXIF stands. A page's own
 * matrix already says how it is turned, and `createImageBitmap` would turn it
 * once more. Anything that is not a well-formed JPEG comes back as it is.
 */
export function jpegWithoutExif(jpeg: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const kept: Uint8Array<ArrayBuffer>[] = [];
  let from = 0;
  for (let at = 2; jpeg[at] === MARKER && at + 3 < jpeg.length;) {
    const kind = jpeg[at + 1];
    if (kind === START_OF_SCAN) break;
    const end = at + 2 + (((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0));
    if (kind === APP1) {
      kept.push(jpeg.subarray(from, at));
      from = end;
    }
    at = end;
  }
  return [...kept, jpeg.subarray(from)];
}
