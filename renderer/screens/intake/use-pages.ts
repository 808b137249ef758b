import { useEffect, useState } from 'react';

import type { Reply } from '../../../shared/contract/ipc.ts';
import { insertPages } from '../../../shared/domain/page-edits.ts';
import { isBlank } from '../../../shared/domain/page-shelf.ts';
import { holdsKept, keptSignaturesOf } from '../../../shared/domain/paper-form.ts';
import type { Draft, DraftPage } from '../../../shared/domain/draft.ts';
import { withImported } from '../../../shared/domain/imported-pages.ts';
import type { ComponentId, PageId } from '../../../shared/kernel/id.ts';
import { useSay } from '../../i18n/use-t.ts';
import { useCounterClient } from '../../platform/client-context.tsx';
import { newComponentId } from '../../platform/ids.ts';
import { useWork } from '../services.tsx';
import { messageForCommit, messageForImport } from '../words/failure-words.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { PageCommand } from './pages/page-keys.ts';
import { runPageCommand } from './pages/run-page-command.ts';
import { usePageEdits } from './pages/use-page-edits.ts';
import { useSelection, type Pick } from './pages/use-selection.ts';
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
  const selection = useSelection(pages, current);
  const edits = usePageEdits(desk, { pages, meant: selection.meant, show, clear: selection.clear });
  const [inserting, setInserting] = useState(false);
  const [moving, setMoving] = useState(false);
  const [wide, setWide] = useState(false);
  const [onShelf, setOnShelf] = useState(false);
  const { adding, pick, drop, addSamples } = useAddPages(desk, (added) => {
    // The paper may be gone by the time the pages are there: they find another home, or one of their own.
    const otherwise = target.chosen ?? newComponentId();
    const behind = inserting && mayTakeBehind(current, added) ? current?.page.pageId : undefined;
    desk.edit((latest) =>
      behind === undefined
        ? withImported(latest, otherwise, { pages: added, newId: newComponentId })
        : insertPages(latest, { after: behind, otherwise }, added),
    );
    setInserting(false);
    // The next sheet is most often of the same paper; the clerk chooses when it is not.
    target.choose(otherwise);
    const kept = added.filter((page) => !isBlank(page));
    if (kept.length < added.length) edits.tellBlanks(added.length - kept.length);
    const [first] = kept;
    if (first !== undefined) show(first.pageId);
  });
  return {
    ...target,
    current,
    show,
    step,
    adding,
    pickFiles: pick,
    dropFiles: drop,
    addSamples,
    selection,
    edits,
    inserting,
    setInserting,
    moving,
    setMoving,
    wide,
    onShelf,
    setOnShelf,
    pick: (placed: PlacedPage, how: Pick) => {
      selection.pick(placed, how);
      show(placed.page.pageId);
    },
    run: (command: PageCommand) => {
      // What is done to pages is done in sight of them.
      setOnShelf(false);
      runPageCommand(command, {
        edits,
        selection,
        openMove: () => setMoving(true),
        toggleWide: () => setWide(!wide),
      });
    },
  };
}

/** Nothing comes among the pages of a file that came signed, and they come among nothing. */
function mayTakeBehind(current: PlacedPage | undefined, added: readonly DraftPage[]): boolean {
  const isSigned = added.some((page) => keptSignaturesOf(page) !== null);
  return current !== undefined && !holdsKept(current.component) && !isSigned;
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
  const fromFiles = (ask: () => Promise<Reply<'pages:pick' | 'pages:take'>>) =>
    atDesk(async () => {
      setAdding({ kind: 'working', done: 0, total: 0 });
      const reply = await ask();
      if (!reply.ok) return locked();
      const { pages, refused } = reply.value;
      return finish(
        pages,
        refused.map((failure) => messageForImport(failure, say)),
      );
    });
  return {
    adding,
    pick: () => fromFiles(() => client.invoke['pages:pick'](null)),
    drop: (files: readonly File[]) => fromFiles(() => client.takeFiles(files)),
    addSamples: (count: number) =>
      atDesk(async () => {
        setAdding({ kind: 'working', done: 0, total: count });
        const reply = await client.invoke['pages:add-samples']({ count });
        if (reply.ok) return finish(reply.value.pages, []);
        if (reply.failure.kind === 'locked') return locked();
        return finish([], [messageForCommit(reply.failure, say)]);
      }),
  };
}
