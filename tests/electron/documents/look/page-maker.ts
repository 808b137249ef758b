import { fileURLToPath } from 'node:url';
import sharp, { type OverlayOptions } from 'sharp';
import { lookAtPicture } from '../../../../electron/documents/look/look-at-picture.ts';
import type { PageLook } from '../../../../shared/domain/page-look.ts';

/** Pages as a scanner would send them, made here: a sheet of paper, what lies on it, and how it lies on the glass. */

export const A4 = { width: 1654, height: 2339 } as const;
export const DPI = 200;
const MM = DPI / 25.4;
const FONT = fileURLToPath(
  new URL(
    '../../../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
    import.meta.url,
  ),
);

export const mm = (millimetres: number): number => Math.round(millimetres * MM);

/** Words in a serif of so many points, in ink of this grey (0 is black). */
export function words(
  text: string,
  { points = 12, grey = 30, widthMm = 165 }: { points?: number; grey?: number; widthMm?: number } = {},
): Promise<Buffer> {
  const ink = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
  return sharp({
    text: {
      text: `<span foreground="${ink}">${text}</span>`,
      font: `Tinos ${points}`,
      fontfile: FONT,
      dpi: DPI,
      width: mm(widthMm),
      rgba: true,
      spacing: 8,
    },
  })
    .png()
    .toBuffer();
}

/** A drawing in SVG over the whole sheet, in millimetres. */
export function drawing(shapes: string): OverlayOptions {
  const { width, height } = A4;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 210 297">${shapes}</svg>`;
  return { input: Buffer.from(svg), left: 0, top: 0 };
}

/** Words of the other side that show through: mirrored, blurred by the paper, and so faint. */
export async function showingThrough(text: string, faintness: number): Promise<OverlayOptions> {
  const mirrored = await sharp(await words(text))
    .flop()
    .blur(1.2)
    .png()
    .toBuffer();
  const veil = Buffer.from([0, 0, 0, Math.round(faintness * 255)]);
  const input = await sharp(mirrored)
    .composite([{ input: veil, raw: { width: 1, height: 1, channels: 4 }, tile: true, blend: 'dest-in' }])
    .png()
    .toBuffer();
  return { input, left: mm(22), top: mm(30) };
}

export interface SheetRecipe {
  readonly paper?: string;
  readonly layers?: readonly OverlayOptions[];
  /** Degrees clockwise by which the sheet lies askew on the glass. */
  readonly lean?: number;
}

const RAW = { ...A4, channels: 3 } as const;

/** The JPEG of one scanned sheet, with the grain of a scanner. */
export async function scanSheet({ paper = '#fbfaf6', layers = [], lean = 0 }: SheetRecipe): Promise<Buffer> {
  const sheet = await sharp({ create: { ...RAW, background: paper } })
    .composite([...layers])
    .removeAlpha()
    .raw()
    .toBuffer();
  const lying = lean === 0 ? sheet : await turned(sheet, lean, paper);
  return sharp(lying, { raw: RAW })
    .composite([{ input: await grain(), raw: RAW, blend: 'soft-light' }])
    .removeAlpha()
    .jpeg({ quality: 85 })
    .withMetadata({ density: DPI })
    .toBuffer();
}

async function turned(sheet: Buffer, lean: number, paper: string): Promise<Buffer> {
  const { data, info } = await sharp(sheet, { raw: RAW })
    .rotate(lean, { background: paper })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const left = Math.floor((info.width - A4.width) / 2);
  const top = Math.floor((info.height - A4.height) / 2);
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } })
    .extract({ left, top, ...A4 })
    .raw()
    .toBuffer();
}

let made: Promise<Buffer> | undefined;

/** The same for every sheet: it is slow to make. */
function grain(): Promise<Buffer> {
  made ??= sharp({
    create: { ...RAW, background: '#808080', noise: { type: 'gaussian', mean: 128, sigma: 4 } },
  })
    .raw()
    .toBuffer();
  return made;
}

export function lookAt(jpeg: Uint8Array): Promise<PageLook> {
  return lookAtPicture(jpeg, { widthPx: A4.width, dpi: DPI });
}
