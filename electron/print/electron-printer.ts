import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { PrintSheet } from './printer.ts';

/** The part of a window that printing uses. */
export type PrintWindow = Pick<BrowserWindow, 'loadURL' | 'destroy'> & {
  readonly webContents: Pick<BrowserWindow['webContents'], 'print' | 'getPrintersAsync'>;
};

/** A partition without `persist:` lives in memory: the form never reaches a disk cache. */
const PARTITION = 'print';

/**
 * One hidden window per job, in which Chromium's own PDF viewer opens the form. `webContents.print` of
 * a PDF works since Electron 32 (electron#43309), silently since 37 (electron#47378). The size is always
 * given: without one a silent job falls back to A4 (electron#49374).
 */
export function openElectronSheet(
  createWindow: (options: BrowserWindowConstructorOptions) => PrintWindow,
): PrintSheet {
  const window = createWindow({
    show: false,
    webPreferences: {
      partition: PARTITION,
      plugins: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
  });
  const { webContents } = window;
  return {
    printerCount: async () => (await webContents.getPrintersAsync()).length,
    // As a data URL, because a file would be a page in clear on the disk; forms are far below its 2 MB limit.
    load: (pdf) => window.loadURL(`data:application/pdf;base64,${Buffer.from(pdf).toString('base64')}`),
    print: ({ size, copies }) =>
      new Promise((resolve) => {
        webContents.print(
          {
            silent: true,
            copies,
            color: false,
            landscape: false,
            scaleFactor: 100,
            margins: { marginType: 'none' },
            pageSize: { width: size.widthUm, height: size.heightUm },
          },
          (success) => resolve(success),
        );
      }),
    close: () => window.destroy(),
  };
}
