import type { GreyImage } from './grey-image.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Ink that hangs together: a letter, a stamp, a line, a speck. Edges are those of pixels: `right` and `bottom` lie outside. */
export interface Blob extends Box {
  readonly area: number;
  /** The sum of its contrasts, where 1 is one wholly black pixel. */
  readonly mass: number;
  /** Pixels across and down at half of its deepest contrast: a dark speck without the grey around it, a pale stroke whole. */
  readonly core: { readonly across: number; readonly down: number };
  /** How many of its pixels lie in its outermost ring along the picture's edges. */
  readonly touches: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Indices of its pixels in the picture. */
  readonly pixels: Int32Array;
}

/** Darker than the paper by this much is ink (1/255). Pencil averages to about twice this; print of the other side stays below. */
export const INK_CONTRAST = 31;

/** Groups inked pixels that touch, also at corners. */
export function findBlobs(
  { width, height }: Pick<GreyImage, 'width' | 'height'>,
  contrast: Uint8Array,
): readonly Blob[] {
  const open = new Uint8Array(contrast.length);
  for (let at = 0; at < contrast.length; at += 1) open[at] = (contrast[at] ?? 0) >= INK_CONTRAST ? 1 : 0;
  const stack = new Int32Array(contrast.length);
  const blobs: Blob[] = [];
  for (let at = open.indexOf(1); at !== -1; at = open.indexOf(1, at + 1)) {
    const count = flood({ open, stack, width, height }, at);
    blobs.push(describe(stack.slice(0, count), { width, height, contrast }));
  }
  return blobs;
}

/** Closes everything that hangs together with `start`; the first pixels of `stack` are then the blob's. */
function flood(
  { open, stack, width, height }: { open: Uint8Array; stack: Int32Array; width: number; height: number },
  start: number,
): number {
  stack[0] = start;
  open[start] = 0;
  let count = 1;
  for (let next = 0; next < count; next += 1) {
    const at = stack[next] ?? 0;
    const x = at % width;
    for (let row = at - width; row <= at + width; row += width) {
      if (row < 0 || row >= width * height) continue;
      const last = row + (x === width - 1 ? 0 : 1);
      for (let near = row - (x === 0 ? 0 : 1); near <= last; near += 1) {
        if (open[near] !== 1) continue;
        open[near] = 0;
        stack[count] = near;
        count += 1;
      }
    }
  }
  return count;
}

function describe(
  pixels: Int32Array,
  { width, height, contrast }: { width: number; height: number; contrast: Uint8Array },
): Blob {
  const touches = { left: 0, top: 0, right: 0, bottom: 0 };
  let mass = 0;
  let deepest = 0;
  for (const at of pixels) {
    const x = at % width;
    const y = (at - x) / width;
    if (x === 0) touches.left += 1;
    if (x === width - 1) touches.right += 1;
    if (y === 0) touches.top += 1;
    if (y === height - 1) touches.bottom += 1;
    const here = contrast[at] ?? 0;
    mass += here;
    deepest = Math.max(deepest, here);
  }
  const core = boxOf(
    pixels.filter((at) => (contrast[at] ?? 0) * 2 >= deepest),
    width,
  );
  return {
    ...boxOf(pixels, width),
    area: pixels.length,
    mass: mass / 255,
    core: { across: core.right - core.left, down: core.bottom - core.top },
    touches,
    pixels,
  };
}

function boxOf(pixels: Int32Array, width: number): Box {
  const box = { left: width, top: Number.MAX_SAFE_INTEGER, right: 0, bottom: 0 };
  for (const at of pixels) {
    const x = at % width;
    const y = (at - x) / width;
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x + 1);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y + 1);
  }
  return box;
}
