import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import type { Readable } from 'node:stream';
import sharp from 'sharp';
import { lookAtPicture } from '../look/look-at-picture.ts';
import type { ChildAnswer, EncodeScanRequest, NoPage } from './child-protocol.ts';
import { JPEG_OPTIONS } from './jpeg-options.ts';
import { PnmCollector, type Pixels } from './pnm-pixels.ts';

/** One page as it comes from the scanner, encoded once (DESIGN 9); the pixels are never anywhere but in memory. */
export async function encodeScan(request: EncodeScanRequest): Promise<ChildAnswer> {
  const pixels = await readPixels(openPipe(request.path), request);
  if (typeof pixels === 'string') return { kind: 'no-page', cause: pixels };
  const { widthPx, heightPx, channels } = pixels;
  const jpeg = await sharp(pixels.bytes, {
    raw: { width: widthPx, height: heightPx, channels },
    limitInputPixels: false,
  })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .jpeg(JPEG_OPTIONS)
    .withDensity(request.dpi)
    .toBuffer();
  const { dpi } = request;
  const look = await lookAtPicture(jpeg, { widthPx, dpi });
  return { kind: 'scanned', image: { bytes: new Uint8Array(jpeg), widthPx, heightPx, dpi, look } };
}

/** Opened without waiting for the scanner: a blocking open could never be called off. */
function openPipe(path: string): Readable {
  return new Socket({
    fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK),
    readable: true,
    writable: false,
  });
}

async function readPixels(
  source: Readable,
  { maxPixels, idleLimitMs }: EncodeScanRequest,
): Promise<Pixels | NoPage> {
  const collector = new PnmCollector(maxPixels);
  let isStalled = false;
  const stall = setTimeout(() => {
    isStalled = true;
    source.destroy();
  }, idleLimitMs);
  try {
    for await (const piece of source) {
      stall.refresh();
      const trouble = collector.push(piece);
      if (trouble !== undefined) return trouble;
    }
    return isStalled ? 'stalled' : collector.end();
  } catch (error) {
    if (isStalled) return 'stalled'; // destroying the source is what made it fail
    throw error;
  } finally {
    clearTimeout(stall);
    source.destroy();
  }
}
