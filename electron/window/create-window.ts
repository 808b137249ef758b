import type * as Electron from 'electron';
import { PAGE_URL } from './app-origin.ts';
import { guardContents } from './guard-contents.ts';
import { guardSession } from './guard-session.ts';

export type WindowParts = Pick<typeof Electron, 'BrowserWindow' | 'Menu' | 'session'>;

/** The smallest counter screen in use is 1366×768, minus the task bar. */
const MINIMUM = { minWidth: 1_024, minHeight: 520 };
const FIRST_SIZE = { width: 1_366, height: 728 };

/**
 * Opens the counter's one window on `app://counter/`, guarded, and resolves when the page has loaded.
 * Call after the app is ready and `app://` is served.
 */
export async function createWindow(
  electron: WindowParts,
  { preloadPath, title }: { readonly preloadPath: string; readonly title: string },
): Promise<Electron.BrowserWindow> {
  electron.Menu.setApplicationMenu(null);
  await guardSession(electron.session.defaultSession);
  const window = new electron.BrowserWindow({
    ...FIRST_SIZE,
    ...MINIMUM,
    // Electron restores size and place by this name; it does nothing without one.
    name: 'counter',
    windowStatePersistence: true,
    title,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload: preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      // Sending goes on at lunch and at night, with the window behind others (DESIGN 7).
      backgroundThrottling: false,
    },
  });
  guardContents(window.webContents);
  // No personal data in titles: the page cannot change it.
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  await window.loadURL(PAGE_URL);
  return window;
}
