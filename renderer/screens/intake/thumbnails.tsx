import { useEffect, useRef } from 'react';

import type { DraftPage } from '../../../shared/domain/draft.ts';
import { useT } from '../../i18n/use-t.ts';
import { PageSheet } from './page-sheet.tsx';
import type { PlacedPage } from './progress.ts';

const THUMBNAIL_WIDTH_PX = 48;

interface ThumbnailsProps {
  readonly pages: readonly PlacedPage[];
  readonly current: PlacedPage;
  readonly isSeen: (page: DraftPage) => boolean;
  readonly onShow: (placed: PlacedPage) => void;
}

/** All pages in order, across papers; the one on screen is kept in view. */
export function Thumbnails({ pages, current, isSeen, onShow }: ThumbnailsProps) {
  const t = useT();
  return (
    <ol className="plain thumbnails" aria-label={t('pages.thumbnails')}>
      {pages.map((placed) => (
        <li key={placed.page.pageId}>
          <Thumbnail
            placed={placed}
            current={placed.page.pageId === current.page.pageId}
            seen={isSeen(placed.page)}
            onShow={() => onShow(placed)}
          />
        </li>
      ))}
    </ol>
  );
}

interface ThumbnailProps {
  readonly placed: PlacedPage;
  readonly current: boolean;
  readonly seen: boolean;
  readonly onShow: () => void;
}

function Thumbnail({ placed, current, seen, onShow }: ThumbnailProps) {
  const t = useT();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  const params = { number: placed.number, paper: placed.component.nameVi };
  return (
    <button
      ref={button}
      type="button"
      className="thumbnail"
      aria-current={current}
      aria-label={seen ? t('pages.thumbnailSeen', params) : t('pages.thumbnailUnseen', params)}
      onClick={onShow}
    >
      <PageSheet page={placed.page} widthPx={THUMBNAIL_WIDTH_PX} label="" small />
      {seen && (
        <span className="thumbnail-seen" aria-hidden="true">
          ✓
        </span>
      )}
      <span className="thumbnail-number" aria-hidden="true">
        {placed.number}
      </span>
    </button>
  );
}
