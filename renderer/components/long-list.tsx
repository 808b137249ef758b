import { Table } from '@mantine/core';
import type { KeyboardEvent, MouseEvent } from 'react';

import { ListCells, ListHead, type ListColumn } from './list-table.tsx';
import { rowAfterKey, rowWindow } from './row-window.ts';
import { ROW_HEIGHT, useRowScroll } from './use-row-scroll.ts';

interface LongListProps<Row> {
  /** Of the table that takes the keys. */
  readonly id: string;
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The row that the keys stand on. */
  readonly current: number | undefined;
  readonly onMove: (index: number) => void;
  readonly onOpen: (row: Row) => void;
  /** Esc, and the arrow up from the first row: back to whatever the list belongs to. */
  readonly onLeave: () => void;
}

/**
 * Any number of rows under headings, of which only those in sight are drawn.
 * The list fills its box; arrows, PageUp, PageDown, Home and End move, Enter or a press opens.
 */
export function LongList<Row>(props: LongListProps<Row>) {
  const { id, label, columns, rows, keyOf, current, onMove, onOpen, onLeave } = props;
  const { ref, scroll, onScroll } = useRowScroll(rows.length, current);
  const { first, end } = rowWindow(scroll);
  const press = (event: KeyboardEvent) => {
    const from = current ?? -1;
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && from <= 0)) onLeave();
    else if (event.key === 'Enter') openAt(current);
    else {
      const target = rowAfterKey(event.key, from, scroll);
      if (target === undefined || rows.length === 0) return;
      onMove(target);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const openAt = (index: number | undefined) => {
    const row = index === undefined ? undefined : rows[index];
    if (row !== undefined) onOpen(row);
  };
  return (
    <div ref={ref} className="long-list" onScroll={(event) => onScroll(event.currentTarget)}>
      <Table
        id={id}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={current === undefined ? undefined : rowId(id, current)}
        stickyHeader
        onKeyDown={press}
        onFocus={() => {
          if (current === undefined && rows.length > 0) onMove(0);
        }}
        onClick={(event) => openAt(pressedRow(event))}
      >
        <ListHead columns={columns} />
        <Table.Tbody>
          <Gap rows={first} />
          {rows.slice(first, end).map((row, offset) => (
            <Table.Tr
              key={keyOf(row)}
              id={rowId(id, first + offset)}
              aria-rowindex={first + offset + 2}
              aria-selected={first + offset === current}
              data-index={first + offset}
            >
              <ListCells columns={columns} row={row} />
            </Table.Tr>
          ))}
          <Gap rows={rows.length - end} />
        </Table.Tbody>
      </Table>
    </div>
  );
}

/** Stands for rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  return rows <= 0 ? null : <tr aria-hidden style={{ height: rows * ROW_HEIGHT }} />;
}

function rowId(id: string, index: number): string {
  return `${id}-${index}`;
}

function pressedRow({ target }: MouseEvent): number | undefined {
  const row = target instanceof Element ? target.closest('[data-index]') : null;
  const index = row?.getAttribute('data-index');
  return index === null || index === undefined ? undefined : Number(index);
}
