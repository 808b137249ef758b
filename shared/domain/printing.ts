import type { LocalTime } from '../kernel/local-time.ts';

/** The paper of a receipt: A5 as the circular asks, or the 80 mm roll of a till printer. */
export type ReceiptPaper = 'a5' | 'roll-80';

/** Whom a printed copy is for (DOMAIN 2.3): «Giao tổ chức, cá nhân» or «Lưu». */
export type CopyFor = 'applicant' | 'office';

/** How this counter prints. */
export interface PrintSettings {
  /** The system's own name of the printer; empty: the system's default. */
  readonly printer: string;
  /** The system's dialog before each job, instead of printing at once. */
  readonly dialog: boolean;
  readonly paper: ReceiptPaper;
  /** 2: one for the citizen and one that the office keeps. */
  readonly copies: 1 | 2;
  /** Prints although hotline or switchboard are not set; the administrator's word (DOMAIN 0). */
  readonly mayLackHotline: boolean;
}

export const DEFAULT_PRINT_SETTINGS: PrintSettings = {
  printer: '',
  dialog: false,
  paper: 'a5',
  copies: 2,
  mayLackHotline: false,
};

/** A paper in micrometres, as printers are told. */
export interface PaperSize {
  readonly widthUm: number;
  readonly heightUm: number;
}

/** One way of drawing a receipt. */
export interface ReceiptPrint {
  readonly paper: ReceiptPaper;
  readonly copies: readonly CopyFor[];
  /** «Bản in lại lần n, lúc …»; `null` the first time. */
  readonly reprint: ReprintMark | null;
}

/** What is kept of a receipt: both copies, as they are printed first. */
/** How often it was printed before, and when this print is made. */
export interface ReprintMark {
  readonly count: number;
  readonly at: LocalTime;
}

export const KEPT_PRINT: ReceiptPrint = { paper: 'a5', copies: ['applicant', 'office'], reprint: null };

export interface DrawnReceipt {
  readonly pdf: Uint8Array;
  readonly size: PaperSize;
}
