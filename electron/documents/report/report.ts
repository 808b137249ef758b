/** What a cell says; numbers stay numbers, so that each format writes the very same ones. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly count: number }
  /** A share in hundredths of a per cent. */
  | { readonly kind: 'percent'; readonly hundredths: number };

export interface Column {
  readonly head: string;
  /** Its share of the width; all together 1. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
}

/** One bar: how far a share has come, and where its target is; both in hundredths of a per cent. */
export interface Bar {
  readonly label: string;
  readonly hundredths: number;
  readonly aim: number;
  readonly words: string;
}

/** A table with a name of its own. */
export interface ReportTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A report as every format lays it out. All its numbers are decided here, once. */
export interface Report {
  /** Of the file: no clock is asked. */
  readonly createdMs: number;
  readonly training: boolean;
  /** Left and right of the official head. */
  readonly agency: readonly string[];
  readonly nation: readonly string[];
  readonly placeAndDay: string;
  readonly title: string;
  readonly openingLines: readonly string[];
  readonly table: ReportTable;
  /** Printed after it in every format. */
  readonly further: readonly ReportTable[];
  readonly bars: readonly Bar[];
  readonly closingLines: readonly string[];
  readonly signature: readonly string[];
  /** «Nơi nhận», below the signature. */
  readonly recipients: readonly string[];
  /** On sheets of their own in a workbook alone: who is behind each figure. */
  readonly annexes: readonly ReportTable[];
}

const COUNT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
/** Two decimals always, so that figures below each other can be compared. */
const PERCENT = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** A cell as text: `1.234`, `82,60 %`. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'count':
      return COUNT.format(cell.count);
    case 'percent':
      return `${PERCENT.format(cell.hundredths / 100)} %`;
  }
}

export function text(words: string): Cell {
  return { kind: 'text', text: words };
}

export function count(number: number): Cell {
  return { kind: 'count', count: number };
}
