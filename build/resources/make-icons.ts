import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

/*
 * `npx tsx build/resources/make-icons.ts`: draws icon.png and icon.ico out of
 * icon.svg. Both are committed, so that a build needs neither this nor a network.
 */

const PNG_SIDE_PX = 512;
const ICO_SIDES_PX = [16, 24, 32, 48, 64, 128, 256];
const ICO_HEAD_BYTES = 6;
const ICO_ENTRY_BYTES = 16;

const svg = readFileSync(place('icon.svg'));
writeFileSync(place('icon.png'), await drawn(PNG_SIDE_PX));
writeFileSync(place('icon.ico'), ico(await Promise.all(ICO_SIDES_PX.map(drawn))));

function place(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

function drawn(sidePx: number): Promise<Buffer> {
  return sharp(svg, { density: 300 }).resize(sidePx, sidePx).png({ compressionLevel: 9 }).toBuffer();
}

/** An ICO is a table of pictures; PNG inside it is read by every Windows since Vista. */
function ico(pictures: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(ICO_HEAD_BYTES);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = ICO_HEAD_BYTES + pictures.length * ICO_ENTRY_BYTES;
  const entries = pictures.map((picture, index) => {
    const entry = Buffer.alloc(ICO_ENTRY_BYTES);
    // One byte each for width and height, so 256 is written as 0.
    entry.writeUInt8((ICO_SIDES_PX[index] ?? 0) % 256, 0);
    entry.writeUInt8((ICO_SIDES_PX[index] ?? 0) % 256, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(picture.length, 8);
    entry.writeUInt32LE(at, 12);
    at += picture.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures]);
}
