import type { PageHint, PageLook } from '../../../shared/domain/page-look.ts';
import { LEAST_SCAN_DPI } from '../../../shared/rules/scan-quality.ts';
import { clearRims } from './clear-rims.ts';
import { findBlobs, type Blob } from './find-blobs.ts';
import { findSkew, type Ink } from './find-skew.ts';
import { findWriting } from './find-writing.ts';
import type { GreyImage } from './grey-image.ts';
import { findPaper, type Paper } from './paper.ts';

/** Darker «paper» is a photograph, a coloured cover or a failed scan: never judged blank. */
const DARKEST_PAPER = 140;
const DARK_PAPER = 165;
/** White all over, and the writing hardly darker. */
const BRIGHT_PAPER = 250;
const FAINT_INK = 90;
/** A shorter line, or a single word, leans by as much as its letters do. */
const SHORTEST_LINE_MM = 70;
const CUT = { letters: 3, smallestMm: 1, largestMm: 25 } as const;

/** Everything that is worth telling about a page, out of its small grey picture. Pure: the same picture, the same look. */
export function lookAtPage(image: GreyImage, dpi: number): PageLook {
  const paper = findPaper(image);
  const blobs = findBlobs(image, clearRims(image, paper.contrast));
  const writing = findWriting(blobs, image);
  const blank = writing.length === 0 && paper.level >= DARKEST_PAPER;
  const ink = blobs.reduce((sum, { area }) => sum + area, 0);
  return {
    inkPerMille: roundTo((1000 * ink) / image.pixels.length, 100),
    blank,
    skewDegrees:
      reachMm(writing, image) < SHORTEST_LINE_MM ? 0 : roundTo(findSkew(inkOf(writing, image, paper)), 100),
    hints: blank ? resolutionHints(dpi) : findHints({ image, paper, writing, dpi }),
  };
}

/** How far the writing reaches across the sheet or down it. */
function reachMm(writing: readonly Blob[], { width, height, pixelsPerMm }: GreyImage): number {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (const { left, top, right, bottom } of writing) {
    box.left = Math.min(box.left, left);
    box.top = Math.min(box.top, top);
    box.right = Math.max(box.right, right);
    box.bottom = Math.max(box.bottom, bottom);
  }
  return Math.max(box.right - box.left, box.bottom - box.top) / pixelsPerMm;
}

function findHints(seen: {
  readonly image: GreyImage;
  readonly paper: Paper;
  readonly writing: readonly Blob[];
  readonly dpi: number;
}): readonly PageHint[] {
  const { image, paper, writing, dpi } = seen;
  const hints: PageHint[] = [];
  if (paper.level < DARK_PAPER) hints.push('too-dark');
  if (paper.level >= BRIGHT_PAPER && darkestOf(writing, paper) < FAINT_INK) hints.push('too-bright');
  if (isCut(writing, image)) hints.push('cut-edge');
  return [...hints, ...resolutionHints(dpi)];
}

/**
 * A page too coarse for the archive.
 *
 * @rule DIGIT-02
 */
function resolutionHints(dpi: number): readonly PageHint[] {
  return dpi < LEAST_SCAN_DPI ? ['low-resolution'] : [];
}

/** The contrast that one inked pixel in twenty exceeds. */
function darkestOf(writing: readonly Blob[], { contrast }: Paper): number {
  const values = writing.flatMap(({ pixels }) => [...pixels].map((at) => contrast[at] ?? 0));
  values.sort((left, right) => right - left);
  return values[Math.floor(values.length / 20)] ?? 255;
}

/** Several letters that end exactly at the same edge of the picture go on beyond it. */
function isCut(writing: readonly Blob[], { pixelsPerMm }: GreyImage): boolean {
  const letters = writing.filter(({ left, right, top, bottom }) => {
    const longer = Math.max(right - left, bottom - top);
    return longer >= CUT.smallestMm * pixelsPerMm && longer <= CUT.largestMm * pixelsPerMm;
  });
  return (['left', 'top', 'right', 'bottom'] as const).some(
    (side) => letters.filter(({ touches }) => touches[side] > 0).length >= CUT.letters,
  );
}

/** The picture with its writing alone. */
function inkOf(writing: readonly Blob[], { width, height }: GreyImage, { contrast }: Paper): Ink {
  const pixels = new Uint8Array(contrast.length);
  for (const blob of writing) for (const at of blob.pixels) pixels[at] = contrast[at] ?? 0;
  return { width, height, pixels };
}

function roundTo(value: number, parts: number): number {
  const rounded = Math.round(value * parts) / parts;
  return rounded === 0 ? 0 : rounded; // never -0
}
