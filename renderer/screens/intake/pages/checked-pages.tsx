import { doubledPages } from '../../../../shared/domain/check-hints.ts';
import { findLook } from '../../../../shared/domain/dossier.ts';
import { holdsKept } from '../../../../shared/domain/paper-form.ts';
import type { PageId } from '../../../../shared/kernel/id.ts';
import { useT } from '../../../i18n/use-t.ts';
import { useWork } from '../../services.tsx';
import { useClerkNames } from '../../words/use-clerk-names.ts';
import { PageViewer } from '../page-viewer.tsx';
import type { PagesPaneProps } from '../pages-pane.tsx';
import type { PlacedPage } from '../progress.ts';
import { MoveMenu } from './move-menu.tsx';
import { PageHintLine } from './page-hint-line.tsx';
import { PageTools } from './page-tools.tsx';
import { ThumbnailList } from './thumbnail-list.tsx';

type CheckedPagesProps = PagesPaneProps & { readonly current: PlacedPage };

/** The list, the tools and the page under review. */
export function CheckedPages(props: CheckedPagesProps) {
  const { draft, progress, pages, current } = props;
  const { edits, selection } = pages;
  const others = draft.components.filter(
    (paper) =>
      !paper.presentOnly && !holdsKept(paper) && (selection.selected.size > 0 || paper !== current.component),
  );
  return (
    <div className="pages-body">
      <ThumbnailList
        pages={progress.pages}
        current={current}
        selected={selection.selected}
        isSeen={progress.isSeen}
        onPick={pages.pick}
        onDrop={edits.moveTo}
      />
      <div className="pages-main">
        <PageTools
          total={progress.pages.length}
          current={current}
          selectedCount={selection.selected.size}
          look={<LookWords {...props} />}
          undoable={edits.undoable}
          inserting={pages.inserting}
          wide={pages.wide}
          onStep={pages.step}
          onInserting={pages.setInserting}
          onCommand={pages.run}
          moveMenu={
            <MoveMenu
              opened={pages.moving}
              onOpen={pages.setMoving}
              papers={others}
              onShift={edits.shift}
              onMoveTo={(paper) =>
                edits.moveTo({
                  componentId: paper.componentId,
                  index: paper.pages.length,
                  paper: paper.nameVi,
                })
              }
            />
          }
        />
        <PageHintLine page={current.page} doubled={findDoubled(props)} onStraighten={edits.straighten} />
        <PageViewer
          placed={current}
          total={progress.pages.length}
          seen={progress.isSeen(current.page)}
          onSeen={() => props.onSeen(current.page)}
        />
      </div>
    </div>
  );
}

/** The pages that are the same picture as the one on screen, by their numbers. */
function findDoubled({ draft, progress, current }: CheckedPagesProps) {
  const { pageId } = current.page;
  const pair = doubledPages(draft).find(({ first, second }) => first === pageId || second === pageId);
  const numberOf = (wanted: PageId) =>
    progress.pages.find(({ page }) => page.pageId === wanted)?.number ?? current.number;
  return pair === undefined ? undefined : { first: numberOf(pair.first), second: numberOf(pair.second) };
}

/** Whether this page was looked at, and by whom: another clerk may have begun the dossier. */
function LookWords({
  dossier,
  progress,
  current,
}: Pick<PagesPaneProps, 'dossier' | 'progress'> & { readonly current: PlacedPage }) {
  const t = useT();
  const { clerk } = useWork();
  const nameOf = useClerkNames();
  if (!progress.isSeen(current.page)) return <span className="quiet">{t('pages.unseen')}</span>;
  const look = dossier === undefined ? undefined : findLook(dossier, current.page);
  const isOthers = look !== undefined && look.clerkId !== clerk.clerkId;
  return (
    <span className="done">
      {isOthers ? t('pages.seenBy', { clerk: nameOf(look.clerkId) }) : t('pages.seen')}
    </span>
  );
}
