import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import type { Dossier } from '../../../shared/domain/dossier.ts';
import type { Draft, DraftPage } from '../../../shared/domain/draft.ts';
import { shelvedPages } from '../../../shared/domain/page-shelf.ts';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { CheckedPages } from './pages/checked-pages.tsx';
import { PageNewsLine } from './pages/page-news.tsx';
import { ShelfView } from './pages/shelf-view.tsx';
import type { IntakeProgress } from './progress.ts';
import type { usePages } from './use-pages.ts';

export interface PagesPaneProps {
  readonly draft: Draft;
  readonly dossier: Dossier | undefined;
  readonly progress: IntakeProgress;
  readonly pages: ReturnType<typeof usePages>;
  readonly aside: ReactNode;
  readonly onSeen: (page: DraftPage) => void;
}

/** The pages of the dossier: small ones to choose from, one large to check, and the shelf beside. */
export function PagesPane(props: PagesPaneProps) {
  const t = useT();
  const { draft, pages } = props;
  const shelved = shelvedPages(draft);
  const showsShelf = pages.onShelf && shelved.length > 0;
  return (
    <Panel
      className={pages.wide ? 'pages-pane wide' : 'pages-pane'}
      title={t('pages.title')}
      aside={
        <>
          {props.aside}
          {shelved.length > 0 && (
            <ShelfButton
              shelved={shelved}
              showsShelf={showsShelf}
              onToggle={() => pages.setOnShelf(!showsShelf)}
            />
          )}
        </>
      }
      fills
    >
      <PageNewsLine
        news={pages.edits.news}
        mayUndo={pages.edits.undoable > 0}
        onUndo={pages.edits.undo}
        mayRedo={pages.edits.redoable > 0}
        onRedo={pages.edits.redo}
        onShelf={showsShelf ? undefined : () => pages.setOnShelf(true)}
      />
      {showsShelf ? (
        <ShelfView shelved={shelved} onRestore={pages.edits.restore} />
      ) : pages.current === undefined ? (
        <p className="quiet">{t('pages.empty')}</p>
      ) : (
        <CheckedPages {...props} current={pages.current} />
      )}
    </Panel>
  );
}

function ShelfButton({
  shelved,
  showsShelf,
  onToggle,
}: {
  readonly shelved: ReturnType<typeof shelvedPages>;
  readonly showsShelf: boolean;
  readonly onToggle: () => void;
}) {
  const t = useT();
  const blanks = shelved.filter(({ why }) => why === 'blank').length;
  const closed =
    blanks === shelved.length
      ? t('pages.shelfBlanks', { count: blanks })
      : t('pages.shelf', { count: shelved.length });
  return (
    <Button size="compact-sm" variant="default" aria-expanded={showsShelf} onClick={onToggle}>
      {showsShelf ? t('pages.backToPages') : closed}
    </Button>
  );
}
