import { BrowserWindow, session } from 'electron';
import type { PrinterPort } from '../counter/ports.ts';
import { openElectronSheet, PRINT_PARTITION } from '../print/electron-printer.ts';
import { createPrinter } from '../print/printer.ts';
import { guardPrintContents } from '../window/guard-contents.ts';
import { guardSession, isPrintRequest } from '../window/guard-session.ts';

const PRINT_TIME_LIMIT_MS = 60_000;
/** A person reads the dialog, fetches paper, and chooses. */
const DIALOG_TIME_LIMIT_MS = 10 * 60_000;

/** Prints in windows that are guarded like the counter's own: a form is data of a citizen, and a PDF may hold links. */
export function formPrinter(): PrinterPort {
  let guarded: Promise<void> | undefined;
  return createPrinter({
    async openSheet() {
      guarded ??= guardSession(session.fromPartition(PRINT_PARTITION), isPrintRequest);
      await guarded;
      return openElectronSheet((options) => {
        const window = new BrowserWindow(options);
        guardPrintContents(window.webContents);
        return window;
      });
    },
    timeLimitMs: PRINT_TIME_LIMIT_MS,
    dialogTimeLimitMs: DIALOG_TIME_LIMIT_MS,
  });
}
