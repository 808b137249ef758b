import type { DraftComponent, DraftPage } from './draft.ts';
import { tiltOf } from './page-tilt.ts';

/** Names exactly what was on screen: the bytes, the page in them, and how it was turned and straightened. */
export function pageKey(page: DraftPage): string {
  const place = page.kind === 'pdf' ? page.pageIndex : 0;
  return `${page.file.digest}.${place}.${page.rotation}.${tiltOf(page)}`;
}

/** Names a whole paper: its pages, in order. */
export function pagesKey(pages: readonly DraftPage[]): string {
  return pages.map(pageKey).join('+');
}

/** Names what a signature is for: the pages, and the mark that stands above them where it is not the usual one. */
export function paperKey({ pages, mark }: Pick<DraftComponent, 'pages' | 'mark'>): string {
  return mark === 'digitised' ? pagesKey(pages) : `${pagesKey(pages)}+${mark}`;
}
