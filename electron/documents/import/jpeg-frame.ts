/** The frame header of a JPEG: what a PDF reader must be able to decode. */
export interface JpegFrame {
  /** The number of the SOF marker: 0 baseline, 1 extended, 2 progressive; others are rare and unreadable to many. */
  readonly process: number;
  readonly bits: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly components: number;
}

/** Finds the first frame header; `undefined` when the markers lead nowhere. */
export function findJpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 2;
  while (offset + 10 <= view.byteLength) {
    if (view.getUint8(offset) !== 0xff) return undefined;
    const marker = view.getUint8(offset + 1);
    // Fill bytes before a marker, and markers without a body.
    if (marker === 0xff) offset += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) offset += 2;
    else if (isFrame(marker)) return readFrame(view, offset);
    else offset += 2 + view.getUint16(offset + 2);
  }
  return undefined;
}

/** C4, C8 and CC lie in the range of the frames but are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readFrame(view: DataView, offset: number): JpegFrame {
  return {
    process: view.getUint8(offset + 1) - 0xc0,
    bits: view.getUint8(offset + 4),
    heightPx: view.getUint16(offset + 5),
    widthPx: view.getUint16(offset + 7),
    components: view.getUint8(offset + 9),
  };
}
