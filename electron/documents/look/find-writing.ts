import type { Blob } from './find-blobs.ts';
import type { GreyImage } from './grey-image.ts';

type Sheet = Pick<GreyImage, 'width' | 'height' | 'pixelsPerMm'>;

/** Dust, by its core. The smallest printed letter is larger. */
const SPECK_MM = 0.85;
/** Small marks this close together, and this many, are small print or a dotted line and not dust. */
const CLUSTER = { acrossMm: 14, downMm: 5, count: 4 } as const;
/** Below so much black (mm²) a mark is the noise of the picture. A pale letter «x» of 7 points has twice this. */
const LEAST_MASS_MM2 = 0.06;
const HOLE = { smallestMm: 3.5, largestMm: 9, fromEdgeMm: 24 } as const;
/** What dust on the glass of a feeder draws. */
const SCRATCH = { thickestMm: 0.9, along: 0.85 } as const;

/**
 * Leaves out what no hand and no printer wrote: dust, punch holes and the scratches of a
 * feeder. When in doubt a mark is writing: a page too many costs a look, a page too few a right.
 */
export function findWriting(blobs: readonly Blob[], sheet: Sheet): readonly Blob[] {
  const leastMass = LEAST_MASS_MM2 * sheet.pixelsPerMm ** 2;
  const marks = blobs.filter(
    (blob) => blob.mass >= leastMass && !isHole(blob, sheet) && !isScratch(blob, sheet),
  );
  const speckPx = Math.ceil(SPECK_MM * sheet.pixelsPerMm);
  const small = marks.filter(({ core }) => core.across <= speckPx && core.down <= speckPx);
  // Beside writing, a small mark is a dot of it.
  if (small.length < marks.length) return marks;
  return small.filter((blob) => isInCluster(blob, small, sheet.pixelsPerMm));
}

function isInCluster(blob: Blob, small: readonly Blob[], pixelsPerMm: number): boolean {
  const near = small.filter(
    (other) =>
      Math.abs(other.left - blob.left) <= CLUSTER.acrossMm * pixelsPerMm &&
      Math.abs(other.top - blob.top) <= CLUSTER.downMm * pixelsPerMm,
  );
  return near.length >= CLUSTER.count;
}

/** A round dark disc near an edge, where files are bound. */
function isHole(blob: Blob, { width, height, pixelsPerMm }: Sheet): boolean {
  const across = acrossOf(blob);
  const down = downOf(blob);
  const smallest = HOLE.smallestMm * pixelsPerMm;
  const largest = HOLE.largestMm * pixelsPerMm;
  if (Math.min(across, down) < smallest || Math.max(across, down) > largest) return false;
  const near = HOLE.fromEdgeMm * pixelsPerMm;
  const x = (blob.left + blob.right) / 2;
  const y = (blob.top + blob.bottom) / 2;
  if (Math.min(x, width - x) > near && Math.min(y, height - y) > near) return false;
  return isDisc(blob, width);
}

/** Whether the pixels are those of the ellipse in their box: hardly one missing, hardly one too many. */
function isDisc(blob: Blob, width: number): boolean {
  const radiusX = acrossOf(blob) / 2;
  const radiusY = downOf(blob) / 2;
  let inside = 0;
  for (const at of blob.pixels) {
    const x = ((at % width) + 0.5 - blob.left) / radiusX - 1;
    const y = (Math.floor(at / width) + 0.5 - blob.top) / radiusY - 1;
    if (x * x + y * y <= 1) inside += 1;
  }
  const whole = Math.PI * radiusX * radiusY;
  return (
    inside >= 0.9 * whole && blob.area - inside <= 0.12 * whole && Math.abs(radiusX / radiusY - 1) <= 0.3
  );
}

function isScratch(blob: Blob, { width, height, pixelsPerMm }: Sheet): boolean {
  const thickest = SCRATCH.thickestMm * pixelsPerMm;
  const across = acrossOf(blob);
  const down = downOf(blob);
  return (
    (across <= thickest && down >= SCRATCH.along * height) ||
    (down <= thickest && across >= SCRATCH.along * width)
  );
}

function acrossOf({ left, right }: Blob): number {
  return right - left;
}

function downOf({ top, bottom }: Blob): number {
  return bottom - top;
}
