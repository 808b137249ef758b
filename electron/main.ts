import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session as electronSession } from 'electron';
import { buildCounter } from './composition/build-counter.ts';
import { createEventLog } from './composition/event-log.ts';
import { now } from './composition/open-counter.ts';
import { findDataRoot, placesIn, trainingPlacesIn } from './composition/places.ts';
import { findSuggestedProvince } from './composition/suggested-province.ts';
import { openSwitchedCounter, type SwitchedCounter } from './composition/switched-counter.ts';
import { createTrainingMark } from './composition/training-mark.ts';
import { atomicFiles, diskOf } from './files/atomic-write.ts';
import { nodeFileLayer } from './files/file-layer.ts';
import { createEventSender } from './ipc/event-sender.ts';
import { isTrustedSender } from './ipc/is-trusted-sender.ts';
import { registerHandlers } from './ipc/register-handlers.ts';
import { requestParsers } from './ipc/request-parsers.ts';
import { createAppHandler } from './window/app-protocol.ts';
import { APP_SCHEME, PAGE_URL } from './window/app-origin.ts';
import { createWindow } from './window/create-window.ts';
import { reloadLostPage } from './window/reload-lost-page.ts';
import { registerAppScheme } from './window/register-scheme.ts';
import { holdSingleInstance } from './window/single-instance.ts';

const root = findDataRoot({
  told: process.env['COUNTER_DATA_DIRECTORY'],
  platform: process.platform,
  programData: process.env['ProgramData'],
  userData: app.getPath('userData'),
});
const places = placesIn(root);
mkdirSync(places.browser, { recursive: true });
app.setPath('userData', places.browser);

const events = createEventLog(places.log, now);
let window: BrowserWindow | undefined;

logUncaught();
registerAppScheme(protocol);
if (holdSingleInstance(app, () => window)) {
  app
    .whenReady()
    .then(start)
    .catch((error: unknown) => {
      events.log({ kind: 'start-failed', errorName: error instanceof Error ? error.name : typeof error });
      dialog.showErrorBox('Quầy Một Cửa', `Không khởi động được. Nhật ký sự cố: ${places.log}`);
      app.exit(1);
    });
}

async function start(): Promise<void> {
  const send = createEventSender(() => window?.webContents);
  const counter = await openSwitchedCounter({
    mark: createTrainingMark(atomicFiles(diskOf(nodeFileLayer)), places.mode),
    build: (training) =>
      buildCounter({
        training,
        places: training ? trainingPlacesIn(root) : places,
        bundleDirectory: __dirname,
        version: app.getVersion(),
        send,
        suggestedProvince: findSuggestedProvince(process.env['COUNTER_SUGGESTED_PROVINCE']),
        journalStopped: startAgain,
      }),
  });
  registerHandlers({
    ipcMain,
    handlers: counter.handlers,
    parsers: requestParsers,
    isTrusted: isTrustedSender,
    mayAsk: counter.mayAsk,
    log: ({ kind, id, channel, errorName, at }) => events.log({ kind, id, channel, errorName, at }),
  });
  protocol.handle(
    APP_SCHEME,
    createAppHandler({ rendererDirectory: join(__dirname, '../renderer'), bytes: counter.findBytes }),
  );
  closeWithApp(counter);
  window = await createWindow(
    { BrowserWindow, Menu, session: electronSession },
    { preloadPath: join(__dirname, 'preload.cjs'), title: 'Quầy Một Cửa' },
  );
  watchWindow(window, counter);
}

function watchWindow(opened: BrowserWindow, counter: SwitchedCounter): void {
  opened.on('closed', () => {
    window = undefined;
  });
  reloadLostPage(opened.webContents, {
    load: () => opened.loadURL(PAGE_URL),
    lost: (reason) => {
      events.log({ kind: 'page-gone', reason });
      counter.lock();
    },
  });
}

/** Every append after the one that failed is refused, so the clerk could only look: a new start proves what is on disk. */
function startAgain(): void {
  events.log({ kind: 'journal-stopped' });
  app.relaunch();
  app.quit();
}

/** What nobody caught must not end the process with a box in English; it is a bug, and its name and places are kept. */
function logUncaught(): void {
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error: unknown) => {
      const places = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 7) : [];
      const errorName = error instanceof Error ? error.name : typeof error;
      events.log({ kind: 'uncaught', errorName, at: places.map((line) => line.trim()) });
    });
  }
}

/** The journal's lock and the keys go last; the window is gone by then. */
function closeWithApp(counter: SwitchedCounter): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    counter
      .close()
      .catch((error: unknown) =>
        events.log({ kind: 'close-failed', errorName: error instanceof Error ? error.name : typeof error }),
      )
      .finally(() => app.quit());
  });
}
