import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { pageKey } from '../../../shared/domain/page-key.ts';
import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { PageSheet, sheetRatio } from './page-sheet.tsx';
import { READING_WIDTH_PX, sheetWidth } from './pages/sheet-width.ts';
import type { PlacedPage } from './progress.ts';
import { showsFoot, VIEWER_ID } from './viewer-scroll.ts';

/** Less is paging past; more would make the clerk wait for us. */
const LOOK_MS = 400;

interface PageViewerProps {
  readonly placed: PlacedPage;
  readonly total: number;
  readonly seen: boolean;
  readonly onSeen: () => void;
}

/**
 * One page at reading size. It counts as seen when it was really drawn, wide enough, down to its
 * foot, for a moment, in a visible window: where it does not fit, that takes a scroll (PageDown).
 * The box stays when the page changes, so that the focus does.
 */
export function PageViewer({ placed, total, seen, onSeen }: PageViewerProps) {
  const t = useT();
  const { ref: sizeRef, width, height } = useElementSize<HTMLElement>();
  const box = useRef<HTMLElement>(null);
  const { page } = placed;
  const sheetWidthPx = sheetWidth({ width, height }, sheetRatio(page));
  const wide = sheetWidthPx >= READING_WIDTH_PX;
  const shown = useShown(page.pageId);
  const foot = useFoot(box, {
    key: `${page.pageId} ${pageKey(page)}`,
    drawn: shown.is('drawn'),
    sheetWidthPx,
  });
  useLook(shown.is('drawn') && wide && foot.seen && !seen, onSeen);
  const label = t('pages.viewer', { number: placed.number, total, paper: placed.component.nameVi });
  return (
    <>
      {shown.is('unreadable') && <Notice tone="failed">{t('pages.failed')}</Notice>}
      {width > 0 && !wide && <Notice tone="warn">{t('pages.tooSmall')}</Notice>}
      <section
        ref={useMergedRef(box, sizeRef)}
        id={VIEWER_ID}
        className="viewer"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        onScroll={foot.look}
      >
        {width > 0 && (
          <PageSheet
            key={page.pageId}
            page={page}
            widthPx={sheetWidthPx}
            label={label}
            onDrawn={() => shown.set('drawn')}
            onUnreadable={() => shown.set('unreadable')}
          />
        )}
      </section>
    </>
  );
}

/** What has become of the picture of this page; another page begins anew. */
function useShown(pageId: string) {
  const [known, setKnown] = useState<{ pageId: string; state: 'drawn' | 'unreadable' } | undefined>();
  return {
    is: (state: 'drawn' | 'unreadable') => known?.pageId === pageId && known.state === state,
    set: (state: 'drawn' | 'unreadable') => setKnown({ pageId, state }),
  };
}

/** Whether the foot of the page was in view since it is shown as it is; a page that is turned is another. */
function useFoot(
  box: { readonly current: HTMLElement | null },
  {
    key,
    drawn,
    sheetWidthPx,
  }: { readonly key: string; readonly drawn: boolean; readonly sheetWidthPx: number },
) {
  const [seenKey, setSeenKey] = useState<string | undefined>();
  const look = useEffectEvent(() => {
    if (drawn && box.current !== null && showsFoot(box.current)) setSeenKey(key);
  });
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [box, key]);
  // Once it is laid out: only then it is known how much of it is in view.
  useEffect(() => {
    const frame = requestAnimationFrame(() => look());
    return () => cancelAnimationFrame(frame);
  }, [key, drawn, sheetWidthPx]);
  return {
    seen: seenKey === key,
    look: () => {
      if (drawn && box.current !== null && showsFoot(box.current)) setSeenKey(key);
    },
  };
}

function useLook(looking: boolean, onSeen: () => void): void {
  const seen = useEffectEvent(onSeen);
  useEffect(() => {
    if (!looking) return undefined;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') seen();
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [looking]);
}
