/** The scrolled box that holds the page under review. */
export const VIEWER_ID = 'page-viewer';

/** The foot of a sheet is margin; a page shown down to here has shown everything that is written on it. */
const WRITTEN_SHARE = 0.9;
/** A little of what was read stays in view, so that no line is skipped. */
const SCROLL_SHARE = 0.85;

/** What of a scrolled box is needed here; an element fits. */
export interface Scrolled {
  readonly scrollTop: number;
  readonly clientHeight: number;
  readonly scrollHeight: number;
}

/** Whether the page has been scrolled down to its foot. */
export function showsFoot({ scrollTop, clientHeight, scrollHeight }: Scrolled): boolean {
  return scrollTop + clientHeight >= scrollHeight * WRITTEN_SHARE;
}

/** Scrolls on within the page; `false` when its foot is in view and the next page may come. */
export function scrollOn(viewer: HTMLElement): boolean {
  if (showsFoot(viewer)) return false;
  viewer.scrollBy({ top: viewer.clientHeight * SCROLL_SHARE });
  return true;
}
