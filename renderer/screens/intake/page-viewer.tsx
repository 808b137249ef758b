import { useElementSize } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState, type KeyboardEvent } from 'react';

import { Notice } from '../../components/notice.tsx';
import { useT } from '../../i18n/use-t.ts';
import { PageSheet } from './page-sheet.tsx';
import type { PlacedPage } from './progress.ts';

/** An A4 page this wide shows 12-point text about as large as 8-point print: small, but read. Narrower is a thumbnail. */
const READING_WIDTH_PX = 300;
/** Less is paging past; more would make the clerk wait for us. */
const LOOK_MS = 400;

interface PageViewerProps {
  readonly placed: PlacedPage;
  readonly total: number;
  readonly seen: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSeen: () => void;
}

/** One page at reading size. It counts as seen when it was really drawn, wide enough, for a moment, in a visible window. */
export function PageViewer({ placed, total, seen, onStep, onSeen }: PageViewerProps) {
  const t = useT();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [shown, setShown] = useState<'opening' | 'drawn' | 'unreadable'>('opening');
  const wide = width >= READING_WIDTH_PX;
  useLook(shown === 'drawn' && wide && !seen, onSeen);
  const label = t('pages.viewer', { number: placed.number, total, paper: placed.component.nameVi });
  return (
    <>
      {shown === 'unreadable' && <Notice tone="failed">{t('pages.failed')}</Notice>}
      {width > 0 && !wide && <Notice tone="warn">{t('pages.tooSmall')}</Notice>}
      {/* The region scrolls, so the keyboard must reach it. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div
        ref={ref}
        id="page-viewer"
        className="viewer"
        role="region"
        aria-label={label}
        tabIndex={0}
        onKeyDown={turnBy(onStep)}
      >
        {width > 0 && (
          <PageSheet
            page={placed.page}
            widthPx={Math.floor(width)}
            label={label}
            onDrawn={() => setShown('drawn')}
            onUnreadable={() => setShown('unreadable')}
          />
        )}
      </div>
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

/** Left and right turn pages; up and down scroll the page, as everywhere. */
function turnBy(onStep: (by: 1 | -1) => void) {
  return (event: KeyboardEvent) => {
    if (event.key === 'ArrowRight') onStep(1);
    else if (event.key === 'ArrowLeft') onStep(-1);
    else return;
    event.preventDefault();
  };
}
