import type { Rectangle } from './pdf-syntax.ts';

/**
 * The clerk's mark never covers paper: page 1 grows upwards by this strip and
 * the mark stands in it, top left (TT 01/2023 Đ8.1).
 */
export const MARK_STRIP = {
  heightPt: 44,
  /** A card scanned on its own is narrower than the words; its page grows to the right. */
  minWidthPt: 190,
} as const;

export interface StrippedPage {
  readonly mediaBox: Rectangle;
  /** Where the mark goes, in the page's own space. */
  readonly strip: Rectangle;
}

/** The first page's box with its strip: the paper keeps its place at the origin. */
export function addStrip(widthPt: number, heightPt: number): StrippedPage {
  const right = Math.max(widthPt, MARK_STRIP.minWidthPt);
  const top = heightPt + MARK_STRIP.heightPt;
  return {
    mediaBox: { left: 0, bottom: 0, right, top },
    strip: { left: 0, bottom: heightPt, right, top },
  };
}
