import type { FormFailure } from '../../shared/contract/failures.ts';
import { fail, succeed, type Result } from '../../shared/kernel/result.ts';

/** The paper of a form, in micrometres, as printers are told. */
export interface PaperSize {
  readonly widthUm: number;
  readonly heightUm: number;
}

/** A5: the size of every form but the register (TT 01/2018 Điều 9). */
export const A5: PaperSize = { widthUm: 148_000, heightUm: 210_000 };

/** One print job on the system's side. */
export interface PrintSheet {
  readonly printerCount: () => Promise<number>;
  readonly load: (pdf: Uint8Array) => Promise<void>;
  /** Resolves when the spooler has taken the job; `false` when it has not. */
  readonly print: (job: { readonly size: PaperSize; readonly copies: number }) => Promise<boolean>;
  readonly close: () => void;
}

export interface Printer {
  /** Prints on the default printer without a dialog, at exact size. Never rejects because of the printer. */
  print(job: {
    readonly pdf: Uint8Array;
    readonly size: PaperSize;
    readonly copies: number;
  }): Promise<Result<null, FormFailure>>;
}

/** `openSheet` makes one job's window; it is closed whatever happens. A driver that never answers fails after `timeLimitMs`. */
export function createPrinter(options: {
  readonly openSheet: () => PrintSheet;
  readonly timeLimitMs: number;
}): Printer {
  return {
    async print(job) {
      const sheet = options.openSheet();
      try {
        return await withTimeLimit(printOn(sheet, job), options.timeLimitMs);
      } catch {
        return fail({ kind: 'print-failed' });
      } finally {
        sheet.close();
      }
    },
  };
}

async function printOn(
  sheet: PrintSheet,
  { pdf, size, copies }: Parameters<Printer['print']>[0],
): Promise<Result<null, FormFailure>> {
  // Asked first: without a printer some drivers never answer, and the clerk should hear it at once.
  if ((await sheet.printerCount()) === 0) return fail({ kind: 'no-printer' });
  await sheet.load(pdf);
  return (await sheet.print({ size, copies })) ? succeed(null) : fail({ kind: 'print-failed' });
}

async function withTimeLimit<Value>(work: Promise<Value>, limitMs: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('the printer did not answer')), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
