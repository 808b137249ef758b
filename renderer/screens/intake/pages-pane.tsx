import { ActionIcon, Button } from '@mantine/core';
import type { ReactNode } from 'react';

import type { DraftPage } from '../../../shared/domain/draft.ts';
import { keptSignaturesOf } from '../../../shared/domain/paper-form.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { useT } from '../../i18n/use-t.ts';
import { PageViewer } from './page-viewer.tsx';
import type { PlacedPage } from './progress.ts';
import { Thumbnails } from './thumbnails.tsx';

interface PagesPaneProps {
  readonly pages: readonly PlacedPage[];
  readonly current: PlacedPage | undefined;
  readonly removed: PlacedPage | undefined;
  readonly aside: ReactNode;
  readonly isSeen: (page: DraftPage) => boolean;
  readonly onShow: (placed: PlacedPage) => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSeen: (page: DraftPage) => void;
  readonly onRotate: (page: DraftPage) => void;
  readonly onRemove: (placed: PlacedPage) => void;
  readonly onUndoRemove: () => void;
}

/** The pages of the dossier: small ones to choose from, one large to check. */
export function PagesPane(props: PagesPaneProps) {
  const t = useT();
  const { pages, current, removed } = props;
  return (
    <Panel className="pages-pane" title={t('pages.title')} aside={props.aside} fills>
      {removed !== undefined && (
        <Notice tone="info">
          <div className="row">
            <span className="grow">{t('pages.removed', { number: removed.number })}</span>
            <Button variant="default" onClick={props.onUndoRemove}>
              {t('common.undo')}
            </Button>
          </div>
        </Notice>
      )}
      {current === undefined ? (
        <p className="quiet">{t('pages.empty')}</p>
      ) : (
        <>
          <Thumbnails pages={pages} current={current} isSeen={props.isSeen} onShow={props.onShow} />
          <PageTools {...props} current={current} />
          <PageViewer
            key={current.page.pageId}
            placed={current}
            total={pages.length}
            seen={props.isSeen(current.page)}
            onSeen={() => props.onSeen(current.page)}
          />
        </>
      )}
    </Panel>
  );
}

function PageTools({
  pages,
  current,
  isSeen,
  onStep,
  onRotate,
  onRemove,
}: PagesPaneProps & { readonly current: PlacedPage }) {
  const t = useT();
  const seen = isSeen(current.page);
  return (
    <div className="row">
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t('pages.previous')}
        title={t('pages.previous')}
        disabled={current.number === 1}
        onClick={() => onStep(-1)}
      >
        <Icon name="left" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t('pages.next')}
        title={t('pages.next')}
        disabled={current.number === pages.length}
        onClick={() => onStep(1)}
      >
        <Icon name="right" />
      </ActionIcon>
      <span className="grow number" aria-live="polite">
        {t('pages.position', { number: current.number, total: pages.length })}{' '}
        <span className={seen ? 'done' : 'quiet'}>{seen ? t('pages.seen') : t('pages.unseen')}</span>
      </span>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t('pages.rotate')}
        title={t('pages.rotate')}
        disabled={keptSignaturesOf(current.page) !== null}
        onClick={() => onRotate(current.page)}
      >
        <Icon name="turn" />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={t('pages.remove')}
        title={t('pages.remove')}
        onClick={() => onRemove(current)}
      >
        <Icon name="bin" />
      </ActionIcon>
    </div>
  );
}
