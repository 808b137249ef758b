import { INK_CONTRAST } from './find-blobs.ts';
import type { GreyImage } from './grey-image.ts';

/** A shadow or the dark background beside the sheet: unbroken along an edge for this long, and no thicker. */
const SHORTEST_MM = 30;
const THICKEST_MM = 14;
/** The outermost pixel of a scan is often lighter. */
const BEGINS_WITHIN_PX = 2;

type Sheet = Pick<GreyImage, 'width' | 'height' | 'pixelsPerMm'>;

/** One edge, walked along; `step` leads inwards from each of its pixels. */
interface Edge {
  readonly length: number;
  readonly first: number;
  readonly along: number;
  readonly step: number;
}

/** The same contrasts without the dark rims of the scan. Letters that touch an edge are far too short to be one. */
export function clearRims({ width, height, pixelsPerMm }: Sheet, contrast: Uint8Array): Uint8Array {
  const cleared = contrast.slice();
  const edges: readonly Edge[] = [
    { length: height, first: 0, along: width, step: 1 },
    { length: height, first: width - 1, along: width, step: -1 },
    { length: width, first: 0, along: 1, step: width },
    { length: width, first: (height - 1) * width, along: 1, step: -width },
  ];
  const thickest = Math.min(THICKEST_MM * pixelsPerMm, width / 4, height / 4);
  // One after the other: where two rims meet, the first leaves a corner that the second can see the end of.
  for (const edge of edges) {
    const depths = Array.from({ length: edge.length }, (_, place) =>
      depthAt(cleared, edge, { place, thickest }),
    );
    for (const place of unbroken(depths, SHORTEST_MM * pixelsPerMm)) {
      for (let inward = 0; inward < (depths[place] ?? 0); inward += 1) {
        cleared[edge.first + place * edge.along + inward * edge.step] = 0;
      }
    }
  }
  return cleared;
}

/** How many pixels from the edge inwards are dark without a gap; 0 for none, and for more than any rim has. */
function depthAt(
  contrast: Uint8Array,
  { first, along, step }: Edge,
  { place, thickest }: { readonly place: number; readonly thickest: number },
): number {
  const start = first + place * along;
  const isInk = (inward: number): boolean => (contrast[start + inward * step] ?? 0) >= INK_CONTRAST;
  let depth = 0;
  while (depth < BEGINS_WITHIN_PX && !isInk(depth)) depth += 1;
  if (!isInk(depth)) return 0;
  while (depth <= thickest && isInk(depth)) depth += 1;
  return depth > thickest ? 0 : depth;
}

/** The places that lie in a stretch of at least so many dark ones. */
function unbroken(depths: readonly number[], shortest: number): readonly number[] {
  const places: number[] = [];
  let begin = 0;
  for (let place = 0; place <= depths.length; place += 1) {
    if ((depths[place] ?? 0) > 0) continue;
    if (place - begin >= shortest) for (let dark = begin; dark < place; dark += 1) places.push(dark);
    begin = place + 1;
  }
  return places;
}
