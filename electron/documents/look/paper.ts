import type { GreyImage } from './grey-image.ts';

/** How dark a page is against its own paper. */
export interface Paper {
  /** Brightness of the paper, 0 to 255: the median over the sheet. */
  readonly level: number;
  /** For each pixel how much darker it is than the paper around it, in 1/255 of that paper's brightness. */
  readonly contrast: Uint8Array;
}

/** Larger than the thickest stroke, smaller than the slope of a lamp's light. */
const TILE_MM = 10;
/** In a tile full of text the paper is still its brightest fifth. */
const PAPER_SHARE = 0.8;
/** A solid area has no paper of its own beside it: against the whole sheet it is dark all the same. */
const SOLID_SHARE = 0.6;

/** Finds the paper under the ink: yellowed, shaded by a lamp or grey from a copier. */
export function findPaper(image: GreyImage): Paper {
  const grid = tileGrid(image);
  const tiles = grid.tiles.map((tile) => percentile(image, tile, PAPER_SHARE));
  const level = [...tiles].sort((left, right) => left - right)[Math.floor(tiles.length / 2)] ?? 0;
  const around = tiles.map((_, index) => brightestAround(tiles, grid, index));
  const contrast = new Uint8Array(image.pixels.length);
  for (const [index, tile] of grid.tiles.entries()) {
    const paper = Math.max(around[index] ?? 0, level * SOLID_SHARE, 1);
    fillContrast({ image, tile, paper, contrast });
  }
  return { level, contrast };
}

interface Tile {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface TileGrid {
  readonly columns: number;
  readonly tiles: readonly Tile[];
}

function tileGrid({ width, height, pixelsPerMm }: GreyImage): TileGrid {
  const side = Math.max(8, Math.round(TILE_MM * pixelsPerMm));
  const columns = Math.max(1, Math.round(width / side));
  const rows = Math.max(1, Math.round(height / side));
  const tiles: Tile[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      tiles.push({
        left: Math.floor((column * width) / columns),
        right: Math.floor(((column + 1) * width) / columns),
        top: Math.floor((row * height) / rows),
        bottom: Math.floor(((row + 1) * height) / rows),
      });
    }
  }
  return { columns, tiles };
}

function percentile({ pixels, width }: GreyImage, tile: Tile, share: number): number {
  const histogram = new Uint32Array(256);
  for (let y = tile.top; y < tile.bottom; y += 1) {
    for (let at = y * width + tile.left; at < y * width + tile.right; at += 1) {
      const value = pixels[at] ?? 0;
      histogram[value] = (histogram[value] ?? 0) + 1;
    }
  }
  let left = share * (tile.right - tile.left) * (tile.bottom - tile.top);
  for (const [value, count] of histogram.entries()) {
    left -= count;
    if (left < 0) return value;
  }
  return 255;
}

/** The brightest of a tile and its neighbours: under a thick heading a tile holds little paper. */
function brightestAround(levels: readonly number[], { columns }: TileGrid, index: number): number {
  const column = index % columns;
  let brightest = 0;
  for (const rowStep of [-columns, 0, columns]) {
    for (const step of [-1, 0, 1]) {
      if (column + step < 0 || column + step >= columns) continue;
      brightest = Math.max(brightest, levels[index + rowStep + step] ?? 0);
    }
  }
  return brightest;
}

function fillContrast({
  image,
  tile,
  paper,
  contrast,
}: {
  readonly image: GreyImage;
  readonly tile: Tile;
  readonly paper: number;
  readonly contrast: Uint8Array;
}): void {
  for (let y = tile.top; y < tile.bottom; y += 1) {
    for (let at = y * image.width + tile.left; at < y * image.width + tile.right; at += 1) {
      const darker = (paper - (image.pixels[at] ?? 0)) / paper;
      contrast[at] = Math.max(0, Math.min(255, Math.round(darker * 255)));
    }
  }
}
