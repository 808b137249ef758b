import type { BrowserWindow, BrowserWindowConstructorOptions, WebContentsPrintOptions } from 'electron';
import type { PrintSheet, SheetJob } from './printer.ts';

/** The part of a window that printing uses. */
export type PrintWindow = Pick<BrowserWindow, 'loadURL' | 'destroy'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'print' | 'getPrintersAsync'>;
};

/** A partition without `persist:` lives in memory: the form never reaches a disk cache. */
export const PRINT_PARTITION = 'print';
/** Chromium's own word for a dialog that a person closed. */
const CANCELLED = /cancel/i;

/**
 * One hidden window per job, in which Chromium's own PDF viewer opens the form. `webContents.print` of
 * a PDF works since Electron 32 (electron#43309), silently since 37 (electron#47378). The size is always
 * given: without one a silent job falls back to A4 (electron#49374). The window's session is guarded by
 * whoever makes the window: see `composition/form-printer.ts`.
 */
export function openElectronSheet(
  createWindow: (options: BrowserWindowConstructorOptions) => PrintWindow,
): PrintSheet {
  const window = createWindow({
    show: false,
    webPreferences: {
      partition: PRINT_PARTITION,
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  const { webContents } = window;
  return {
    printers: async () =>
      (await webContents.getPrintersAsync()).map(({ name, displayName }) => ({ name, displayName })),
    // As a data URL, because a file would be a page in clear on the disk; forms are far below its 2 MB limit.
    load: (pdf) => window.loadURL(`data:application/pdf;base64,${Buffer.from(pdf).toString('base64')}`),
    print: (job) =>
      new Promise((resolve) => {
        webContents.print(optionsOf(job), (success, reason) =>
          resolve(success ? 'printed' : CANCELLED.test(reason) ? 'cancelled' : 'failed'),
        );
      }),
    close: () => window.destroy(),
  };
}

/** Copies are pages of the file, each with its own words: the printer is asked for one of each. */
function optionsOf({ size, printer, dialog }: SheetJob): WebContentsPrintOptions {
  return {
    silent: !dialog,
    ...(printer === '' ? {} : { deviceName: printer }),
    copies: 1,
    color: false,
    landscape: size.widthUm > size.heightUm,
    scaleFactor: 100,
    margins: { marginType: 'none' },
    pageSize: { width: size.widthUm, height: size.heightUm },
  };
}
