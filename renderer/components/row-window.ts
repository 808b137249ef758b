/** Rows beyond the edges that are drawn too, so that a quick scroll meets no white. */
const MARGIN_ROWS = 8;

/** A list of equal rows in a window that shows some of them; all in px. */
export interface RowScroll {
  readonly scrollTop: number;
  /** Of the rows alone: what stands above them is not counted. */
  readonly viewHeight: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** The rows to draw, `end` exclusive: a hundred thousand cost as much as the few in sight. */
export function rowWindow({ scrollTop, viewHeight, rowHeight, count }: RowScroll): {
  readonly first: number;
  readonly end: number;
} {
  const top = Math.floor(scrollTop / rowHeight) - MARGIN_ROWS;
  const bottom = Math.ceil((scrollTop + viewHeight) / rowHeight) + MARGIN_ROWS;
  // A list that became shorter is scrolled past its end until the browser notices.
  const end = Math.min(count, Math.max(bottom, 0));
  return { first: Math.max(0, Math.min(top, end)), end };
}

/** Where to scroll so that a row is wholly in sight; as little as possible. */
export function scrollToRow(index: number, { scrollTop, viewHeight, rowHeight }: RowScroll): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - viewHeight);
}

/** The row that a key leads to from another; `undefined` for keys that move nothing. */
export function rowAfterKey(key: string, from: number, { viewHeight, rowHeight, count }: RowScroll) {
  const page = Math.max(1, Math.floor(viewHeight / rowHeight) - 1);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined ? undefined : Math.min(count - 1, Math.max(0, target));
}
