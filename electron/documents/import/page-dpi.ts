/** Below this a file says what screens assume (72, 96), not what a scanner measured. */
const LOWEST_BELIEVED_DPI = 100;
const HIGHEST_BELIEVED_DPI = 2400;
/** The longer side of A0: no counter scans anything larger. */
const LONGEST_BELIEVED_MM = 1189;
const A4_LONGER_SIDE_MM = 297;
const MM_PER_INCH = 25.4;

/**
 * Dots per inch of a page. What the file states is believed when a scanner could have meant it;
 * else the page is fitted to A4, so that a phone's photo does not print a metre wide.
 */
export function pageDpi(image: {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly statedDpi: number | undefined;
}): number {
  const longer = Math.max(image.widthPx, image.heightPx);
  const stated = image.statedDpi;
  if (stated !== undefined && isBelievable(stated, longer)) return Math.round(stated);
  return Math.max(LOWEST_BELIEVED_DPI, Math.ceil((longer * MM_PER_INCH) / A4_LONGER_SIDE_MM));
}

function isBelievable(dpi: number, longerPx: number): boolean {
  const longerMm = (longerPx / dpi) * MM_PER_INCH;
  return dpi >= LOWEST_BELIEVED_DPI && dpi <= HIGHEST_BELIEVED_DPI && longerMm <= LONGEST_BELIEVED_MM;
}
