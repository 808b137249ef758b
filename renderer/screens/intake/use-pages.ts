import { useEffect, useState } from 'react';

import { rotatePages } from '../../../shared/domain/page-edits.ts';
import { restorePages, shelvePages } from '../../../shared/domain/page-shelf.ts';
import type { Draft, DraftPage } from '../../../shared/domain/draft.ts';
import { removedWith, withImported } from '../../../shared/domain/imported-pages.ts';
import type { ComponentId, PageId } from '../../../shared/kernel/id.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newComponentId } from '../../platform/ids.ts';
import { useWork } from '../services.tsx';
import { messageForImport } from '../words/failure-words.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { PlacedPage } from './progress.ts';

export type AddingPages =
  | { readonly kind: 'idle' }
  /** `total` is 0 until it is known. */
  | { readonly kind: 'working'; readonly done: number; readonly total: number }
  | { readonly kind: 'refused'; readonly words: readonly string[] };

/** Which paper takes new pages, which page is on screen, and how pages come and go. */
export function usePages(desk: DraftDesk, draft: Draft, pages: readonly PlacedPage[]) {
  const target = useTarget(draft);
  const { current, show, step } = useCurrentPage(pages);
  const { adding, pick, addSamples } = useAddPages(desk, (added) => {
    // The paper may be gone by the time the pages are there: they find another home, or one of their own.
    const wanted = target.chosen ?? newComponentId();
    desk.edit((latest) => withImported(latest, wanted, { pages: added, newId: newComponentId }));
    // The next sheet is most often of the same paper; the clerk chooses when it is not.
    target.choose(wanted);
    const [first] = added;
    if (first !== undefined) show(first.pageId);
  });
  const [removed, setRemoved] = useState<PlacedPage | undefined>(undefined);
  return {
    ...target,
    current,
    show,
    step,
    adding,
    pick,
    addSamples,
    removed,
    rotate: (page: DraftPage) => desk.edit((latest) => rotatePages(latest, new Set([page.pageId]), 'right')),
    remove: (placed: PlacedPage) => {
      const next = pages[placed.number] ?? pages[placed.number - 2];
      desk.edit((latest) => shelvePages(latest, takenWith(placed), 'removed'));
      if (next !== undefined) show(next.page.pageId);
      setRemoved(placed);
    },
    undoRemove: () => {
      if (removed === undefined) return;
      const { page } = removed;
      desk.edit((latest) => restorePages(latest, takenWith(removed)));
      show(page.pageId);
      setRemoved(undefined);
    },
  };
}

/** A page with all that goes when it goes: of a file that came signed nothing is left behind. */
function takenWith({ component, page }: PlacedPage): ReadonlySet<PageId> {
  return new Set(removedWith(component, page).map(({ pageId }) => pageId));
}

function useTarget(draft: Draft) {
  const [wanted, choose] = useState<ComponentId | undefined>(undefined);
  const takers = draft.components.filter((component) => !component.presentOnly);
  const chosen =
    takers.find((component) => component.componentId === wanted) ??
    takers.find((component) => component.pages.length === 0) ??
    takers[0];
  return { chosen: chosen?.componentId, choose };
}

function useCurrentPage(pages: readonly PlacedPage[]) {
  const [wanted, show] = useState<PageId | undefined>(undefined);
  const current = pages.find(({ page }) => page.pageId === wanted) ?? pages[0];
  const step = (by: 1 | -1) => {
    const next = pages[(current?.number ?? 1) - 1 + by];
    if (next !== undefined) show(next.page.pageId);
  };
  return { current, show, step };
}

function useAddPages(desk: DraftDesk, onAdded: (pages: readonly DraftPage[]) => void) {
  const client = useCounterClient();
  const { desks } = useWork();
  const say = useSay();
  const [adding, setAdding] = useState<AddingPages>({ kind: 'idle' });
  const working = adding.kind === 'working';
  useEffect(
    () =>
      working
        ? client.on['pages:progress'](({ done, total }) => setAdding({ kind: 'working', done, total }))
        : undefined,
    [client, working],
  );
  const finish = (pages: readonly DraftPage[], refused: readonly string[]) => {
    setAdding(refused.length === 0 ? { kind: 'idle' } : { kind: 'refused', words: refused });
    if (pages.length > 0) onAdded(pages);
  };
  const locked = () => finish([], [say.t('failure.locked')]);
  /** Pages may arrive after the screen has gone, or after a lock: their desk waits for them. */
  const atDesk = async (work: () => Promise<void>) => {
    const release = desks.hold(desk);
    try {
      await work();
    } finally {
      release();
    }
  };
  return {
    adding,
    pick: () =>
      atDesk(async () => {
        setAdding({ kind: 'working', done: 0, total: 0 });
        const reply = await client.invoke['pages:pick'](null);
        if (!reply.ok) return locked();
        const { pages, refused } = reply.value;
        return finish(
          pages,
          refused.map((failure) => messageForImport(failure, say)),
        );
      }),
    addSamples: (count: number) =>
      atDesk(async () => {
        setAdding({ kind: 'working', done: 0, total: count });
        const reply = await client.invoke['pages:add-samples']({ count });
        return reply.ok ? finish(reply.value.pages, []) : locked();
      }),
  };
}
