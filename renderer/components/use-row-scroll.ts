import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useLayoutEffect, useRef, useState } from 'react';

import { scrollToRow, type RowScroll } from './row-window.ts';

/** As `.long-list` draws them; fixed, so that any row's place is known without drawing the ones before it. */
export const ROW_HEIGHT = 36;
const HEAD_HEIGHT = 34;

/** The scrolling box of a long list, and the row that is kept in sight. */
export function useRowScroll(count: number, current: number | undefined) {
  const { ref: sizeRef, height } = useElementSize<HTMLDivElement>();
  const box = useRef<HTMLDivElement>(null);
  const ref = useMergedRef(sizeRef, box);
  const [scrollTop, setScrollTop] = useState(0);
  const scroll: RowScroll = {
    scrollTop,
    viewHeight: Math.max(0, height - HEAD_HEIGHT),
    rowHeight: ROW_HEIGHT,
    count,
  };
  const { viewHeight } = scroll;
  // Only when the row or the box changes: a list that is scrolled away from its row stays where it was put.
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || current === undefined || viewHeight === 0) return;
    element.scrollTop = scrollToRow(current, {
      scrollTop: element.scrollTop,
      viewHeight,
      rowHeight: ROW_HEIGHT,
      count,
    });
  }, [current, viewHeight, count]);
  return { ref, scroll, onScroll: (element: HTMLElement) => setScrollTop(element.scrollTop) };
}
