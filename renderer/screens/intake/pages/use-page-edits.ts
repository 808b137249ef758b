import { useState } from 'react';

import type { Draft } from '../../../../shared/domain/draft.ts';
import { removedWith } from '../../../../shared/domain/imported-pages.ts';
import { movePages, rotatePages, shiftPages, tiltPages } from '../../../../shared/domain/page-edits.ts';
import { layoutOf, undoLayout, type PageLayout } from '../../../../shared/domain/page-layout.ts';
import { restorePages, shelvePages } from '../../../../shared/domain/page-shelf.ts';
import { isLeaning } from '../../../../shared/domain/page-tilt.ts';
import type { ComponentId, PageId } from '../../../../shared/kernel/id.ts';
import type { DraftDesk } from '../draft-desk.ts';
import type { PlacedPage } from '../progress.ts';

/** What was done last, for eyes and ears. `number` is the page's place in the dossier before it. */
export type PageNews =
  | {
      readonly group: 'gone';
      readonly kind: 'removed' | 'set-aside';
      readonly count: number;
      readonly number: number;
    }
  | {
      readonly group: 'counted';
      readonly kind: 'turned' | 'straightened' | 'as-scanned' | 'shifted' | 'blanks';
      readonly count: number;
    }
  | { readonly group: 'moved'; readonly kind: 'moved'; readonly count: number; readonly paper: string }
  | { readonly group: 'plain'; readonly kind: 'returned' | 'undone' | 'redone' | 'nothing' };

/** One change that can be taken back, and the page to show then. */
interface Step {
  readonly before: PageLayout;
  readonly after: PageLayout;
  readonly pageId: PageId | undefined;
}

/** More than anybody remembers. */
const MOST_STEPS = 50;

interface EditedPages {
  readonly pages: readonly PlacedPage[];
  /** What the next edit is about. */
  readonly meant: readonly PlacedPage[];
  readonly show: (pageId: PageId) => void;
  readonly clear: () => void;
}

/**
 * Everything a clerk does to pages. The last changes can be taken back for as long as the form is open;
 * what was taken out or set aside stays on its shelf until the dossier is received.
 */
export function usePageEdits(desk: DraftDesk, { pages, meant, show, clear }: EditedPages) {
  const [first] = meant;
  const { news, setNews, undoable, redoable, change, undo, redo } = useSteps(desk, {
    first: first?.page.pageId,
    show,
  });
  const ids: ReadonlySet<PageId> = new Set(meant.map(({ page }) => page.pageId));
  const count = meant.length;
  const shelve = (kind: 'removed' | 'set-aside', why: 'removed' | 'by-hand') => {
    const gone = new Set(meant.flatMap(takenWith));
    const next = neighbourOf(pages, gone);
    const tell = { group: 'gone', kind, count, number: first?.number ?? 0 } as const;
    change(tell, (draft) => shelvePages(draft, gone, why));
    if (next !== undefined) show(next.page.pageId);
    clear();
  };
  const tilt = meant.some(({ page }) => isLeaning(page)) ? 'level' : 'as-scanned';
  return {
    news,
    undoable,
    redoable,
    undo,
    redo,
    tellBlanks: (blanks: number) => setNews({ group: 'counted', kind: 'blanks', count: blanks }),
    turn: (way: 'left' | 'right') =>
      change({ group: 'counted', kind: 'turned', count }, (draft) => rotatePages(draft, ids, way)),
    straighten: () =>
      change({ group: 'counted', kind: tilt === 'level' ? 'straightened' : 'as-scanned', count }, (draft) =>
        tiltPages(draft, ids, tilt),
      ),
    remove: () => shelve('removed', 'removed'),
    setAside: () => shelve('set-aside', 'by-hand'),
    restore: (pageId: PageId) => {
      change(
        { group: 'plain', kind: 'returned' },
        (draft) => restorePages(draft, shelvedWith(draft, pageId)),
        pageId,
      );
      show(pageId);
    },
    shift: (by: -1 | 1) =>
      change({ group: 'counted', kind: 'shifted', count }, (draft) => shiftPages(draft, ids, by)),
    moveTo: (to: { readonly componentId: ComponentId; readonly index: number; readonly paper: string }) => {
      change({ group: 'moved', kind: 'moved', count, paper: to.paper }, (draft) => movePages(draft, ids, to));
      if (first !== undefined) show(first.page.pageId);
    },
  };
}

/** What was done, and the way back step by step. */
function useSteps(
  desk: DraftDesk,
  { first, show }: { readonly first: PageId | undefined; readonly show: EditedPages['show'] },
) {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [undone, setUndone] = useState<readonly Step[]>([]);
  const [news, setNews] = useState<PageNews | undefined>(undefined);
  return {
    news,
    setNews,
    /** How many changes can be taken back. */
    undoable: steps.length,
    /** How many of them can be done again; a new change forgets them. */
    redoable: undone.length,
    change: (tell: PageNews, edit: (draft: Draft) => Draft, pageId = first) => {
      const before = layoutOf(desk.getSnapshot().draft);
      const changed = changes(desk, edit);
      setNews(changed ? tell : { group: 'plain', kind: 'nothing' });
      if (!changed) return;
      const step = { before, after: layoutOf(desk.getSnapshot().draft), pageId };
      setSteps((known) => [...known, step].slice(-MOST_STEPS));
      setUndone([]);
    },
    undo: () => {
      const step = steps.at(-1);
      if (step === undefined) return;
      desk.edit((draft) => undoLayout(draft, step));
      setSteps(steps.slice(0, -1));
      setUndone([...undone, step]);
      setNews({ group: 'plain', kind: 'undone' });
      if (step.pageId !== undefined) show(step.pageId);
    },
    redo: () => {
      const step = undone.at(-1);
      if (step === undefined) return;
      desk.edit((draft) => undoLayout(draft, { before: step.after, after: step.before }));
      setUndone(undone.slice(0, -1));
      setSteps([...steps, step]);
      setNews({ group: 'plain', kind: 'redone' });
    },
  };
}

/** A file that came signed goes whole. */
function takenWith({ component, page }: PlacedPage): readonly PageId[] {
  return removedWith(component, page).map(({ pageId }) => pageId);
}

/** And comes back whole. */
function shelvedWith(draft: Draft, pageId: PageId): ReadonlySet<PageId> {
  const shelf = draft.components.find((paper) =>
    paper.shelf.some(({ page }) => page.pageId === pageId),
  )?.shelf;
  const wanted = shelf?.find(({ page }) => page.pageId === pageId)?.page;
  if (shelf === undefined || wanted === undefined) return new Set();
  const pages = shelf.map(({ page }) => page);
  return new Set(removedWith({ pages }, wanted).map((page) => page.pageId));
}

/** Whether there was anything to change. */
function changes(desk: DraftDesk, edit: (draft: Draft) => Draft): boolean {
  const before = desk.getSnapshot().draft;
  desk.edit(edit);
  return desk.getSnapshot().draft !== before;
}

/** The page to look at when these are gone: the next one that stays, else the last before them. */
function neighbourOf(pages: readonly PlacedPage[], gone: ReadonlySet<PageId>): PlacedPage | undefined {
  const from = pages.findIndex(({ page }) => gone.has(page.pageId));
  const stays = ({ page }: PlacedPage): boolean => !gone.has(page.pageId);
  return pages.slice(from).find(stays) ?? pages.slice(0, from).findLast(stays);
}
