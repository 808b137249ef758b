import type { DraftPage } from './draft.ts';

/** Less is not seen by anybody, and straightening it would only shift the page. */
const NOTICED_DEGREES = 0.3;

/** How far the lines of a page lean as it is shown now, in degrees clockwise; a quarter turn does not change it. */
export function leanOf(page: DraftPage): number {
  return page.kind === 'image' ? page.look.skewDegrees + page.tiltDegrees : 0;
}

/** Whether straightening the page would be seen. */
export function isLeaning(page: DraftPage): boolean {
  return Math.abs(leanOf(page)) >= NOTICED_DEGREES;
}

/** Turned on top of its quarter turns, in degrees clockwise. */
export function tiltOf(page: DraftPage): number {
  return page.kind === 'image' ? page.tiltDegrees : 0;
}

/** The same page with its lines level. One without lines to go by stays as it is. */
export function straightened(page: DraftPage): DraftPage {
  // Adding 0 makes a -0 a 0: the two are written differently.
  return page.kind === 'image' ? { ...page, tiltDegrees: 0 - page.look.skewDegrees + 0 } : page;
}

/** The same page as it was scanned. */
export function asScanned(page: DraftPage): DraftPage {
  return page.kind === 'image' ? { ...page, tiltDegrees: 0 } : page;
}
