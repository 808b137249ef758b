import { Button, Table } from '@mantine/core';
import { useState, type ReactNode } from 'react';

/** One column of a list: what stands above it and what each row says in it. */
export interface ListColumn<Row> {
  readonly key: string;
  readonly heading: string;
  /** The heading is only read out: the cells say by themselves what they are. */
  readonly quiet?: boolean;
  /** Codes, times and counts: figures of one width, never broken. */
  readonly number?: boolean;
  /** Left out where the window is narrow: what it says is in the detail. */
  readonly wideOnly?: boolean;
  /** E.g. `190px`; the rest is divided among the others. */
  readonly width?: string;
  readonly cell: (row: Row) => ReactNode;
}

interface ListTableProps<Row> {
  readonly label: string;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** With more rows than `rows` the first ones are shown, and a button for the rest says `words`. */
  readonly brief?: { readonly rows: number; readonly words: string };
}

/** Rows under headings, all drawn: for lists that a person reads to the end. A long one is `LongList`. */
export function ListTable<Row>({ label, columns, rows, keyOf, brief }: ListTableProps<Row>) {
  const [whole, setWhole] = useState(false);
  const cut = !whole && brief !== undefined && rows.length > brief.rows ? brief : undefined;
  return (
    <>
      <div className="table-wrap">
        <Table aria-label={label}>
          <ListHead columns={columns} />
          <Table.Tbody>
            {rows.slice(0, cut?.rows).map((row) => (
              <Table.Tr key={keyOf(row)}>
                <ListCells columns={columns} row={row} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {cut !== undefined && (
        <Button variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setWhole(true)}>
          {cut.words}
        </Button>
      )}
    </>
  );
}

export function ListHead<Row>({ columns }: { columns: readonly ListColumn<Row>[] }) {
  return (
    <Table.Thead>
      <Table.Tr>
        {columns.map(({ key, heading, quiet = false, wideOnly = false, width }) => (
          <Table.Th
            key={key}
            className={wideOnly ? 'wide-only' : undefined}
            {...(width === undefined ? {} : { w: width })}
          >
            <span className={quiet ? 'visually-hidden' : undefined}>{heading}</span>
          </Table.Th>
        ))}
      </Table.Tr>
    </Table.Thead>
  );
}

export function ListCells<Row>({ columns, row }: { columns: readonly ListColumn<Row>[]; row: Row }) {
  return columns.map(({ key, number = false, wideOnly = false, cell }) => (
    <Table.Td key={key} className={`${number ? 'number' : ''} ${wideOnly ? 'wide-only' : ''}`}>
      {cell(row)}
    </Table.Td>
  ));
}
