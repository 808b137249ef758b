import { useElementSize } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState } from 'react';

import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { PageSheet } from './page-sheet.tsx';
import type { PlacedPage } from './progress.ts';
import { showsFoot, VIEWER_ID } from './viewer-scroll.ts';

/** An A4 page this wide shows 12-point text about as large as 8-point print: small, but read. Narrower is a thumbnail. */
const READING_WIDTH_PX = 300;
/** Wider is only larger, and shows less of the page at once. */
const WIDEST_PX = 640;
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
 * foot, for a moment, in a visible window: on a small screen that takes a scroll (PageDown).
 */
export function PageViewer({ placed, total, seen, onSeen }: PageViewerProps) {
  const t = useT();
  const { ref, width } = useElementSize<HTMLElement>();
  const [shown, setShown] = useState<'opening' | 'drawn' | 'unreadable'>('opening');
  const wide = width >= READING_WIDTH_PX;
  const [footSeen, setFootSeen] = useState(false);
  useLook(shown === 'drawn' && wide && footSeen && !seen, onSeen);
  const lookAtFoot = (viewer: HTMLElement | null) => {
    if (viewer !== null && showsFoot(viewer)) setFootSeen(true);
  };
  const label = t('pages.viewer', { number: placed.number, total, paper: placed.component.nameVi });
  return (
    <>
      {shown === 'unreadable' && <Notice tone="failed">{t('pages.failed')}</Notice>}
      {width > 0 && !wide && <Notice tone="warn">{t('pages.tooSmall')}</Notice>}
      <section
        ref={ref}
        id={VIEWER_ID}
        className="viewer"
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
        tabIndex={0}
        onScroll={(event) => lookAtFoot(event.currentTarget)}
      >
        {width > 0 && (
          <PageSheet
            page={placed.page}
            widthPx={Math.min(WIDEST_PX, Math.floor(width))}
            label={label}
            onDrawn={() => {
              setShown('drawn');
              lookAtFoot(document.getElementById(VIEWER_ID));
            }}
            onUnreadable={() => setShown('unreadable')}
          />
        )}
      </section>
    </>
  );
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
