import type { Box, FirstPage } from './pdf/first-page.ts';
import { unite } from './pdf/first-page.ts';
import type { UpdateBase } from './update-base.ts';

/** Where the mark goes, and the page's boxes when it had to grow for it. */
export interface SignaturePlace {
  readonly rectangle: Box;
  /** As the mark is looked at, in points. */
  readonly widthPt: number;
  readonly heightPt: number;
  readonly grown: { readonly mediaBox: Box; readonly cropBox: Box } | undefined;
}

export interface StripSize {
  readonly heightPt: number;
  readonly minWidthPt: number;
}

/** The strip that the writer left, or a new one above what is shown of page 1: above as a person sees it, however the page is turned. */
export function placeSignature({ page, strip }: UpdateBase, size: StripSize): SignaturePlace {
  if (strip !== undefined) return { rectangle: strip, ...seenSize(strip, page), grown: undefined };
  const rectangle = stripBeside(page, size);
  const cropBox = unite(page.cropBox, rectangle);
  return {
    rectangle,
    ...seenSize(rectangle, page),
    grown: { cropBox, mediaBox: unite(page.mediaBox, cropBox) },
  };
}

function seenSize(box: Box, page: FirstPage): { readonly widthPt: number; readonly heightPt: number } {
  const across = (box.right - box.left) * page.userUnit;
  const up = (box.top - box.bottom) * page.userUnit;
  const lies = page.rotation === 90 || page.rotation === 270;
  return lies ? { widthPt: up, heightPt: across } : { widthPt: across, heightPt: up };
}

/** Turning clockwise by 90 degrees brings a page's left edge to the top, and so on around. */
function stripBeside({ cropBox, rotation, userUnit }: FirstPage, size: StripSize): Box {
  const { left, bottom, right, top } = cropBox;
  const height = size.heightPt / userUnit;
  const minWidth = size.minWidthPt / userUnit;
  const width = Math.max(right - left, minWidth);
  const length = Math.max(top - bottom, minWidth);
  switch (rotation) {
    case 0:
      return { left, bottom: top, right: left + width, top: top + height };
    case 90:
      return { left: left - height, bottom, right: left, top: bottom + length };
    case 180:
      return { left: right - width, bottom: bottom - height, right, top: bottom };
    case 270:
      return { left: right, bottom: top - length, right: right + height, top };
  }
}
