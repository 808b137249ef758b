import { useState } from 'react';

import type { PageId } from '../../../../shared/kernel/id.ts';
import type { PlacedPage } from '../progress.ts';

export type Pick = 'only' | 'also' | 'through';

/** Which pages are meant by the next edit: those selected, else the one on screen. */
export function useSelection(pages: readonly PlacedPage[], current: PlacedPage | undefined) {
  const [wanted, setWanted] = useState<ReadonlySet<PageId>>(new Set());
  const [anchor, setAnchor] = useState<PageId | undefined>(undefined);
  const selected = new Set(pages.map(({ page }) => page.pageId).filter((pageId) => wanted.has(pageId)));
  const clear = () => setWanted(new Set());
  return {
    selected,
    meant: meantPages(pages, selected, current),
    clear,
    selectAll: () => setWanted(new Set(pages.map(({ page }) => page.pageId))),
    /** Called with the page that is shown next; `through` selects all from where the selection began. */
    pick: (placed: PlacedPage, how: Pick) => {
      const { pageId } = placed.page;
      if (how === 'only') {
        clear();
        setAnchor(pageId);
        return;
      }
      const from = anchor ?? current?.page.pageId ?? pageId;
      setAnchor(how === 'also' ? pageId : from);
      setWanted(
        how === 'also' ? toggled(selected, pageId, current?.page.pageId) : between(pages, from, pageId),
      );
    },
  };
}

function meantPages(
  pages: readonly PlacedPage[],
  selected: ReadonlySet<PageId>,
  current: PlacedPage | undefined,
): readonly PlacedPage[] {
  if (selected.size > 0) return pages.filter(({ page }) => selected.has(page.pageId));
  return current === undefined ? [] : [current];
}

/** The page on screen is meant without being selected; the first page picked beside it selects both. */
function toggled(
  selected: ReadonlySet<PageId>,
  pageId: PageId,
  current: PageId | undefined,
): ReadonlySet<PageId> {
  const next = new Set(selected);
  if (next.size === 0 && current !== undefined && current !== pageId) next.add(current);
  if (next.has(pageId)) next.delete(pageId);
  else next.add(pageId);
  return next;
}

function between(pages: readonly PlacedPage[], from: PageId, to: PageId): ReadonlySet<PageId> {
  const ids = pages.map(({ page }) => page.pageId);
  const [first, last] = [ids.indexOf(from), ids.indexOf(to)].sort((left, right) => left - right);
  return new Set(ids.slice(Math.max(0, first ?? 0), (last ?? -1) + 1));
}
