import type { PrintFailure } from '../../shared/contract/failures.ts';
import type { PrinterFacts } from '../../shared/contract/channels/printer-channels.ts';
import type { PaperSize } from '../../shared/domain/printing.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';

/** What became of a job that was handed over. */
export type JobOutcome = 'printed' | 'cancelled' | 'failed';

export interface SheetJob {
  readonly size: PaperSize;
  /** Empty: the system's default. */
  readonly printer: string;
  readonly dialog: boolean;
}

/** One print job on the system's side. */
export interface PrintSheet {
  readonly printers: () => Promise<readonly PrinterFacts[]>;
  readonly load: (pdf: Uint8Array) => Promise<void>;
  /** Resolves when the spooler has taken the job, or has not. */
  readonly print: (job: SheetJob) => Promise<JobOutcome>;
  readonly close: () => void;
}

export interface Printer {
  list(): Promise<readonly PrinterFacts[]>;
  /** Prints at exact size, at once or by the system's dialog. Never rejects because of the printer. */
  print(job: SheetJob & { readonly pdf: Uint8Array }): Promise<Result<null, PrintFailure>>;
}

export interface PrinterParts {
  /** Makes one job's window; it is closed whatever happens. */
  readonly openSheet: () => Promise<PrintSheet>;
  /** A driver that has said nothing for this long will not. */
  readonly timeLimitMs: number;
  /** The same where a person looks at a dialog first. */
  readonly dialogTimeLimitMs: number;
}

export function createPrinter(parts: PrinterParts): Printer {
  return {
    list: () => withSheet(parts, (sheet) => sheet.printers()),
    print: (job) =>
      withSheet(parts, async (sheet): Promise<Result<null, PrintFailure>> => {
        const limitMs = job.dialog ? parts.dialogTimeLimitMs : parts.timeLimitMs;
        try {
          return (await withTimeLimit(printOn(sheet, job), limitMs)) ?? fail({ kind: 'print-unanswered' });
        } catch {
          return fail({ kind: 'print-failed' });
        }
      }),
  };
}

async function withSheet<Value>(
  { openSheet }: PrinterParts,
  work: (sheet: PrintSheet) => Promise<Value>,
): Promise<Value> {
  const sheet = await openSheet();
  try {
    return await work(sheet);
  } finally {
    sheet.close();
  }
}

async function printOn(
  sheet: PrintSheet,
  { pdf, ...job }: Parameters<Printer['print']>[0],
): Promise<Result<null, PrintFailure>> {
  // Asked first: without a printer some drivers never answer, and the clerk should hear it at once.
  const printers = await sheet.printers();
  if (printers.length === 0) return fail({ kind: 'no-printer' });
  const { printer } = job;
  if (printer !== '' && !printers.some(({ name }) => name === printer)) {
    return fail({ kind: 'printer-gone', printer });
  }
  await sheet.load(pdf);
  const outcome = await sheet.print(job);
  if (outcome === 'printed') return succeed(null);
  return fail({ kind: outcome === 'cancelled' ? 'print-cancelled' : 'print-failed' });
}

/** `undefined` when the time is over first. */
async function withTimeLimit<Value>(work: Promise<Value>, limitMs: number): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
