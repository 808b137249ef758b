import type { DraftComponent } from '../../../../shared/domain/draft.ts';
import type { PlacedPage } from '../progress.ts';

/** In CSS pixels; the style sheet draws them as large. */
export const THUMBNAIL = { width: 58, height: 80, gap: 6, heading: 34 } as const;
/** So that a quick scroll meets pictures and not emptiness. */
const BEYOND_PX = 320;

export type ThumbnailSpot =
  | { readonly kind: 'heading'; readonly component: DraftComponent; readonly top: number }
  | { readonly kind: 'page'; readonly placed: PlacedPage; readonly top: number; readonly left: number };

export interface ThumbnailLayout {
  readonly height: number;
  readonly spots: readonly ThumbnailSpot[];
}

/** Where every heading and every page of the list comes to lie, paper by paper. */
export function layOutThumbnails(pages: readonly PlacedPage[], widthPx: number): ThumbnailLayout {
  const across = THUMBNAIL.width + THUMBNAIL.gap;
  const columns = Math.max(1, Math.floor((widthPx + THUMBNAIL.gap) / across));
  const spots: ThumbnailSpot[] = [];
  let top = 0;
  let column = columns;
  let component: DraftComponent | undefined;
  for (const placed of pages) {
    if (placed.component !== component) {
      if (component !== undefined) top += THUMBNAIL.height + THUMBNAIL.gap;
      component = placed.component;
      spots.push({ kind: 'heading', component, top });
      top += THUMBNAIL.heading;
      column = 0;
    } else if (column === columns) {
      top += THUMBNAIL.height + THUMBNAIL.gap;
      column = 0;
    }
    spots.push({ kind: 'page', placed, top, left: column * across });
    column += 1;
  }
  return { spots, height: component === undefined ? 0 : top + THUMBNAIL.height };
}

/** What is in view or about to be. */
export function spotsInView(
  { spots }: ThumbnailLayout,
  view: { readonly scrollTop: number; readonly height: number },
): readonly ThumbnailSpot[] {
  const from = view.scrollTop - BEYOND_PX - THUMBNAIL.height;
  const to = view.scrollTop + view.height + BEYOND_PX;
  return spots.filter(({ top }) => top >= from && top <= to);
}

/** Where to scroll so that a page is in view; where we are when it is. */
export function scrollToShow(
  { spots }: ThumbnailLayout,
  placed: PlacedPage,
  view: { readonly scrollTop: number; readonly height: number },
): number {
  const spot = spots.find((one) => one.kind === 'page' && one.placed.page.pageId === placed.page.pageId);
  if (spot === undefined) return view.scrollTop;
  const first = placed.index === 0 ? spot.top - THUMBNAIL.heading : spot.top;
  if (first < view.scrollTop) return first;
  const last = spot.top + THUMBNAIL.height;
  return Math.max(view.scrollTop, last - view.height);
}
