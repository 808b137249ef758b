import type { Protocol } from 'electron';
import type { Page } from 'playwright-core';
import type { AppHandler } from './app-server.ts';
import { refuseOthers } from './refuse-others.ts';
import { StandInApp } from './stand-in-app.ts';
import { StandInDialog } from './stand-in-dialog.ts';
import { StandInIpc } from './stand-in-ipc.ts';
import { standInSafeStorage } from './stand-in-safe-storage.ts';
import { StandInSession } from './stand-in-session.ts';
import { StandInWindow } from './stand-in-window.ts';
import type { LoadPage } from './stand-in-window.ts';

/** The parts of Electron that the host itself talks to, and the module that main is given. */
export interface StandInElectron {
  readonly app: StandInApp;
  readonly ipc: StandInIpc;
  readonly session: StandInSession;
  readonly dialog: StandInDialog;
  readonly windows: Set<StandInWindow>;
  readonly findAppHandler: () => AppHandler | undefined;
  /** What `require('electron')` answers; whatever it lacks is a named error. */
  readonly module: object;
}

export interface StandInParts {
  readonly mainPath: string;
  readonly userData: string;
  readonly hasPerson: boolean;
  readonly load: LoadPage;
  readonly closeAll: () => Promise<void>;
  readonly findPage: () => Page | undefined;
}

export function createStandInElectron(parts: StandInParts): StandInElectron {
  const app = new StandInApp(parts);
  const ipc = new StandInIpc();
  const session = new StandInSession();
  const dialog = new StandInDialog(parts);
  const windows = new Set<StandInWindow>();
  const handlers = new Map<string, AppHandler>();
  const protocol = protocolOver(handlers);
  const module = refuseOthers('electron', {
    app: refuseOthers('app', app),
    ipcMain: refuseOthers('ipcMain', ipc),
    protocol: refuseOthers('protocol', protocol),
    session: refuseOthers('session', {
      defaultSession: refuseOthers('session.defaultSession', Object.assign(session, { protocol })),
      // Only windows that print have one, and no page of Chromium is behind those.
      fromPartition: () => refuseOthers('session.fromPartition', new StandInSession()),
    }),
    dialog: refuseOthers('dialog', dialog),
    safeStorage: refuseOthers('safeStorage', standInSafeStorage),
    BrowserWindow: windowClass(parts.load, windows, app),
    Menu: refuseOthers('Menu', { setApplicationMenu: () => undefined }),
    shell: refuseOthers('shell', {
      openExternal: () => Promise.resolve(),
      openPath: () => Promise.resolve(''),
    }),
    powerMonitor: refuseOthers('powerMonitor', { on: () => undefined, off: () => undefined }),
    nativeTheme: refuseOthers('nativeTheme', { themeSource: 'light', shouldUseDarkColors: false }),
  });
  return { app, ipc, session, dialog, windows, module, findAppHandler: () => handlers.get('app') };
}

function protocolOver(
  handlers: Map<string, AppHandler>,
): Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'> {
  return {
    registerSchemesAsPrivileged: () => undefined,
    handle: (scheme, handler) => void handlers.set(scheme, handler),
    unhandle: (scheme) => void handlers.delete(scheme),
    isProtocolHandled: (scheme) => handlers.has(scheme),
  };
}

/** The class that main calls with `new`, tied to this host. */
function windowClass(load: LoadPage, windows: Set<StandInWindow>, app: StandInApp): object {
  return class extends StandInWindow {
    constructor(options: ConstructorParameters<typeof StandInWindow>[0] = {}) {
      super(options, load);
      windows.add(this);
      app.emit('browser-window-created', {}, this);
      app.emit('web-contents-created', {}, this.webContents);
      this.once('closed', () => {
        windows.delete(this);
        // Electron says nothing of it when it is quitting, and quits by itself when nobody listens.
        if (windows.size === 0 && !app.isQuitting && !app.emit('window-all-closed')) app.quit();
      });
    }

    static getAllWindows(): readonly StandInWindow[] {
      return [...windows];
    }
  };
}
